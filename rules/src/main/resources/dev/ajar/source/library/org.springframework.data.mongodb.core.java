package org.springframework.data.mongodb.core;

import java.util.List;

public interface MongoOperations {
  <T> T findOne(Object query, Class<T> type);
  <T> T findOne(Object query, Class<T> type, String collection);
  <T> T findById(Object id, Class<T> type);
  <T> List<T> find(Object query, Class<T> type);
  <T> List<T> find(Object query, Class<T> type, String collection);
  <T> List<T> findAll(Class<T> type);
  <T> T save(T entity);
  <T> T insert(T entity);
  long count(Object query, Class<?> type);
  boolean exists(Object query, Class<?> type);
}

public class MongoTemplate implements MongoOperations {}

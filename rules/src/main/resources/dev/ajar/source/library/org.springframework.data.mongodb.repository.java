package org.springframework.data.mongodb.repository;

import java.util.List;
import org.springframework.data.repository.PagingAndSortingRepository;

public interface MongoRepository<T, ID> extends PagingAndSortingRepository<T, ID> {
  List<T> findAll();
  <S extends T> S insert(S entity);
}

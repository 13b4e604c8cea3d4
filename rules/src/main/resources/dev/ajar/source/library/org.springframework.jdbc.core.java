package org.springframework.jdbc.core;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;

public interface RowMapper<T> {
  T mapRow(ResultSet row, int number);
}

public interface ResultSetExtractor<T> {
  T extractData(ResultSet rows);
}

public class BeanPropertyRowMapper<T> implements RowMapper<T> {
  public BeanPropertyRowMapper(Class<T> type) {}
  public static native <T> BeanPropertyRowMapper<T> newInstance(Class<T> type);
}

public interface JdbcOperations {
  <T> T query(String sql, ResultSetExtractor<T> extractor);
  <T> T query(String sql, ResultSetExtractor<T> extractor, Object... arguments);
  <T> T query(String sql, Object[] arguments, ResultSetExtractor<T> extractor);
  <T> List<T> query(String sql, RowMapper<T> mapper);
  <T> List<T> query(String sql, RowMapper<T> mapper, Object... arguments);
  <T> List<T> query(String sql, Object[] arguments, RowMapper<T> mapper);
  <T> T queryForObject(String sql, RowMapper<T> mapper);
  <T> T queryForObject(String sql, RowMapper<T> mapper, Object... arguments);
  <T> T queryForObject(String sql, Object[] arguments, RowMapper<T> mapper);
  <T> T queryForObject(String sql, Class<T> type);
  <T> T queryForObject(String sql, Class<T> type, Object... arguments);
  <T> T queryForObject(String sql, Object[] arguments, Class<T> type);
  <T> List<T> queryForList(String sql, Class<T> type);
  <T> List<T> queryForList(String sql, Class<T> type, Object... arguments);
  List<Map<String, Object>> queryForList(String sql, Object... arguments);
  Map<String, Object> queryForMap(String sql, Object... arguments);
  int update(String sql, Object... arguments);
}

public class JdbcTemplate implements JdbcOperations {}

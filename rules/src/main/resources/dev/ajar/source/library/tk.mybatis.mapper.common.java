package tk.mybatis.mapper.common;

import java.util.List;

public interface BaseMapper<T> {
  T selectOne(T example);
  List<T> select(T example);
  List<T> selectAll();
  int selectCount(T example);
  T selectByPrimaryKey(Object key);
  boolean existsWithPrimaryKey(Object key);
  int insert(T entity);
  int insertSelective(T entity);
  int updateByPrimaryKey(T entity);
  int updateByPrimaryKeySelective(T entity);
  int delete(T example);
  int deleteByPrimaryKey(Object key);
}

public interface Mapper<T> extends BaseMapper<T> {
  List<T> selectByExample(Object example);
  T selectOneByExample(Object example);
  int selectCountByExample(Object example);
  List<T> selectByExampleAndRowBounds(Object example, Object bounds);
}

public interface MySqlMapper<T> {
  int insertList(List<? extends T> entities);
}

package com.baomidou.mybatisplus.core.mapper;

import com.baomidou.mybatisplus.core.metadata.IPage;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface BaseMapper<T> {
  int insert(T entity);
  int updateById(T entity);
  int update(T entity, Object wrapper);
  int delete(Object wrapper);
  int deleteById(Serializable id);
  T selectById(Serializable id);
  T selectOne(Object wrapper);
  T selectOne(Object wrapper, boolean strict);
  List<T> selectBatchIds(Collection<? extends Serializable> ids);
  List<T> selectByIds(Collection<? extends Serializable> ids);
  List<T> selectByMap(Map<String, Object> columns);
  List<T> selectList(Object wrapper);
  List<T> selectList(IPage<T> page, Object wrapper);
  Long selectCount(Object wrapper);
  boolean exists(Object wrapper);
  List<Map<String, Object>> selectMaps(Object wrapper);
  <P extends IPage<T>> P selectPage(P page, Object wrapper);
  <P extends IPage<Map<String, Object>>> P selectMapsPage(P page, Object wrapper);
}

package com.baomidou.mybatisplus.core.mapper;

import com.baomidou.mybatisplus.core.metadata.IPage;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface BaseMapper<T> {
  int insert(T entity);
  T selectById(Serializable id);
  T selectOne(Object wrapper);
  List<T> selectBatchIds(Collection<? extends Serializable> ids);
  List<T> selectByMap(Map<String, Object> columns);
  List<T> selectList(Object wrapper);
  Integer selectCount(Object wrapper);
  List<Map<String, Object>> selectMaps(Object wrapper);
  <P extends IPage<T>> P selectPage(P page, Object wrapper);
}

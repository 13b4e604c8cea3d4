package com.baomidou.mybatisplus.extension.service;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.core.metadata.IPage;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface IService<T> {
  boolean save(T entity);
  boolean updateById(T entity);
  boolean removeById(Serializable id);
  T getById(Serializable id);
  T getOne(Object wrapper);
  T getOne(Object wrapper, boolean strict);
  List<T> list();
  List<T> list(Object wrapper);
  List<T> listByIds(Collection<? extends Serializable> ids);
  List<T> listByMap(Map<String, Object> columns);
  List<Map<String, Object>> listMaps();
  <E extends IPage<T>> E page(E page);
  <E extends IPage<T>> E page(E page, Object wrapper);
  BaseMapper<T> getBaseMapper();
}

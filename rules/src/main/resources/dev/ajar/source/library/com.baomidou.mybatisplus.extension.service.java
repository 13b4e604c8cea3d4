package com.baomidou.mybatisplus.extension.service;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.core.metadata.IPage;
import com.baomidou.mybatisplus.extension.conditions.query.LambdaQueryChainWrapper;
import com.baomidou.mybatisplus.extension.conditions.query.QueryChainWrapper;
import com.baomidou.mybatisplus.extension.conditions.update.LambdaUpdateChainWrapper;
import com.baomidou.mybatisplus.extension.conditions.update.UpdateChainWrapper;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

public interface IRepository<T> {
  boolean save(T entity);
  boolean saveBatch(Collection<T> entities);
  boolean saveBatch(Collection<T> entities, int size);
  boolean saveOrUpdate(T entity);
  boolean saveOrUpdate(T entity, Object wrapper);
  boolean saveOrUpdateBatch(Collection<T> entities);
  boolean updateById(T entity);
  boolean updateBatchById(Collection<T> entities);
  boolean update(Object wrapper);
  boolean update(T entity, Object wrapper);
  boolean remove(Object wrapper);
  boolean removeById(Serializable id);
  boolean removeById(T entity);
  boolean removeByIds(Collection<?> ids);
  boolean removeBatchByIds(Collection<?> ids);
  boolean removeByMap(Map<String, Object> columns);
  boolean exists(Object wrapper);
  T getById(Serializable id);
  Optional<T> getOptById(Serializable id);
  T getOne(Object wrapper);
  T getOne(Object wrapper, boolean strict);
  Optional<T> getOneOpt(Object wrapper);
  Map<String, Object> getMap(Object wrapper);
  <V> V getObj(Object wrapper, Function<? super Object, V> mapper);
  long count();
  long count(Object wrapper);
  List<T> list();
  List<T> list(Object wrapper);
  List<T> list(IPage<T> page);
  List<T> list(IPage<T> page, Object wrapper);
  List<T> listByIds(Collection<? extends Serializable> ids);
  List<T> listByMap(Map<String, Object> columns);
  List<Map<String, Object>> listMaps();
  List<Map<String, Object>> listMaps(Object wrapper);
  <V> List<V> listObjs(Object wrapper, Function<? super Object, V> mapper);
  <E extends IPage<T>> E page(E page);
  <E extends IPage<T>> E page(E page, Object wrapper);
  BaseMapper<T> getBaseMapper();
  Class<T> getEntityClass();
  LambdaQueryChainWrapper<T> lambdaQuery();
  LambdaQueryChainWrapper<T> lambdaQuery(T entity);
  QueryChainWrapper<T> query();
  LambdaUpdateChainWrapper<T> lambdaUpdate();
  UpdateChainWrapper<T> update();
}

public interface IService<T> extends IRepository<T> {}

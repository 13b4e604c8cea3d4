package com.baomidou.mybatisplus.extension.service.impl;

public class ServiceImpl<M extends com.baomidou.mybatisplus.core.mapper.BaseMapper<T>, T>
    implements com.baomidou.mybatisplus.extension.service.IService<T> {
  protected M baseMapper;
  public native M getBaseMapper();
}

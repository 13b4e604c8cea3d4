package com.baomidou.mybatisplus.extension.plugins.pagination;

public class Page<T> implements com.baomidou.mybatisplus.core.metadata.IPage<T> {
  public Page(long current, long size) {}
  public Page(long current, long size, long total) {}
  public native Page<T> setRecords(java.util.List<T> records);
}

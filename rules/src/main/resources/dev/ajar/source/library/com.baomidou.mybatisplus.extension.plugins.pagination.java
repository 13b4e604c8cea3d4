package com.baomidou.mybatisplus.extension.plugins.pagination;

import com.baomidou.mybatisplus.core.metadata.IPage;

public class Page<T> implements IPage<T> {
  public Page() {}
  public Page(long current, long size) {}
  public Page(long current, long size, long total) {}
  public Page(long current, long size, boolean searchCount) {}
  public static native <T> Page<T> of(long current, long size);
  public native Page<T> setRecords(java.util.List<T> records);
}

public class PageDTO<T> extends Page<T> {
  public PageDTO() {}
  public PageDTO(long current, long size) {}
}

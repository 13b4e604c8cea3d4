package com.github.pagehelper;

import java.util.List;

public class Page<E> extends java.util.ArrayList<E> {}

public class PageInfo<T> {
  public PageInfo(List<? extends T> list) {}
  public static native <T> PageInfo<T> of(List<? extends T> list);
  public native List<T> getList();
  public native long getTotal();
}

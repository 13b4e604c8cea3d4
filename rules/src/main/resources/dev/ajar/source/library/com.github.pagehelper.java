package com.github.pagehelper;

import java.util.List;

public class PageSerializable<T> {
  public PageSerializable(List<? extends T> list) {}
  public native List<T> getList();
  public native long getTotal();
}

public class PageInfo<T> extends PageSerializable<T> {
  public PageInfo() {}
  public PageInfo(List<? extends T> list) {}
  public PageInfo(List<? extends T> list, int navigatePages) {}
  public static native <T> PageInfo<T> of(List<? extends T> list);
  public native int getPageNum();
  public native int getPageSize();
  public native int getSize();
  public native int getPages();
  public native int getPrePage();
  public native int getNextPage();
  public native boolean isHasNextPage();
}

public class Page<E> extends java.util.ArrayList<E> {
  public native int getPageNum();
  public native int getPageSize();
  public native int getPages();
  public native long getTotal();
  public native List<E> getResult();
  public native PageInfo<E> toPageInfo();
}

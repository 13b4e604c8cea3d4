package com.baomidou.mybatisplus.core.metadata;

import java.util.List;
import java.util.function.Function;

public interface IPage<T> {
  List<T> getRecords();
  IPage<T> setRecords(List<T> records);
  long getTotal();
  IPage<T> setTotal(long total);
  long getSize();
  long getCurrent();
  long getPages();
  <R> IPage<R> convert(Function<? super T, ? extends R> mapper);
}

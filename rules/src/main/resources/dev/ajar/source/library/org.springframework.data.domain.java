package org.springframework.data.domain;

import java.util.List;
import java.util.function.Function;

public interface Slice<T> extends Iterable<T> {
  List<T> getContent();
  <U> Slice<U> map(Function<? super T, ? extends U> converter);
  java.util.stream.Stream<T> stream();
  List<T> toList();
}

public interface Page<T> extends Slice<T> {
  <U> Page<U> map(Function<? super T, ? extends U> converter);
  long getTotalElements();
}

public class SliceImpl<T> implements Slice<T> {}

public class PageImpl<T> implements Page<T> {
  public PageImpl(List<T> content) {}
  public PageImpl(List<T> content, Pageable pageable, long total) {}
}

public interface Pageable {}
public class Sort {}
public interface Example<T> {}

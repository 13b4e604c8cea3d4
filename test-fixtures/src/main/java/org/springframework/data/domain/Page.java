package org.springframework.data.domain;

import java.util.List;

public interface Page<T> {

  List<T> getContent();

  long getTotalElements();

  int getTotalPages();

  boolean isLast();
}

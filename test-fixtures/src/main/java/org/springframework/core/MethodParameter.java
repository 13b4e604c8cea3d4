package org.springframework.core;

import java.lang.annotation.Annotation;

public class MethodParameter {
  public boolean hasParameterAnnotation(Class<? extends Annotation> type) {
    return false;
  }
}

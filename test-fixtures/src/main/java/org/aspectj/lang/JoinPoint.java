package org.aspectj.lang;

public interface JoinPoint {
  Object[] getArgs();
}

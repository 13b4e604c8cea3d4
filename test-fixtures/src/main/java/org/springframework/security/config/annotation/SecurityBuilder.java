package org.springframework.security.config.annotation;

public interface SecurityBuilder<O> {

  O build() throws Exception;
}

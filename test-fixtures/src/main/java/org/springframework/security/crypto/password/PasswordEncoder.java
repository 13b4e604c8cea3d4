package org.springframework.security.crypto.password;

/** Stub of the type of the same name. */
public interface PasswordEncoder {
  String encode(CharSequence rawPassword);

  boolean matches(CharSequence rawPassword, String encodedPassword);
}

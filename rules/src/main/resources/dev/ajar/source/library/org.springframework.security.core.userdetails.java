package org.springframework.security.core.userdetails;

import org.springframework.security.core.GrantedAuthority;

public interface UserDetails {
  java.util.Collection<? extends GrantedAuthority> getAuthorities();
  String getPassword();
  String getUsername();
  boolean isAccountNonExpired();
  boolean isAccountNonLocked();
  boolean isCredentialsNonExpired();
  boolean isEnabled();
}

public class User implements UserDetails {}

public interface UserDetailsService {
  UserDetails loadUserByUsername(String username);
}

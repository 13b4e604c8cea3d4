package dev.ajar.framework.satoken.shop;

import cn.dev33.satoken.annotation.SaCheckLogin;
import cn.dev33.satoken.annotation.SaCheckOr;
import cn.dev33.satoken.annotation.SaCheckPermission;
import cn.dev33.satoken.annotation.SaCheckRole;
import cn.dev33.satoken.annotation.SaIgnore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handlers that Sa-Token guards in one way or another. */
public final class Handlers {

  private Handlers() {}

  /** Some of them marked. */
  @RestController
  public static class Plain {
    @GetMapping("/user")
    public int user() {
      return 1;
    }

    @GetMapping("/news/one")
    public int news() {
      return 1;
    }

    @GetMapping("/login")
    public int login() {
      return 1;
    }

    @SaCheckPermission("user:read")
    @GetMapping("/marked/permission")
    public int permission() {
      return 1;
    }

    @SaCheckOr(login = @SaCheckLogin, role = @SaCheckRole("a"))
    @GetMapping("/marked/or")
    public int or() {
      return 1;
    }
  }

  /** All of them marked by their class. */
  @SaCheckLogin
  @RestController
  public static class Marked {
    @GetMapping("/marked/class")
    public int marked() {
      return 1;
    }

    @SaIgnore
    @GetMapping("/marked/ignored")
    public int ignored() {
      return 1;
    }
  }

  /**
   * What is inherited is declared by a class without a mark, and marked by one that isn't asked.
   */
  public abstract static class Base {
    @GetMapping("/inherited")
    public int inherited() {
      return 1;
    }
  }

  /** Marked, but not the class that declares the method. */
  @SaCheckLogin
  @RestController
  public static class Inheriting extends Base {}
}

package dev.ajar.framework.handler;

import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.model.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What well-known methods do for a caller without credentials. That {@code getUserPrincipal()} is
 * null for them is in {@code SecurityContextHolderAwareRequestWrapper.getAuthentication} (5.8.16:
 * {@code !isAnonymous(auth) ? auth : null}; 6.5.11 and 7.1.2: {@code isAuthenticated(auth) ? auth :
 * null}); without Spring Security, the servlet container has no principal either.
 */
final class Library {

  private static final Set<String> STP_THROWS =
      Set.of(
          "checkLogin",
          "getLoginId",
          "getLoginIdAsLong",
          "getLoginIdAsInt",
          "getLoginIdAsString",
          "checkRole",
          "checkRoleAnd",
          "checkRoleOr",
          "checkPermission",
          "checkPermissionAnd",
          "checkPermissionOr",
          "getSession");

  /** Libraries whose helpers do with null what their names say. */
  private static final Set<String> HELPERS =
      Set.of(
          "java.util.",
          "org.springframework.",
          "org.apache.commons.",
          "cn.hutool.",
          "com.google.common.",
          "com.baomidou.mybatisplus.",
          "com.alibaba.",
          "io.micrometer.",
          "reactor.");

  private static final Set<String> ASSERTIONS =
      Set.of(
          "org.springframework.util.Assert",
          "cn.hutool.core.lang.Assert",
          "com.google.common.base.Preconditions",
          "com.baomidou.mybatisplus.core.toolkit.Assert");
  private static final Set<String> NULL_IS_TRUE =
      Set.of("isEmpty", "isBlank", "isNull", "isEmptyOrNull", "isNullOrEmpty");
  private static final Set<String> NULL_IS_FALSE =
      Set.of("isNotEmpty", "isNotBlank", "hasText", "hasLength", "nonNull", "isNotNull");
  private static final Set<String> REFUSES_NULL =
      Set.of("requireNonNull", "notNull", "checkNotNull", "hasText", "hasLength", "notEmpty");

  private Library() {}

  /** What a static method of a type returns; empty where this library doesn't know it. */
  static Optional<Fact> onType(
      String type, String method, List<Fact> arguments, Caller caller, Evidence fails) {
    if (type.equals("org.springframework.security.core.context.SecurityContextHolder")) {
      return method.equals("getContext") ? Optional.of(Fact.of(Kind.CONTEXT)) : Optional.empty();
    }
    if (type.equals("cn.dev33.satoken.stp.StpUtil")) {
      return caller.isSignedIn() ? Optional.empty() : saToken(method, arguments, fails);
    }
    if (type.equals("org.apache.shiro.SecurityUtils") && method.equals("getSubject")) {
      return Optional.of(Fact.of(Kind.SUBJECT));
    }
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    return onNull(type, method, arguments.get(0), fails);
  }

  private static Optional<Fact> saToken(String method, List<Fact> arguments, Evidence fails) {
    if (method.equals("isLogin") && arguments.isEmpty()) {
      return Optional.of(Fact.of(Kind.FALSE, fails));
    }
    if (method.equals("getLoginIdDefaultNull")) {
      return Optional.of(Fact.of(Kind.ABSENT, fails));
    }
    boolean ofCaller = arguments.isEmpty() || method.startsWith("check");
    return STP_THROWS.contains(method) && ofCaller
        ? Optional.of(Fact.of(Kind.THROWS, fails))
        : Optional.empty();
  }

  private static Optional<Fact> onNull(String type, String method, Fact first, Evidence fails) {
    if (type.equals("java.util.Optional") && method.equals("ofNullable") && first.isNothing()) {
      return Optional.of(new Fact(Kind.EMPTY, "", first.because()));
    }
    if (type.equals("java.util.Optional") && first.is(Kind.MURKY)) {
      return Optional.of(first);
    }
    if (HELPERS.stream().noneMatch(type::startsWith)) {
      return Optional.empty();
    }
    boolean asserts = ASSERTIONS.contains(type);
    if (REFUSES_NULL.contains(method) && (asserts || type.equals("java.util.Objects"))) {
      return first.is(Kind.ABSENT) ? Optional.of(Fact.of(Kind.THROWS, fails)) : Optional.empty();
    }
    if (!NULL_IS_TRUE.contains(method) && !NULL_IS_FALSE.contains(method) || asserts) {
      return Optional.empty();
    }
    if (first.isNothing()) {
      return Optional.of(Fact.truth(NULL_IS_TRUE.contains(method), first));
    }
    return first.is(Kind.MURKY) ? Optional.of(first) : Optional.empty();
  }

  /** What a method of something with a known role returns. */
  static Optional<Fact> on(
      Fact target, String method, List<Fact> arguments, String name, Caller caller, Evidence at) {
    return switch (target.kind()) {
      case EMPTY -> empty(target, method, arguments, at);
      case CONTEXT ->
          method.equals("getAuthentication") ? authentication(caller, at) : Optional.empty();
      case TOKEN -> token(method);
      case NAME -> name(target, method);
      case REQUEST -> request(method, name, caller, at);
      case SUBJECT -> caller.isSignedIn() ? Optional.empty() : subject(method, at);
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> authentication(Caller caller, Evidence at) {
    return Optional.of(
        switch (caller) {
          case ANONYMOUS -> Fact.of(Kind.TOKEN, at);
          case NOBODY -> Fact.of(Kind.ABSENT, at);
          case SIGNED_IN -> Fact.OTHER;
        });
  }

  private static Optional<Fact> empty(
      Fact target, String method, List<Fact> arguments, Evidence fails) {
    return switch (method) {
      case "get", "orElseThrow" -> Optional.of(Fact.of(Kind.THROWS, fails));
      case "isPresent" -> Optional.of(Fact.truth(false, target));
      case "isEmpty" -> Optional.of(Fact.truth(true, target));
      case "map", "flatMap", "filter" -> Optional.of(target);
      case "orElse" ->
          Optional.of(
              arguments.get(0).is(Kind.NULL)
                  ? new Fact(Kind.ABSENT, "", target.because())
                  : arguments.get(0));
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> token(String method) {
    return switch (method) {
      case "getPrincipal", "getName" -> Optional.of(Fact.of(Kind.NAME));
      case "isAuthenticated" -> Optional.of(Fact.of(Kind.TRUE));
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> name(Fact target, String method) {
    return method.equals("toString") ? Optional.of(target) : Optional.empty();
  }

  private static Optional<Fact> request(String method, String name, Caller caller, Evidence at) {
    return switch (method) {
      case "getUserPrincipal", "getRemoteUser" ->
          Optional.of(caller.isSignedIn() ? Fact.OTHER : Fact.of(Kind.ABSENT, at));
      case "isUserInRole" ->
          Optional.of(caller.isSignedIn() ? Fact.OTHER : Fact.of(Kind.FALSE, at));
      case "getSession" -> Optional.of(Fact.of(Kind.SESSION));
      case "getHeader", "getCookies" ->
          Optional.of(Fact.of(Words.nameCredential(name) ? Kind.CREDENTIAL : Kind.CALLER));
      case "getParameter" -> Optional.of(Fact.of(Kind.CALLER));
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> subject(String method, Evidence fails) {
    return switch (method) {
      case "getPrincipal", "getPrincipals" -> Optional.of(Fact.of(Kind.ABSENT, fails));
      case "isAuthenticated", "isRemembered", "hasRole", "isPermitted", "hasAllRoles" ->
          Optional.of(Fact.of(Kind.FALSE, fails));
      case "checkRole", "checkRoles", "checkPermission", "checkPermissions" ->
          Optional.of(Fact.of(Kind.THROWS, fails));
      case "getSession" -> Optional.of(Fact.of(Kind.SESSION));
      default -> Optional.empty();
    };
  }
}

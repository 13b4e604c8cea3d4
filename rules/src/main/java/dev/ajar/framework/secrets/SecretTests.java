package dev.ajar.framework.secrets;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.ajar.framework.secrets.Reached.Code;
import dev.ajar.model.Endpoint;
import dev.ajar.model.Evidence;
import dev.ajar.model.Handler;
import dev.ajar.model.Input;
import dev.ajar.model.Location;
import dev.ajar.model.SecretTest;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.typing.Typing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds out which handlers tell callers whether a secret is right. What tests one is what the code
 * does, not what a path is called; a captcha is no secret, and slows guessing.
 */
public final class SecretTests {

  /** Classes that count failed sign-ins where Spring Security or Shiro tell of them. */
  private static final Pattern LISTENS =
      Pattern.compile("(?i).*(?:retry|attempt|bruteforce|lockout|loginfail|failurelistener).*");

  private static final String[] FAILURE_EVENTS = {
    "AuthenticationFailureBadCredentialsEvent",
    "AbstractAuthenticationFailureEvent",
    "HashedCredentialsMatcher",
    "SimpleCredentialsMatcher"
  };

  private final Types types;
  private final Typing typing;
  private final Map<Handler, Optional<SecretTest>> known = new HashMap<>();
  private final Optional<Evidence> listener;

  public SecretTests(Types types) {
    this.types = types;
    this.typing = new Typing(types);
    this.listener =
        types.inFilesMentioning(FAILURE_EVENTS).stream()
            .filter(each -> LISTENS.matcher(each.simpleName()).matches())
            .findFirst()
            .map(each -> at("`" + each.simpleName() + "` counts failed sign-ins", each));
  }

  private static Evidence at(String text, JavaType type) {
    return new Evidence(text, type.at());
  }

  /** The secret that an endpoint's handler tests; empty where none was seen. */
  public Optional<SecretTest> of(Endpoint endpoint) {
    return known.computeIfAbsent(endpoint.handler(), handler -> find(endpoint));
  }

  private Optional<SecretTest> find(Endpoint endpoint) {
    Optional<BoundMethod> method =
        types.methodOf(endpoint.handler()).filter(each -> each.method().body().isPresent());
    if (method.isEmpty()) {
      return Optional.empty();
    }
    List<Code> reached =
        new Reached(types, typing).from(method.get(), sent(endpoint, method.get()));
    Optional<Tested> tested = reached.stream().flatMap(each -> tested(each).stream()).findFirst();
    return tested.map(
        each ->
            new SecretTest(
                each.secret(),
                each.at(),
                reached.stream()
                    .flatMap(code -> slowing(code).stream())
                    .findFirst()
                    .or(() -> listener)));
  }

  private static Set<String> sent(Endpoint endpoint, BoundMethod method) {
    Set<String> sent = new TreeSet<>();
    List<JavaParameter> parameters = method.method().parameters();
    for (Input each : endpoint.inputs()) {
      if (each.parameter() < parameters.size()) {
        sent.add(parameters.get(each.parameter()).name());
      }
    }
    return sent;
  }

  private record Tested(String secret, Evidence at) {}

  private Optional<Tested> tested(Code code) {
    Comparisons comparisons = new Comparisons(typing, code);
    BlockStmt body = code.method().method().body().orElseThrow();
    Optional<Tested> byCall =
        body.findAll(MethodCallExpr.class).stream()
            .flatMap(
                each ->
                    comparisons.secretOf(each).stream()
                        .map(secret -> new Tested(secret, evidence(each, secret, code))))
            .findFirst();
    return byCall.or(
        () ->
            body.findAll(BinaryExpr.class).stream()
                .flatMap(
                    each ->
                        comparisons.secretOf(each).stream()
                            .map(secret -> new Tested(secret, evidence(each, secret, code))))
                .findFirst());
  }

  private static Evidence evidence(Node test, String secret, Code code) {
    String text = test.toString().replaceAll("\\s+", " ");
    String shown = text.length() > 80 ? text.substring(0, 77) + "…" : text;
    return new Evidence("`" + shown + "` tests " + secret, location(test, code));
  }

  private static Optional<Location> location(Node node, Code code) {
    return code.method()
        .owner()
        .type()
        .scope()
        .map(each -> TreeAnnotations.locationOf(each.file(), node));
  }

  /** What has to be overcome for each guess, where this code asks for it. */
  private static Optional<Evidence> slowing(Code code) {
    BlockStmt body = code.method().method().body().orElseThrow();
    for (MethodCallExpr each : body.findAll(MethodCallExpr.class)) {
      String target = each.getScope().map(Node::toString).orElse("");
      boolean asksCaptcha =
          Words.isCaptcha(each.getNameAsString())
              || Words.isCaptcha(target) && Words.tests(each.getNameAsString())
              || each.getNameAsString().startsWith("equals") && Words.isCaptcha(each.toString());
      if (asksCaptcha) {
        return Optional.of(new Evidence("a captcha is asked for", location(each, code)));
      }
      boolean counts = Words.countsFailures(each.getNameAsString()) || Words.countsFailures(target);
      if (counts) {
        return Optional.of(new Evidence("wrong guesses are counted", location(each, code)));
      }
    }
    return body.findAll(BinaryExpr.class).stream()
        .filter(each -> isLimit(each.getOperator()) && Words.countsFailures(each.toString()))
        .findFirst()
        .map(each -> new Evidence("wrong guesses are counted", location(each, code)));
  }

  private static boolean isLimit(BinaryExpr.Operator operator) {
    return switch (operator) {
      case GREATER, GREATER_EQUALS, LESS, LESS_EQUALS -> true;
      default -> false;
    };
  }
}

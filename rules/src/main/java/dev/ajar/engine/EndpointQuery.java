package dev.ajar.engine;

import dev.ajar.model.Endpoint;
import dev.ajar.model.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The endpoint that somebody asks about: as a report names it, {@code GET /accounts/{id}}, or by a
 * request that it may answer, {@code GET /accounts/42}.
 *
 * @param method empty where none is named: every method is meant
 * @param path a pattern, or the decoded path of a request, context path included
 */
public record EndpointQuery(Optional<HttpMethod> method, String path) {

  private static final Pattern SERVER = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/]*");
  private static final Pattern VARIABLE =
      Pattern.compile("\\{(?:[^{}/]|\\{[^{}/]*\\})*(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");

  /**
   * Reads {@code METHOD PATH}, or a path alone. A whole address is taken for its path.
   *
   * @return empty where the text is neither
   */
  public static Optional<EndpointQuery> parse(String text) {
    String[] words = text.strip().split("\\s+", 2);
    String target = words[words.length - 1];
    Optional<HttpMethod> method = words.length == 2 ? method(words[0]) : Optional.empty();
    boolean all = words.length == 1 || List.of("*", "ANY").contains(words[0]);
    String path = SERVER.matcher(target).replaceFirst("");
    if (!path.startsWith("/") || !all && method.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new EndpointQuery(method, path));
  }

  /** As the user wrote it. */
  public String title() {
    return method.map(each -> each + " ").orElse("") + path;
  }

  /** Whether the endpoint is named as reports do it; what its variables are called is all one. */
  boolean names(Endpoint endpoint) {
    boolean sameMethod =
        method.isEmpty() || endpoint.method().isEmpty() || method.equals(endpoint.method());
    return sameMethod && unnamed(path).equals(unnamed(endpoint.path()));
  }

  /** Whether the path can be that of a request, and so has no variable. */
  boolean isRequest() {
    return !path.contains("{") && !path.contains("*");
  }

  /** The path below the endpoint's context path, decoded; empty where it lies elsewhere. */
  Optional<String> pathBelow(Endpoint endpoint) {
    String plain = decoded(path.split("[?#]", 2)[0]);
    if (!plain.startsWith(endpoint.contextPath() + "/")) {
      return Optional.empty();
    }
    return Optional.of(plain.substring(endpoint.contextPath().length()));
  }

  /** The methods that are meant, in an endpoint's order. */
  List<HttpMethod> methods() {
    return method.map(List::of).orElse(List.of(HttpMethod.values()));
  }

  static String unnamed(String pattern) {
    return VARIABLE.matcher(pattern).replaceAll("{}");
  }

  private static Optional<HttpMethod> method(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(HttpMethod.values()).filter(each -> each.name().equals(upper)).findFirst();
  }

  /** Percent-encoded bytes as UTF-8; what isn't an encoding stays as it is. */
  private static String decoded(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < path.length(); i++) {
      String code =
          path.startsWith("%", i) && i + 3 <= path.length() ? path.substring(i + 1, i + 3) : "";
      if (code.matches("[0-9a-fA-F]{2}")) {
        bytes.write(Integer.parseInt(code, 16));
        i += 2;
      } else {
        bytes.writeBytes(path.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

package dev.ajar.framework.springsecurity;

import dev.ajar.framework.springmvc.SpringMvc;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Chain;
import dev.ajar.model.Gate;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A project that a test writes, and what the analysis says of it in short words. */
final class SecurityProject {

  static final String IMPORTS =
      """
      package app;
      import java.util.*;
      import java.util.stream.*;
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.context.annotation.*;
      import org.springframework.core.annotation.Order;
      import org.springframework.http.HttpMethod;
      import org.springframework.security.config.Customizer;
      import org.springframework.security.config.annotation.web.builders.HttpSecurity;
      import org.springframework.security.config.annotation.web.builders.WebSecurity;
      import org.springframework.security.config.annotation.web.configuration.*;
      import org.springframework.security.web.SecurityFilterChain;
      import org.springframework.security.web.util.matcher.*;
      """;

  private final Path root;

  SecurityProject(Path root) {
    this.root = root;
  }

  SecurityProject file(String name, String text) {
    try {
      Path path = root.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A configuration class with these members. */
  SecurityProject config(String members) {
    return file("app/Config.java", IMPORTS + "@Configuration class Config {\n" + members + "\n}\n");
  }

  /** A configuration class whose one filter chain is built by these statements. */
  SecurityProject chain(String statements) {
    return chain(statements, "");
  }

  /** The same with more members beside the method of the chain. */
  SecurityProject chain(String statements, String members) {
    return config(
        members
            + "@Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {\n"
            + statements
            + "\nreturn http.build(); }");
  }

  Application application() {
    return Sources.open(root, List.of()).applications().get(0);
  }

  /** All gates, a line a chain, a line a rule. */
  String gates() {
    return new SpringSecurity(new SpringMvc())
        .gates(application()).stream().map(SecurityProject::text).collect(Collectors.joining("\n"));
  }

  private static String text(Gate gate) {
    String chains = gate.chains().stream().map(SecurityProject::text).collect(Collectors.joining());
    return chains + "unclaimed: " + text(gate.unclaimed().requirement());
  }

  private static String text(Chain chain) {
    return chain.name()
        + " for "
        + text(chain.when())
        + "\n"
        + chain.rules().stream().map(SecurityProject::text).collect(Collectors.joining())
        + "  else "
        + text(chain.otherwise().requirement())
        + "\n";
  }

  private static String text(AccessRule rule) {
    return "  " + text(rule.when()) + " -> " + text(rule.requirement()) + "\n";
  }

  static String text(Requirement requirement) {
    if (requirement instanceof Requirement.Anyone) {
      return "anyone";
    }
    if (requirement instanceof Requirement.Nobody) {
      return "nobody";
    }
    return requirement instanceof Requirement.Credentials credentials
        ? credentials.what()
        : "unclear";
  }

  static String text(RequestMatcher matcher) {
    if (matcher instanceof RequestMatcher.Path path) {
      return text(path.paths());
    }
    if (matcher instanceof RequestMatcher.Methods methods) {
      return methods.methods().stream().map(Enum::name).sorted().collect(Collectors.joining("|"));
    }
    if (matcher instanceof RequestMatcher.AllOf all) {
      return joined(all.parts(), " & ");
    }
    if (matcher instanceof RequestMatcher.AnyOf any) {
      return "[" + joined(any.parts(), ", ") + "]";
    }
    if (matcher instanceof RequestMatcher.Not not) {
      return "not " + text(not.other());
    }
    if (matcher instanceof RequestMatcher.Chosen chosen) {
      return "if " + chosen.choice();
    }
    return matcher instanceof RequestMatcher.Any ? "any" : "unclear";
  }

  private static String joined(List<RequestMatcher> parts, String between) {
    return parts.stream().map(SecurityProject::text).collect(Collectors.joining(between));
  }

  private static String text(PathLanguage paths) {
    if (paths instanceof PathLanguage.PathPattern pattern) {
      return pattern.pattern() + (pattern.trailingSlash() ? "(/)" : "");
    }
    if (paths instanceof PathLanguage.AntRequest ant) {
      return "ant:" + ant.pattern();
    }
    if (paths instanceof PathLanguage.Regex regex) {
      return "regex:" + regex.expression();
    }
    return paths instanceof PathLanguage.Exact exact ? "=" + exact.path() : paths.toString();
  }
}

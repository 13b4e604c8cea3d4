package dev.ajar.framework.ratelimit;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import dev.ajar.ratelimit.RateLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small service in a folder, with one handler that matters. */
final class LimitedService {

  private static final Pattern NAME =
      Pattern.compile("(?:class|interface|enum|@interface|record) (\\w+)");
  private static final String IMPORTS =
      """
      package app;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.atomic.*;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.stereotype.*;
      import org.springframework.data.redis.core.*;
      import org.springframework.data.redis.core.script.*;
      import org.springframework.web.context.request.*;
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.context.annotation.*;
      import org.springframework.boot.autoconfigure.condition.*;
      import org.springframework.web.servlet.config.annotation.*;
      import org.springframework.web.servlet.HandlerInterceptor;
      import org.springframework.web.method.HandlerMethod;
      import org.springframework.web.filter.OncePerRequestFilter;
      import org.aspectj.lang.*;
      import org.aspectj.lang.annotation.*;
      import org.aspectj.lang.reflect.MethodSignature;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import com.google.common.util.concurrent.RateLimiter;
      """;

  private final Path folder;

  LimitedService(Path folder) {
    this.folder = folder;
  }

  /** Adds a file, named after the first type in it. */
  LimitedService with(String text) {
    Matcher name = NAME.matcher(text);
    if (!name.find()) {
      throw new IllegalArgumentException(text);
    }
    return file(name.group(1) + ".java", IMPORTS + text);
  }

  LimitedService file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A controller whose handler answers {@code GET /users?phone=}. */
  LimitedService handler(String annotations) {
    return with(
        """
        @RestController class Users {
          %s
          @GetMapping("/users") String byPhone(@RequestParam String phone) { return ""; }
        }
        """
            .formatted(annotations));
  }

  /** The only endpoint's limit. */
  RateLimit limit() {
    try {
      return Analysis.run(Settings.of(folder)).assessments().get(0).rateLimit();
    } catch (CannotAnalyse e) {
      throw new IllegalStateException(e);
    }
  }
}

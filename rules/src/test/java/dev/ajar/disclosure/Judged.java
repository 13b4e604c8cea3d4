package dev.ajar.disclosure;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import dev.ajar.rule.Assessment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The verdicts on a controller that a test writes down, beside a few types that all of them use.
 */
final class Judged {

  private static final String HEAD =
      """
      package a;
      import java.util.*;
      import lombok.Data;
      import org.springframework.http.*;
      import org.springframework.ui.Model;
      import org.springframework.stereotype.Controller;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.web.client.RestTemplate;
      import com.fasterxml.jackson.databind.ObjectMapper;
      import org.springframework.data.jpa.repository.JpaRepository;
      """;

  private static final String TYPES =
      """
      class User { public Long id; public String phone; public String email; public String password;
        String getPhone() { return phone; } }
      interface Users extends JpaRepository<User, Long> {
        Optional<User> findByPhone(String phone); boolean existsByPhone(String phone);
        User findByEmail(String email); List<User> findAll(); }
      class Login { public String username; public String password; }
      class Tokens { public String accessToken; Tokens(String t) { accessToken = t; } }
      class Result<T> { public int code; public String msg; public T data;
        Result(int code) { this.code = code; }
        Result(T data) { this.data = data; }
        Result(int code, String msg) { this.code = code; this.msg = msg; }
        static <T> Result<T> ok(T data) { return new Result<>(data); }
        static <T> Result<T> fail(String msg) { return new Result<>(1, msg); }
        Result<T> with(T data) { this.data = data; return this; } }
      class CurrentUser { static Long getCurrentUserId() { return 1L; } }
      """;

  private final List<Assessment> assessments;

  private Judged(List<Assessment> assessments) {
    this.assessments = assessments;
  }

  /** A controller with those members; {@code users} is its repository. */
  static Judged controller(Path folder, String members) {
    return of(folder, "@RestController class C { Users users; " + members + " }");
  }

  static Judged of(Path folder, String types) {
    try {
      Files.createDirectories(folder.resolve("src/a"));
      Files.writeString(folder.resolve("src/a/C.java"), HEAD + types + TYPES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return new Judged(Analysis.run(Settings.of(folder)).assessments());
    } catch (CannotAnalyse e) {
      throw new AssertionError(e);
    }
  }

  Disclosure at(String path) {
    return assessments.stream()
        .filter(each -> each.endpoint().path().equals(path))
        .map(Assessment::data)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no endpoint " + path));
  }

  String verdict(String path) {
    return at(path).verdict().name();
  }

  List<String> members(String path) {
    return at(path).members().stream().map(Member::path).toList();
  }
}

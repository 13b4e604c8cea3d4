package dev.ajar.framework.springmvc;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Gap;
import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Writes snippets in package {@code a} and reads their endpoints. */
abstract class SpringMvcTestCase {

  private static final String IMPORTS =
      """
      package a;
      import java.util.*;
      import org.springframework.core.annotation.AliasFor;
      import org.springframework.http.*;
      import org.springframework.stereotype.*;
      import org.springframework.web.bind.annotation.*;
      """;

  @TempDir Path root;

  /** Adds a file of package {@code a} with the usual imports. */
  void java(String name, String text) throws IOException {
    file("a/" + name + ".java", IMPORTS + text);
  }

  void file(String name, String text) throws IOException {
    Path path = root.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  Application application() throws IOException {
    return Sources.open(root, List.of()).applications().get(0);
  }

  List<Endpoint> endpoints() throws IOException {
    return new SpringMvc().endpoints(application());
  }

  List<String> gaps() throws IOException {
    return new SpringMvc().gaps(application()).stream().map(Gap::reason).toList();
  }

  /** Each endpoint as {@code GET /path method}, in inventory order. */
  String titles() throws IOException {
    return String.join(
        "; ",
        endpoints().stream().map(each -> each.title() + " " + each.handler().method()).toList());
  }
}

package dev.ajar.framework.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A tree of a gateway and the services behind it, as tests write one. */
abstract class GatewayTree {

  @TempDir Path root;

  final void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** A module that is an application, with one dependency of Spring Cloud's. */
  final void module(String name, String dependency) throws IOException {
    write(
        name + "/pom.xml",
        """
        <project><modelVersion>4.0.0</modelVersion><groupId>shop</groupId><artifactId>%s</artifactId><version>1</version>
        <dependencies><dependency><groupId>org.springframework.cloud</groupId><artifactId>%s</artifactId></dependency></dependencies>
        </project>
        """
            .formatted(name, dependency));
    write(
        name + "/src/main/java/" + name + "/Main.java",
        "package "
            + name
            + "; @org.springframework.boot.autoconfigure.SpringBootApplication class Main {}");
  }
}

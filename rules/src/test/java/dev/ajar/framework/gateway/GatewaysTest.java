package dev.ajar.framework.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access.Verdict;
import dev.ajar.engine.Analysis;
import dev.ajar.engine.CannotAnalyse;
import dev.ajar.engine.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewaysTest {

  @TempDir Path root;

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void module(String name, String dependency) throws IOException {
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

  private Verdict verdict() throws CannotAnalyse {
    return Analysis.run(Settings.of(root)).assessments().get(0).access().verdict();
  }

  @Test
  void doubtsTheOpennessOfAServiceBehindAGatewayThatCanTurnCallersAway() throws Exception {
    write(
        "pom.xml",
        "<project><modules><module>users</module><module>edge</module></modules></project>");
    module("users", "spring-boot-starter-web");
    module("edge", "spring-cloud-starter-gateway");
    write(
        "users/src/main/java/users/Users.java",
        """
        package users;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users { @GetMapping("/users") String all() { return ""; } }
        """);
    assertEquals(Verdict.OPEN, verdict());

    write(
        "edge/src/main/java/edge/TokenFilter.java",
        "package edge; class TokenFilter implements org.springframework.cloud.gateway.filter.GlobalFilter {}");
    assertEquals(Verdict.UNDECIDED, verdict());
  }
}

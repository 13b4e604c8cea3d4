package dev.ajar.disclosure.serialisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.source.Application;
import dev.ajar.source.Sources;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.type.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application's configuration of Jackson changes of the members that are written. */
class MapperConfigurationTest {

  private static final String USER =
      """
      package acme;
      class User {
        private String firstName;
        public String getFirstName() { return firstName; }
        private String phone;
      }
      """;

  @TempDir Path root;

  @Test
  void aNamingStrategyOfThePropertiesNamesMembers() throws IOException {
    properties("spring.jackson.property-naming-strategy=SNAKE_CASE");
    assertEquals(Set.of("first_name"), members());
  }

  @Test
  void visibleFieldsOfThePropertiesAreWritten() throws IOException {
    properties("spring.jackson.visibility.field=any");
    assertEquals(Set.of("firstName", "phone"), members());
  }

  @Test
  void visibilitySetOnTheMapperBeanCounts() throws IOException {
    java(
        "Config",
        """
        package acme;
        import com.fasterxml.jackson.annotation.*;
        import com.fasterxml.jackson.databind.ObjectMapper;
        import org.springframework.context.annotation.Bean;
        class Config {
          @Bean ObjectMapper mapper() {
            ObjectMapper mapper = new ObjectMapper();
            mapper.setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
            return mapper;
          }
        }
        """);
    assertEquals(Set.of("firstName", "phone"), members());
  }

  @Test
  void aMapperThatIsNoBeanCountsForNothing() throws IOException {
    java(
        "Redis",
        """
        package acme;
        import com.fasterxml.jackson.annotation.*;
        import com.fasterxml.jackson.databind.ObjectMapper;
        class Redis {
          Object template() {
            ObjectMapper mapper = new ObjectMapper();
            mapper.setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);
            return mapper;
          }
        }
        """);
    assertEquals(Set.of("firstName"), members());
  }

  @Test
  void mixInsOfACustomizerCount() throws IOException {
    java(
        "Config",
        """
        package acme;
        import com.fasterxml.jackson.annotation.JsonIgnore;
        import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
        import org.springframework.context.annotation.Bean;
        import com.fasterxml.jackson.databind.ObjectMapper;
        class Config {
          interface Hidden { @JsonIgnore String getFirstName(); }
          @Bean Jackson2ObjectMapperBuilderCustomizer hide() {
            return builder -> builder.mixIn(User.class, Hidden.class);
          }
        }
        """);
    assertEquals(Set.of(), members());
  }

  @Test
  void annotatedMixInsCount() throws IOException {
    java(
        "Shown",
        """
        package acme;
        import com.fasterxml.jackson.annotation.JsonProperty;
        import org.springframework.boot.jackson.JsonMixin;
        @JsonMixin(User.class)
        abstract class Shown { @JsonProperty("mobile") String phone; }
        """);
    assertEquals(Set.of("firstName", "mobile"), members());
  }

  private void properties(String text) throws IOException {
    Path file = root.resolve("src/main/resources/application.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void java(String name, String text) throws IOException {
    Path file = root.resolve("src/main/java/acme/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Set<String> members() throws IOException {
    java("User", USER);
    Files.writeString(
        root.resolve("pom.xml"),
        """
        <project><modelVersion>4.0.0</modelVersion>
        <groupId>acme</groupId><artifactId>acme</artifactId><version>1</version></project>
        """);
    Application application = Sources.open(root, List.of()).applications().get(0);
    BodyReader reader = new BodyReader(application, new Evaluator(application.types()));
    Set<String> found = new TreeSet<>();
    reader
        .read(Shape.of(TypeRef.of("acme.User")), Optional.empty())
        .members()
        .forEach(each -> found.add(each.path()));
    return found;
  }
}

package dev.ajar.access;

import static dev.ajar.access.TestService.ANYONE;
import static dev.ajar.access.TestService.AUTHENTICATED;
import static dev.ajar.access.TestService.anyRequest;
import static dev.ajar.access.TestService.endpoint;
import static dev.ajar.access.TestService.gate;
import static dev.ajar.access.TestService.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.model.Input;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WitnessTest {

  @ParameterizedTest
  @CsvSource({
    "/users/{phone}, String, /users/15550100",
    "/users/{mobileNumber}, String, /users/15550100",
    "/users/{email:.+}, String, /users/someone@example.com",
    "/users/{id}, Long, /users/1",
    "/users/{id}, java.util.UUID, /users/123e4567-e89b-12d3-a456-426614174000",
    "/users/{username}, String, /users/alice",
    "/users/{code}, String, /users/abc",
    "'/users/{code:[0-9]{3,5}}', String, /users/000",
    "/users/{code:[A-Z]{2}}, String, /users/AA",
    "/files/**, String, /files",
    "/files/{*path}, String, /files/abc",
    "/, String, /",
  })
  void looksLikeARequestThatAPersonWouldTry(String pattern, String type, String expected) {
    String name = pattern.replaceAll(".*\\{\\*?([a-zA-Z]+).*", "$1");
    Input input = new Input(Input.Kind.PATH, name, type, 0);
    assertEquals(
        Optional.of("GET " + expected),
        new TestService().access(endpoint("GET " + pattern, input)).witness());
  }

  @Test
  void isEncodedWhereItMustBe() {
    RequestMatcher odd = RequestMatcher.path(new PathLanguage.Regex("/users/é ", false));
    Optional<String> witness =
        new TestService()
            .with(gate(rule(odd, ANYONE, "odd"), anyRequest(AUTHENTICATED)))
            .access("GET /users/{name}")
            .witness();
    assertEquals(Optional.of("GET /users/%C3%A9%20"), witness);
  }

  @Test
  void isTheSameEveryTime() {
    RequestMatcher odd = RequestMatcher.path(new PathLanguage.Regex("/.*[qwz].*[0-9]{3}", false));
    List<Optional<String>> witnesses =
        List.of(1, 2, 3).stream()
            .map(
                i ->
                    new TestService()
                        .with(gate(rule(odd, ANYONE, "odd"), anyRequest(AUTHENTICATED)))
                        .access("GET /x/{name}")
                        .witness())
            .distinct()
            .toList();
    assertEquals(List.of(Optional.of("GET /x/aliceq000")), witnesses);
  }
}

package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.access.Access;
import dev.ajar.disclosure.Guess;
import dev.ajar.model.Input;
import dev.ajar.rule.Assessments;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurlLineTest {

  @Test
  void asksTheWitness() {
    assertCommand("curl -i 'http://localhost:8080/v1/users/15550100'", Assessments.authy());
  }

  @Test
  void choosesByQuery() {
    assertCommand(
        "curl -i 'http://localhost:8080/users?email=someone@example.com&id=1'",
        Assessments.authy()
            .open("GET /users")
            .taking(query("email", 0), query("id", 1), query("page", 2))
            .chosenBy(Guess.COUNTED, "email", "id"));
  }

  @Test
  void choosesByHeaderAndCookie() {
    assertCommand(
        "curl -i -X DELETE -H 'X-Mobile: 15550100' -b 'user=1' 'http://localhost:8080/me'",
        Assessments.authy()
            .open("DELETE /me")
            .taking(
                new Input(Input.Kind.HEADER, "X-Mobile", "String", 0),
                new Input(Input.Kind.COOKIE, "user", "String", 1))
            .chosenBy(Guess.COUNTED, "X-Mobile", "user"));
  }

  @Test
  void choosesByMembersOfTheBody() {
    assertCommand(
        "curl -i -X POST -H 'Content-Type: application/json' -d '{\"phone\":\"15550100\"}'"
            + " 'http://localhost:8080/lookup'",
        Assessments.authy()
            .open("POST /lookup")
            .taking(new Input(Input.Kind.BODY, "request", "LookUp", 0))
            .chosenBy(Guess.COUNTED, "request.phone"));
  }

  @Test
  void survivesAShellAndAUrl() {
    assertCommand(
        "curl -i 'http://localhost:8080/it'\\''s/a%20b'",
        Assessments.authy().open("GET /it's/a b"));
  }

  @Test
  void isNotThereWithoutAWitness() {
    assertEquals(
        Optional.empty(), CurlLine.of(Assessments.authy().access(Access.Verdict.GUARDED).build()));
  }

  private static Input query(String name, int parameter) {
    return new Input(Input.Kind.QUERY, name, "String", parameter);
  }

  private static void assertCommand(String command, Assessments assessments) {
    assertEquals(Optional.of(command), CurlLine.of(assessments.build()));
  }
}

package dev.ajar.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposuresTest {

  private static final String TYPES =
      """
      class Author { public Long userId; public String username; public String avatar; }
      class Profile { public Long userId; public String username; public String city; public String joinedAt; }
      class Contact { public Long userId; public String username; public String phone; }
      class Member { public Long memberId; public String nickname; public String status; }
      class Poll { public Long id; public String question; public Author createdBy; }
      class Review { public String content; public Long memberId; public String memberName; public String status; }
      class MemberLookup { public Long memberId; public String nickname; public String status; }
      class Workflow { public String name; public String ownerEmail; }
      class Shipment { public String number; public String recipientEmail; }
      class Page<T> { public int code; public long total; public List<T> list; }
      """;

  @TempDir Path folder;

  @Test
  void howToReachPeopleIsPrivate() {
    assertEquals(Exposure.PRIVATE, of("Contact"));
    assertEquals(Exposure.PRIVATE, of("Page<Contact>"));
    assertEquals(Exposure.PRIVATE, of("User"));
  }

  @Test
  void whomToAskAboutAThingIsNoSecret() {
    assertEquals(Exposure.PROFILE, of("Workflow"));
    assertEquals(Exposure.PROFILE, of("Page<Workflow>"));
    assertEquals(Exposure.PRIVATE, of("Shipment"));
  }

  @Test
  void theStateOfAnAccountIsPrivate() {
    assertEquals(Exposure.PRIVATE, of("Member"));
    assertEquals(Exposure.PRIVATE, of("MemberLookup"));
  }

  @Test
  void nameIdAndWhenSomebodyJoinedAreAProfile() {
    assertEquals(Exposure.PROFILE, of("Author"));
    assertEquals(Exposure.PROFILE, of("Profile"));
    assertEquals(Exposure.PROFILE, of("Page<Profile>"));
  }

  @Test
  void whoStandsBehindSomethingIsAByline() {
    assertEquals(Exposure.BYLINE, of("Poll"));
    assertEquals(Exposure.BYLINE, of("Page<Poll>"));
    assertEquals(Exposure.BYLINE, of("Review"));
  }

  @Test
  void keysAreAsHardToGuessAsTheEasiestOfThem() {
    assertEquals(Guess.LISTED, at("User x(@RequestParam String phone)").guess());
    assertEquals(
        Guess.LISTED, at("User x(@RequestParam Long id, @RequestParam String phone)").guess());
    assertEquals(Guess.SHOWN, at("User x(@RequestParam String username)").guess());
    assertEquals(Guess.COUNTED, at("User x(@RequestParam Long userId)").guess());
    assertEquals(Guess.HARD, at("User x(@RequestParam UUID userId)").guess());
  }

  @Test
  void aLogInFormOrARegistrationTellsInPassing() {
    String unknown =
        "{ if (users.findByEmail(login.username) == null) throw new RuntimeException(\"user not"
            + " found\"); return 1; }";
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/login") Object login(@RequestBody Login login) %1$s
            @PostMapping("/register") Object register(@RequestBody Name login) %1$s
            @PostMapping("/forgot") Object forgot(@RequestBody Name login) %1$s
            }
            class Name { public String username;
            """
                .formatted(unknown));
    assertTrue(judged.at("/login").inPassing(), judged.at("/login").toString());
    assertTrue(judged.at("/register").inPassing());
    assertTrue(judged.at("/forgot").answersExistence());
    assertFalse(judged.at("/forgot").inPassing());
  }

  @Test
  void whoRegistersGetsItsOwn() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/users") User createUser(@RequestBody Login login) { return users.findByEmail(login.username); }
            """);
    assertTrue(judged.at("/users").callersOwn());
  }

  private Exposure of(String type) {
    return at(type + " x(@RequestParam Long userId)").exposure();
  }

  private Disclosure at(String handler) {
    return Judged.controller(
            folder,
            "@GetMapping(\"/x\") " + handler + " { return null; } } " + TYPES + " class Z {")
        .at("/x");
  }
}

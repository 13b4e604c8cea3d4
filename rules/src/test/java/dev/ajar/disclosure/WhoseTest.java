package dev.ajar.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers about the caller itself, each beside one about others. */
class WhoseTest {

  @TempDir private Path folder;

  @Test
  void whatTheCallerPostedComesBackToIt() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/users") User create(@RequestBody User user) { return users.save(user); }
            @PostMapping("/found") User find(@RequestBody User user) { return users.findByEmail(user.email); }
            @PostMapping("/filled") Result<User> filled(@RequestBody User user) {
              Result<User> r = new Result<>(0); r.data = users.findByEmail(user.email); return r; }
            @PostMapping("/made") User made(@RequestBody User user) {
              User made = new User(); made.phone = user.phone; made.setEmail("a@b.c"); return made; }
            """);
    assertTrue(judged.at("/users").callersOwn());
    assertEquals(List.of(), judged.at("/users").callerChosen());
    assertFalse(judged.at("/found").callersOwn());
    assertFalse(judged.at("/filled").callersOwn(), "what was there comes in through a field");
    assertFalse(
        judged.at("/made").callersOwn(), "what is written down in the code isn't the caller's");
  }

  @Test
  void textsForPeopleBesideWhatWasSentAreNobodysData() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/checked") User checked(@RequestBody User user) {
              List<String> errors = new ArrayList<>();
              errors.add(getMessage("user.email.invalid"));
              user.setEmail(errors + " " + user.getEmail());
              return user; }
            @PostMapping("/looked") User looked(@RequestBody User user) {
              user.setEmail(getMessage(users.findByEmail(user.email).phone)); return user; }
            String getMessage(String code) { return messages.get(code); }
            """);
    assertTrue(judged.at("/checked").callersOwn());
    assertFalse(judged.at("/looked").callersOwn());
  }

  @Test
  void aLookUpIsNoEchoThoughItsValueIsMadeOnTheSpot() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/users/{phone}") User byPhone(@PathVariable String phone) {
              User user = new User(); user.phone = phone; return user; }
            """);
    assertFalse(judged.at("/users/{phone}").callersOwn());
    assertEquals(List.of("phone"), judged.at("/users/{phone}").callerChosen());
  }

  @Test
  void aListThatIsFilledFromARepositoryIsNoEcho() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/many") List<User> many(@RequestBody Login login) {
              List<User> all = new ArrayList<>(); all.add(users.findByEmail(login.username)); return all; }
            """);
    assertFalse(judged.at("/many").callersOwn());
  }

  @Test
  void aPasswordProvesWhoseTheAnswerIs() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/login") User login(@RequestBody Login login) { return users.findByEmail(login.username); }
            @PostMapping("/search") User search(@RequestBody Login login) { return users.findByEmail(login.username); }
            """);
    assertTrue(judged.at("/login").callersOwn());
    assertEquals(List.of(), judged.at("/login").callerChosen());
    assertFalse(judged.at("/search").callersOwn());
    assertEquals(List.of("username"), judged.at("/search").callerChosen());
  }

  @Test
  void aCodeFromALogInElsewhereProvesWhoseTheAnswerIs() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/login/weixin") User weixin(@RequestParam String weixinCode) { return users.findByEmail(Wx.of(weixinCode)); }
            @PostMapping("/login/area") User area(@RequestParam String countryCode) { return users.findByEmail(Area.of(countryCode)); }
            """);
    assertTrue(judged.at("/login/weixin").callersOwn());
    assertFalse(judged.at("/login/area").callersOwn());
  }

  @Test
  void aSessionsCookieProvesWhoseTheAnswerIs() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/profile") User profile(@CookieValue("app_session") String id) { return users.findByEmail(Sessions.of(id)); }
            @GetMapping("/theme") User theme(@CookieValue("theme") String theme) { return users.findByEmail(theme); }
            @GetMapping("/users/{id}") User user(@PathVariable Long id, @CookieValue("app_session") String session) { return users.findById(id).get(); }
            """);
    assertTrue(judged.at("/profile").callersOwn());
    assertFalse(judged.at("/theme").callersOwn());
    assertFalse(judged.at("/users/{id}").callersOwn());
  }

  @Test
  void tokensOfAnAccountThatTheCallerNamesAreNotItsOwn() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/session") Tokens session() { return new Tokens(UUID.randomUUID().toString()); }
            @GetMapping("/users/{userId}/tokens") Tokens of(@PathVariable Long userId) { return new Tokens("x"); }
            """);
    assertTrue(judged.at("/session").callersOwn());
    assertFalse(judged.at("/users/{userId}/tokens").callersOwn());
  }

  @Test
  void whoIsSignedInDecidesUnlessAnInputDoes() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/me") User me() { return users.findById(CurrentUser.getCurrentUserId()).get(); }
            @GetMapping("/users/{id}") User other(@PathVariable Long id) {
              CurrentUser.getCurrentUserId(); return users.findById(id).get(); }
            @GetMapping("/mine") User mine(java.security.Principal principal) { return users.findByEmail(principal.getName()); }
            @GetMapping("/dashboard") User dashboard(javax.servlet.http.HttpServletRequest request) {
              return users.findByEmail(Tokens.getUserByRequestToken(request)); }
            @GetMapping("/all") List<User> all() { return users.findAll(); }
            """);
    assertTrue(judged.at("/me").callersOwn());
    assertTrue(judged.at("/mine").callersOwn());
    assertTrue(judged.at("/dashboard").callersOwn());
    assertFalse(judged.at("/users/{id}").callersOwn());
    assertFalse(judged.at("/all").callersOwn());
  }

  @Test
  void keysStandInABodyThatNothingDeclares() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/find") User find(@RequestBody String body) { return users.findByEmail(Json.parseString(body, "email")); }
            @PostMapping("/lookup") User lookup(@RequestBody Map<String, Object> body) { return users.findByEmail((String) body.get("email")); }
            @GetMapping("/searched") User searched(@RequestParam String search) { return users.findByEmail(Text.getInfo(search, "email")); }
            @GetMapping("/users/detail") User detail(@RequestParam Long id) { return users.findById(id).get(); }
            @PostMapping("/check") User check(@RequestBody Map<String, Object> body) { body.put("email", ""); return users.findByEmail(""); }
            """);
    assertEquals(List.of("email"), judged.at("/find").callerChosen());
    assertEquals(List.of("email"), judged.at("/lookup").callerChosen());
    assertEquals(List.of("email"), judged.at("/searched").callerChosen());
    assertEquals(List.of(), judged.at("/check").callerChosen());
    assertTrue(judged.at("/users/detail").answersExistence(), "an id behind users");
  }

  @Test
  void whatIsStoredChoosesNobody() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PutMapping("/users/{id}/info") User updateUserInfo(@PathVariable Long id, @RequestBody User user) { users.fill(id, user); return users.findById(id).get(); }
            @PostMapping("/users/info") User userInfo(@RequestBody User user) { return users.findByEmail(user.email); }
            """);
    assertEquals(List.of("id"), judged.at("/users/{id}/info").callerChosen());
    assertTrue(judged.at("/users/info").callerChosen().contains("email"));
  }
}

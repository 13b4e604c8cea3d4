package dev.ajar.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that tell whether an account exists, each beside one that doesn't. */
class ExistenceAnswerTest {

  @TempDir private Path folder;

  @Test
  void yesOrNoAboutAPhoneNumberTells() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/exists") boolean exists(@RequestParam String phone) { return users.existsByPhone(phone); }
            @GetMapping("/verify") boolean verify(@RequestParam String phone, @RequestParam String smsCode) { return true; }
            """);
    assertTrue(judged.at("/exists").answersExistence());
    assertEquals(List.of("phone"), judged.at("/exists").callerChosen());
    assertFalse(judged.at("/verify").answersExistence(), "whether a code is right");
  }

  @Test
  void anAnswerThatHoldsWhatAStoreSaysOfAKeyTells() {
    Judged judged =
        Judged.controller(
            folder,
            """
            record Answer(boolean free) {}
            @GetMapping("/map") Map<String, Boolean> map(@RequestParam String phone) { return Map.of("free", !users.existsByPhone(phone)); }
            @GetMapping("/record") Answer record(@RequestParam String email) { boolean free = users.findByEmail(email) == null; return new Answer(free); }
            @GetMapping("/word") String word(@RequestParam String phone) { return users.existsByPhone(phone) ? "no" : "yes"; }
            @GetMapping("/dropped") String dropped(@RequestParam String phone) { boolean known = users.existsByPhone(phone); log(known); return "ok"; }
            @GetMapping("/other") Answer other(@RequestParam String email) { return new Answer(email.isEmpty()); }
            @GetMapping("/another") Answer another(@RequestParam String email, @RequestParam String team) { return new Answer(users.existsByPhone(team)); }
            void log(boolean text) {}
            """);
    for (String path : List.of("/map", "/record", "/word")) {
      assertTrue(judged.at(path).answersExistence(), path);
    }
    assertEquals(List.of("email"), judged.at("/record").callerChosen());
    assertFalse(judged.at("/dropped").answersExistence());
    assertFalse(judged.at("/other").answersExistence());
    assertFalse(judged.at("/another").answersExistence());
  }

  @Test
  void aMessageOfItsOwnForUnknownAccountsTells() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/forgot") String forgot(@RequestParam String email) {
              if (users.findByEmail(email) == null) { throw new IllegalStateException("User not found"); }
              return "sent"; }
            @PostMapping("/quiet") String quiet(@RequestParam String email) {
              if (users.findByEmail(email) != null) { log(email); }
              return "sent"; }
            void log(String text) {}
            """);
    assertTrue(judged.at("/forgot").answersExistence());
    assertEquals(List.of("email"), judged.at("/forgot").callerChosen());
    assertFalse(judged.at("/quiet").answersExistence());
  }

  @Test
  void aStatusOfItsOwnForUnknownAccountsTells() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/status") ResponseEntity<Void> status(@RequestParam String phone) {
              return users.findByPhone(phone).isPresent() ? ResponseEntity.ok().build() : ResponseEntity.notFound().build(); }
            @GetMapping("/same") ResponseEntity<Void> same(@RequestParam String phone) { return ResponseEntity.ok().build(); }
            """);
    assertTrue(judged.at("/status").answersExistence());
    assertFalse(judged.at("/same").answersExistence());
  }

  @Test
  void springSecurityHidesItsOwnException() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/in") String in(@RequestParam String username) {
              if (users.findByEmail(username) == null) { throw new UsernameNotFoundException("user not found"); }
              return ""; }
            """);
    assertFalse(judged.at("/in").answersExistence());
  }

  @Test
  void whatVariablesAreCalledNobodySees() {
    Judged judged =
        Judged.controller(
            folder,
            """
            String current(String email) { User userFound = users.findByEmail("me"); String userExists = userFound.name; return userExists; }
            String checked(String email) { if (users.existsByPhone(email)) { throw new EmailAlreadyTaken(); } return ""; }
            @PostMapping("/apps") String create(@RequestParam String email) { return current(email); }
            @PostMapping("/sign-up") String signUp(@RequestParam String email) { return checked(email); }
            @PostMapping("/form") Object form(@RequestParam String email) { ModelAndView view = new ModelAndView("form"); if (users.existsByPhone(email)) { view.addObject("error", "User with that login already exists."); } return view; }
            @PostMapping("/reset") String reset(@RequestParam String email) { if (!users.existsByPhone(email)) { return "No account for " + email + " was found"; } return ""; }
            """);
    assertFalse(judged.at("/apps").answersExistence());
    assertTrue(judged.at("/sign-up").answersExistence());
    assertTrue(judged.at("/form").answersExistence());
    assertTrue(judged.at("/reset").answersExistence());
  }

  @Test
  void oneWordOnWhetherItExistsTells() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/name/exist") String exist(@RequestParam String username) { return users.findByEmail(username) != null ? "1" : "0"; }
            @GetMapping("/name/check") String check(@RequestParam String username) { return "<b>" + username + "</b>"; }
            @GetMapping("/page/exist") String page(@RequestParam String title) { return "1"; }
            """);
    assertTrue(judged.at("/name/exist").answersExistence());
    assertFalse(judged.at("/name/check").answersExistence());
    assertFalse(judged.at("/page/exist").answersExistence());
  }

  @Test
  void whatIsWrittenInsteadOfAViewIsTheAnswer() {
    Judged judged =
        Judged.of(
            folder,
            """
            @Controller class C { Users users;
              @RequestMapping("/exists") ModelAndView exists(HttpServletResponse response, String phone) {
                if (users.existsByPhone(phone)) { write(response, "1"); } else { write(response, "0"); } return null; }
              @RequestMapping("/all") String all(HttpServletResponse response) throws Exception {
                response.getWriter().print(new ObjectMapper().writeValueAsString(users.findAll())); return null; }
              @RequestMapping("/page") String page(HttpServletResponse response, Model model) {
                response.setHeader("a", "b"); return "page"; }
              void write(HttpServletResponse r, String text) { r.getWriter().print(text); } }
            """);
    assertTrue(judged.at("/exists").answersExistence());
    assertEquals("ACCOUNT_DATA", judged.verdict("/all"));
    assertEquals("NONE", judged.verdict("/page"));
    assertFalse(judged.at("/page").answersExistence());
  }

  @Test
  void whatACalledMethodAsksIsNoAnswer() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @PostMapping("/alike") String alike(@RequestParam String email) {
              if (emailExists(email)) { log(email); } else { log("nobody"); }
              return "sent"; }
            @PostMapping("/told") String told(@RequestParam String email) { return answer(email); }
            boolean emailExists(String email) { return users.emailExists(email); }
            String answer(String email) { return emailExists(email) ? "e-mail address not found" : "sent"; }
            void log(String text) {}
            """);
    assertFalse(judged.at("/alike").answersExistence());
    assertTrue(judged.at("/told").answersExistence());
  }

  @Test
  void nobodyThinksUpAnEncryptedAddress() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/e/{encryptedEmail}/verify") boolean verify(@PathVariable String encryptedEmail) { return true; }
            @GetMapping("/p/{email}/verify") boolean plain(@PathVariable String email) { return true; }
            """);
    assertFalse(judged.at("/e/{encryptedEmail}/verify").answersExistence());
    assertTrue(judged.at("/p/{email}/verify").answersExistence());
  }
}

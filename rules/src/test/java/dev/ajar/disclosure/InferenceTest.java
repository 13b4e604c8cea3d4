package dev.ajar.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies whose declared types say too little, or too much. */
class InferenceTest {

  @TempDir private Path folder;

  @Test
  void anEnvelopeHoldsWhatItsFactoriesPutThere() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/full") Result<User> full() { return Result.ok(users.findByEmail("")); }
            @GetMapping("/chained") Result<User> chained() { return new Result<User>(0).with(users.findByEmail("")); }
            @GetMapping("/later") Result<User> later() { Result<User> r = new Result<>(0); r.setData(users.findByEmail("")); return r; }
            @GetMapping("/failed") Result<User> failed() { return Result.fail("no"); }
            @GetMapping("/code") Result<User> code() { return new Result<User>(2); }
            """);
    for (String path : List.of("/full", "/chained", "/later")) {
      assertEquals("ACCOUNT_DATA", judged.verdict(path), path);
      assertTrue(judged.members(path).contains("data.phone"), path);
    }
    assertEquals("NONE", judged.verdict("/failed"));
    assertEquals("NONE", judged.verdict("/code"));
  }

  @Test
  void anEnvelopeThatOthersFillIsNotTakenForEmpty() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/filled") Result<User> filled() { Result<User> r = new Result<>(0); unknown.fill(r); return r; }
            """);
    assertEquals("ACCOUNT_DATA", judged.verdict("/filled"));
  }

  @Test
  void aNewFormThatNobodyFillsHoldsNothing() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/new") UserForm form() { return new UserForm(); }
            @GetMapping("/kept") UserForm kept() { UserForm form = new UserForm(); log(form.phone); return form; }
            @GetMapping("/set") UserForm set() {
              UserForm form = new UserForm(); form.phone = users.findByEmail("").phone; return form; }
            @GetMapping("/copied") UserForm copied() {
              UserForm form = new UserForm(); copy(users.findByEmail(""), form); return form; }
            @GetMapping("/known") KnownForm known() { return new KnownForm(users); }
            @GetMapping("/own") OwnForm own() { return new OwnForm(); }
            @GetMapping("/user") User user() { return new User(); }
            void log(String text) {}
            void copy(User from, UserForm to) { unknown.copy(from, to); }
            static class UserForm { public String phone; }
            static class KnownForm { public String phone; KnownForm(Users users) { phone = users.findByEmail("").phone; } }
            static class OwnForm { public String phone; OwnForm() { phone = Directory.first().phone; } }
            """);
    assertEquals("NONE", judged.verdict("/new"));
    assertEquals("NONE", judged.verdict("/kept"));
    for (String path : List.of("/set", "/copied", "/known", "/own", "/user")) {
      assertEquals("ACCOUNT_DATA", judged.verdict(path), path);
    }
  }

  @Test
  void anEnvelopeIsFilledThroughItsFieldsToo() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Direct<T> {
              private Integer code; private String msg; private T data;
              public Integer getCode() { return code; } public T getData() { return data; }
              static <T> Direct<T> success(T data) {
                Direct<T> result = new Direct<>(); result.code = 0; result.data = data; result.msg = ""; return result;
              }
              static <T> Direct<T> error(String msg) {
                Direct<T> result = new Direct<>(); result.code = 1; result.msg = msg; return result;
              }
            }
            class Either<T> {
              private T data; private String msg;
              Either(int code, String msg) { this.msg = msg; }
              Either(int code, T data) { if (code == 0) { this.data = data; } else { this.data = null; } }
              public T getData() { return data; } public String getMsg() { return msg; }
              boolean fill(T data) { this.data = data; return true; }
            }
            @RestController class C { Users users;
              @GetMapping("/direct") Direct<User> direct() { return Direct.success(users.findByEmail("")); }
              @GetMapping("/failed") Direct<User> failed() { return Direct.error("no"); }
              @GetMapping("/either") Either<User> either() { return new Either<>(0, unknown()); }
              @GetMapping("/branch") Either<User> branch() { return new Either<>(0, users.findByEmail("")); }
              @GetMapping("/reference") Either<User> reference() { Either<User> e = new Either<>(0, ""); x.find().ifPresent(e::fill); return e; }
              @GetMapping("/tested") Either<User> tested() { Either<User> e = new Either<>(0, ""); if (e.fill(x.find())) { return e; } return e; }
            }
            """);
    for (String path : List.of("/direct", "/either", "/branch", "/reference", "/tested")) {
      assertEquals("ACCOUNT_DATA", judged.verdict(path), path);
      assertTrue(judged.members(path).contains("data.phone"), path);
    }
    assertEquals("NONE", judged.verdict("/failed"));
  }

  @Test
  void treesAreFollowedThroughTheirPuts() {
    Judged judged =
        Judged.controller(
            folder,
            """
            ObjectMapper mapper;
            @GetMapping("/tree") Object tree() { var node = mapper.createObjectNode(); node.put("phone", phone()); return node; }
            @GetMapping("/chain") Object chain() { return mapper.createObjectNode().put("phone", phone()).put("n", 1); }
            @GetMapping("/plain") Object plain() { return mapper.createObjectNode().put("n", 1); }
            @GetMapping("/map") Map<String, Object> map() { return Map.of("phone", phone()); }
            String phone() { return ""; }
            """);
    assertEquals(List.of("phone"), judged.members("/tree"));
    assertEquals(List.of("phone"), judged.members("/chain"));
    assertEquals("NONE", judged.verdict("/plain"));
  }

  @Test
  void ofTypesThatNobodyKnowsTheMembersAreWhatIsSet() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/set") x.Wrapper<User> set() { x.Wrapper<User> w = new x.Wrapper<>(); w.setResponse(users.findByEmail("")); return w; }
            @GetMapping("/unset") x.Wrapper<User> unset() { x.Wrapper<User> w = new x.Wrapper<>(); w.setVersion("1"); return w; }
            """);
    assertTrue(judged.members("/set").contains("response.phone"));
    assertEquals("NONE", judged.verdict("/unset"));
  }

  @Test
  void aViewIsJudgedByItsModel() {
    Judged judged =
        Judged.of(
            folder,
            """
            @Controller class C { Users users;
              @GetMapping("/login") String login() { return "login"; }
              @GetMapping("/user") String user(Model model) { model.addAttribute("user", users.findByEmail("")); return "user"; }
              @GetMapping("/helped") String helped(Model model) { help(model); return "user"; }
              private void help(Model to) { to.addAttribute("user", users.findByEmail("")); }
            }
            """);
    assertEquals("NONE", judged.verdict("/login"));
    assertEquals("UNDECIDED", judged.verdict("/user"));
    assertEquals("UNDECIDED", judged.verdict("/helped"));
  }

  @Test
  void anAddressIsItsHolders() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Address { public String street; public String city; public String postalCode; }
            class Store { public String code; public Address address; }
            class Customer { public String code; public Address address; }
            @RestController class C {
              @GetMapping("/store") Store store() { return null; }
              @GetMapping("/customer") Customer customer() { return null; }
            }
            """);
    assertEquals("NONE", judged.verdict("/store"));
    assertEquals("ACCOUNT_DATA", judged.verdict("/customer"));
  }

  @Test
  void anAnnotationOnAClassIsNotTakenForAMemberOfTheSameName() {
    Judged judged =
        Judged.of(
            folder,
            """
            @lombok.Getter class Row { private String phone; }
            @Data class Paged { private Data<Row> data; @lombok.Getter static class Data<T> { private List<T> list; } }
            @RestController class C { @GetMapping("/rows") Paged rows() { return unknown.rows(); } }
            """);
    assertEquals(List.of("data.list[].phone"), judged.members("/rows"));
  }

  @Test
  void anObjectThatIsMadeEmptyHoldsWhatIsSet() {
    Judged judged =
        Judged.of(
            folder,
            """
            @Data class Admin { private Long id; private String phone; private String email; private String nickName; private String resume; }
            @Data class Card { private String phone; private String mail; public void setContact(String value) { this.phone = value; } }
            interface Admins extends JpaRepository<Admin, Long> { Admin findByName(String name); }
            class Service { Admins admins;
              Admin shown() { Admin found = admins.findByName("admin"); Admin shown = new Admin();
                shown.setNickName(found.getNickName()); shown.setResume(found.getResume()); return shown; } }
            @RestController class C { Admins admins; Service service;
              @GetMapping("/shown") Result<Admin> shown() { return Result.ok(service.shown()); }
              @GetMapping("/plain") Admin plain() { return service.shown(); }
              @GetMapping("/entity") ResponseEntity<Admin> entity() { Admin a = new Admin(); a.setNickName("x"); return ResponseEntity.ok(a); }
              @GetMapping("/told") Admin told() { Admin a = new Admin(); a.setPhone(admins.findByName("x").getPhone()); return a; }
              @GetMapping("/copied") Admin copied() { Admin a = new Admin(); BeanUtils.copyProperties(admins.findByName("x"), a); return a; }
              @GetMapping("/saved") Admin saved() { Admin a = new Admin(); a.setNickName("x"); a = admins.save(a); return a; }
              @GetMapping("/filled") Admin filled() { Admin a = new Admin(); a.fill(); return a; }
              @GetMapping("/card") Card card() { Card c = new Card(); c.setContact("1"); return c; }
              @GetMapping("/found") Admin found() { return admins.findByName("x"); }
            }
            """);
    for (String path : List.of("/shown", "/plain", "/entity")) {
      assertFalse(judged.members(path).contains("phone"), path + judged.members(path));
      assertFalse(judged.members(path).contains("email"), path + judged.members(path));
    }
    for (String path : List.of("/told", "/copied", "/saved", "/filled", "/card", "/found")) {
      assertTrue(judged.members(path).contains("phone"), path + judged.members(path));
    }
  }

  @Test
  void whatFunctionsMakeHoldsWhatTheySet() {
    Judged judged =
        Judged.of(
            folder,
            """
            @Data class Admin { private Long id; private String nickName; private String phone; }
            @Data class Row { private Long id; private String nickName; private String phone; }
            interface Admins extends JpaRepository<Admin, Long> { Admin findByName(String name); }
            class Lists {
              static <T, U> List<U> convert(List<T> from, java.util.function.Function<T, U> function) {
                return from.stream().map(function).filter(java.util.Objects::nonNull).collect(java.util.stream.Collectors.toList()); } }
            @RestController class C { Admins admins;
              @GetMapping("/chained") List<Row> chained() { return admins.findAll().stream().map(a -> new Row().setId(a.getId()).setNickName(a.getNickName())).toList(); }
              @GetMapping("/block") List<Row> block() { return admins.findAll().stream().map(a -> { Row row = new Row(); row.setNickName(a.getNickName()); return row; }).collect(java.util.stream.Collectors.toList()); }
              @GetMapping("/helper") Result<List<Row>> helper() { List<Admin> all = admins.findAll(); return Result.ok(Lists.convert(all, a -> new Row().setNickName(a.getNickName()))); }
              @GetMapping("/reference") List<Row> reference() { return admins.findAll().stream().map(this::row).toList(); }
              private Row row(Admin a) { Row row = new Row(); row.setNickName(a.getNickName()); return row; }
              static class Wrapper<T> { private final Result<T> result = new Result<>();
                Result<T> setData(T data) { result.setData(data); return result; }
                static <T> Result<T> of(T data) { return new Wrapper<T>().setData(data); } }
              @GetMapping("/wrapped") Result<Admin> wrapped() { return Wrapper.of(admins.findByName("")); }
              @GetMapping("/one") Row one() { return new Row().setNickName("x"); }
              @GetMapping("/whole") List<Row> whole() { return admins.findAll().stream().map(a -> new Row().setPhone(a.getPhone()).setNickName(a.getNickName())).toList(); }
              @GetMapping("/copied") List<Row> copied() { return admins.findAll().stream().map(a -> { Row row = new Row(); BeanUtils.copyProperties(a, row); row.setNickName(""); return row; }).toList(); }
              @GetMapping("/other") List<Row> other() { return Lists.convert(admins.findAll(), this::full); }
              private Row full(Admin a) { Row row = new Row(); row.setNickName(""); row.setPhone(a.getPhone()); return row; }
              @GetMapping("/given") List<Row> given() { return Lists.convert(admins.findAll(), a -> mapper.map(a, Row.class)); }
            }
            """);
    for (String path : List.of("/chained", "/block", "/helper", "/reference", "/one")) {
      assertFalse(judged.members(path).toString().contains("phone"), path + judged.members(path));
    }
    for (String path : List.of("/whole", "/copied", "/other", "/given", "/wrapped")) {
      assertTrue(judged.members(path).toString().contains("phone"), path + judged.members(path));
    }
  }

  @Test
  void aSecretThatIsNotKeptIsNotFound() {
    Judged judged =
        Judged.of(
            folder,
            """
            @Data class Run { private String name; @org.springframework.data.annotation.Transient private String accessToken; }
            @Data class Kept { private String name; private String accessToken; }
            interface Runs extends JpaRepository<Run, Long> { Run findByName(String name); }
            interface Keepers extends JpaRepository<Kept, Long> { Kept findByName(String name); }
            @RestController class C { Runs runs; Keepers keepers;
              @GetMapping("/runs") Run run() { return runs.findByName(""); }
              @GetMapping("/kept") Kept kept() { return keepers.findByName(""); }
            }
            """);
    assertFalse(judged.members("/runs").contains("accessToken"));
    assertEquals("NONE", judged.verdict("/runs"));
    assertTrue(judged.members("/kept").contains("accessToken"));
  }
}

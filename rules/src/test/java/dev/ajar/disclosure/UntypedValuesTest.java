package dev.ajar.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values whose variables and classes say too little, each beside one that holds nothing. */
class UntypedValuesTest {

  @TempDir private Path folder;

  @Test
  void aParameterOfAnythingHoldsWhatItIsGiven() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Base {
              Map<String, Object> table(com.baomidou.mybatisplus.core.metadata.IPage<?> page) { return table(page.getRecords(), page.getTotal()); }
              Map<String, Object> table(Object rows, Object total) { Map<String, Object> m = new HashMap<>(); m.put("rows", rows); m.put("total", total); return m; }
            }
            class Part { public String colour; }
            interface Paged { com.baomidou.mybatisplus.core.metadata.IPage<User> users(); com.baomidou.mybatisplus.core.metadata.IPage<Part> parts(); }
            @RestController class C extends Base { Paged paged;
              @GetMapping("/users") Map<String, Object> users() { return table(paged.users()); }
              @GetMapping("/parts") Map<String, Object> parts() { return table(paged.parts()); }
            }
            """);
    assertEquals(List.of("rows[].phone"), phones(judged, "/users"));
    assertEquals("NONE", judged.verdict("/parts"));
  }

  @Test
  void anEnvelopeOfALibraryThatIsNotAtHandHoldsWhatItIsGiven() {
    Judged judged =
        Judged.of(
            folder,
            """
            @RestController class C { Users users;
              @GetMapping("/raw") x.R raw() { return x.R.data(users.findByEmail("")); }
              @GetMapping("/typed") x.R<User> typed() { return x.R.data(x.Cache.get()); }
              @GetMapping("/done") x.R done() { return x.R.success("done"); }
              @GetMapping("/other") x.R other() { return x.R.data(x.Cache.user(1)); }
              @GetMapping("/feign") x.R<User> feign() { return client.find(); }
            }
            """);
    assertEquals(List.of("*.phone"), phones(judged, "/raw"));
    assertEquals(List.of("*.phone"), phones(judged, "/typed"));
    assertEquals(List.of("*.phone"), phones(judged, "/feign"));
    assertEquals("NONE", judged.verdict("/done"));
    assertEquals("UNDECIDED", judged.verdict("/other"), "nobody knows what a cache gives");
  }

  @Test
  void anObjectOfALibraryThatIsNotAtHandHoldsWhatIsSet() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/set") Object set() { return x.Dict.create().set("user", users.findByEmail("")).set("n", 1); }
            @GetMapping("/count") Object count() { return x.Dict.create().set("n", 1); }
            @GetMapping("/built") Object built() { User u = users.findByEmail(""); return x.Dto.builder().phone(u.getPhone()).build(); }
            @GetMapping("/made") Object made() { User u = users.findByEmail(""); return new x.Dto(u.getPhone(), 1); }
            """);
    assertEquals(List.of("user.phone"), phones(judged, "/set"));
    assertEquals(List.of("phone"), phones(judged, "/built"));
    assertEquals(List.of("phone"), phones(judged, "/made"));
    assertEquals("NONE", judged.verdict("/count"));
  }

  @Test
  void aResponseIsFollowedToWhereItIsWritten() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Writer { Users users;
              void columns(List<User> rows, javax.servlet.http.HttpServletResponse response) {
                Map<String, Object> row = new HashMap<>(); for (User each : rows) { row.put("first column", each.getPhone()); }
                response.getOutputStream().write(row); }
              void sheet(List<User> rows, javax.servlet.http.HttpServletResponse response) { byte[] sheet = Sheets.of(rows); response.getOutputStream().write(sheet); }
              void image(javax.servlet.http.HttpServletRequest request, javax.servlet.http.HttpServletResponse response) {
                byte[] picture = request.getAttribute("x").toString().getBytes(); response.getOutputStream().write(picture); }
              void people(User example, javax.servlet.http.HttpServletResponse response) { response.getWriter().write(users.findByPhone("").get()); }
            }
            @RestController class C { Writer writer;
              @GetMapping("/image") void image(javax.servlet.http.HttpServletRequest request, javax.servlet.http.HttpServletResponse response) { writer.image(request, response); }
              @GetMapping("/sheet") void sheet(javax.servlet.http.HttpServletResponse response) { writer.sheet(writer.users.findAll(), response); }
              @GetMapping("/columns") void columns(javax.servlet.http.HttpServletResponse response) { writer.columns(writer.users.findAll(), response); }
              @GetMapping("/people") void people(User example, javax.servlet.http.HttpServletResponse response) { writer.people(example, response); }
              @GetMapping("/handed") void handed(javax.servlet.http.HttpServletRequest request, javax.servlet.http.HttpServletResponse response) { x.Render.render(request, response); }
            }
            """);
    assertEquals("NONE", judged.verdict("/image"));
    assertEquals("NONE", judged.verdict("/handed"));
    assertEquals(List.of("phone"), phones(judged, "/people"));
    assertEquals(List.of("[].phone"), phones(judged, "/columns"), "columns of any name");
    assertEquals(List.of("[].phone"), phones(judged, "/sheet"), "the rows are written as bytes");
  }

  private static List<String> phones(Judged judged, String path) {
    return judged.members(path).stream().filter(each -> each.endsWith("phone")).toList();
  }

  @Test
  void whatAMapHoldsIsOfWhomItWasTakenFrom() {
    Judged judged =
        Judged.of(
            folder,
            """
            class SystemConfig { static String getMallPhone() { return ""; } static String getMallName() { return ""; } }
            class Product { String name; String getName() { return name; } Long getId() { return 1L; } }
            @RestController class C {
              Users users; Product product;
              @GetMapping("/about") Object about() { Map<String, Object> m = new HashMap<>();
                m.put("name", SystemConfig.getMallName()); m.put("phone", SystemConfig.getMallPhone()); return m; }
              @GetMapping("/product") Object product() { Map<String, Object> m = new HashMap<>();
                m.put("id", product.getId()); m.put("name", product.getName()); return m; }
              @GetMapping("/user") Object user(Long id) { User user = users.findById(id).get(); Map<String, Object> m = new HashMap<>();
                m.put("phone", user.getPhone()); return m; }
            }
            """);
    assertEquals(Disclosure.Verdict.NONE, judged.at("/about").verdict());
    assertEquals(Disclosure.Verdict.NONE, judged.at("/product").verdict());
    assertEquals(Disclosure.Verdict.ACCOUNT_DATA, judged.at("/user").verdict());
  }

  @Test
  void whatAHelperPutsIntoAMapIsInIt() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Keys { static final String DATA = "data"; static final String MSG = "msg"; }
            class Base {
              void say(Map<String, Object> result, String text) { result.put(Keys.MSG, text); }
              void fill(Map<String, Object> result, User user) { result.put("phone", user.getPhone()); }
              Result answer(Map<String, Object> result) { String text = (String) result.get(Keys.MSG);
                Object data = result.get(Keys.DATA); if (text == null) { return new Result(2); } return new Result(data); }
            }
            class Service extends Base { Users users;
              Map<String, Object> delete(Long id) { Map<String, Object> result = new HashMap<>();
                if (id == null) { say(result, "no"); return result; } say(result, "done"); return result; }
              Map<String, Object> find(Long id) { Map<String, Object> result = new HashMap<>();
                say(result, "done"); result.put(Keys.DATA, users.findById(id).get()); return result; }
              Map<String, Object> hidden(Long id) { Map<String, Object> result = new HashMap<>();
                say(result, "done"); x.Filler.work(result); return result; }
            }
            @RestController class C extends Base { Service service; Users users;
              @GetMapping("/delete") Result delete(Long id) { return answer(service.delete(id)); }
              @GetMapping("/find") Result find(Long id) { return answer(service.find(id)); }
              @GetMapping("/hidden") Result hidden(Long id) { return answer(service.hidden(id)); }
              @GetMapping("/filled") Object filled(Long id) { Map<String, Object> m = new HashMap<>(); fill(m, users.findById(id).get()); return m; }
            }
            """);
    assertEquals("NONE", judged.verdict("/delete"));
    assertEquals(List.of("data.phone"), phones(judged, "/find"));
    assertEquals("UNDECIDED", judged.verdict("/hidden"));
    assertEquals(List.of("phone"), phones(judged, "/filled"));
  }

  @Test
  void whatALibraryFillsIsOfTheDeclaredType() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Row { public String phone; public Object extra; }
            class Part { public String colour; public Object extra; }
            class Mapper<S, D> { org.modelmapper.ModelMapper mapper; java.lang.reflect.Type type;
              D map(S from) { return mapper.map(from, type); }
              List<D> all(List<S> from) { return (List<D>) from.stream().map(it -> mapper.map(it, type)).collect(java.util.stream.Collectors.toList()); } }
            class RowMapper extends Mapper<User, Row> {}
            class PartMapper extends Mapper<User, Part> {}
            @RestController class C { Users users; RowMapper rows; PartMapper parts;
              @GetMapping("/one") ResponseEntity<Row> one() { return ResponseEntity.ok(rows.map(users.findByEmail(""))); }
              @GetMapping("/all") ResponseEntity<List<Row>> all() { return ResponseEntity.ok(rows.all(users.findAll())); }
              @GetMapping("/parts") ResponseEntity<List<Part>> parts() { return ResponseEntity.ok(parts.all(users.findAll())); }
            }
            """);
    assertEquals(List.of("phone"), phones(judged, "/one"));
    assertEquals(List.of("[].phone"), phones(judged, "/all"));
    assertEquals("UNDECIDED", judged.verdict("/parts"), "nothing is known of `extra`");
  }

  @Test
  void aCollectionOfALibraryThatIsNotAtHandHoldsWhatItIsGiven() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/of") Object of() { User u = users.findByEmail(""); return com.google.common.collect.ImmutableMap.of("phone", u.getPhone(), "n", 1); }
            @GetMapping("/jdk") Object jdk() { User u = users.findByEmail(""); return Map.of("phone", u.getPhone(), "n", 1); }
            @GetMapping("/entries") Object entries() { User u = users.findByEmail(""); return Map.ofEntries(Map.entry("phone", u.getPhone())); }
            @GetMapping("/one") Object one() { User u = users.findByEmail(""); return Collections.singletonMap("phone", u.getPhone()); }
            @GetMapping("/count") Object count() { return com.google.common.collect.ImmutableMap.of("n", 1); }
            @GetMapping("/list") Object list() { return com.google.common.collect.ImmutableList.of(users.findByEmail("")); }
            """);
    for (String path : List.of("/jdk", "/entries", "/one", "/of")) {
      assertEquals(List.of("phone"), phones(judged, path), path);
    }
    assertEquals(List.of("[].phone"), phones(judged, "/list"));
    assertEquals("NONE", judged.verdict("/count"));
  }

  @Test
  void whatIsTakenFromARequestOrMadeByATextToolIsText() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/p") Object p(javax.servlet.http.HttpServletRequest r, String[] keys) { Map<String, Object> m = new HashMap<>();
              m.put("x", x.StringUtils.trimToNull(r.getParameter("a"))); m.put("who", r.getRemoteUser());
              m.put("image", x.Captcha.line().getImageBase64Data()); m.put("pages", x.Pages.of().getTotalPages()); m.put("n", keys.length); return m; }
            @GetMapping("/q") Object q() { Map<String, Object> m = new HashMap<>(); m.put("x", x.Cache.load("a")); return m; }
            """);
    assertEquals("NONE", judged.verdict("/p"));
    assertEquals("UNDECIDED", judged.verdict("/q"));
  }

  @Test
  void aMapOfTextHoldsWhatIsPutUnderItsKeys() {
    Judged judged =
        Judged.controller(
            folder,
            """
            @GetMapping("/of") Map<String, String> of() { return Map.of("phone", users.findByEmail("").getPhone()); }
            @GetMapping("/entity") ResponseEntity<Map<String, String>> entity() { return ResponseEntity.ok(Map.of("phone", users.findByEmail("").getPhone())); }
            @GetMapping("/put") Map<String, String> put() { Map<String, String> m = new HashMap<>(); m.put("phone", users.findByEmail("").getPhone()); return m; }
            @GetMapping("/built") Object built() { return com.google.common.collect.ImmutableMap.<String, Object>builder().put("phone", users.findByEmail("").getPhone()).build(); }
            @GetMapping("/copied") Map<String, String> copied() { Map<String, String> m = new HashMap<>(); m.put("phone", users.findByEmail("").getPhone()); return Collections.unmodifiableMap(m); }
            @GetMapping("/mapped") List<Map<String, Object>> mapped() { return users.findAll().stream().map(u -> Map.<String, Object>of("phone", u.getPhone())).toList(); }
            @GetMapping("/added") List<Map<String, Object>> added() { List<Map<String, Object>> l = new ArrayList<>(); for (User u : users.findAll()) { l.add(Map.of("phone", u.getPhone())); } return l; }
            @GetMapping("/token") Map<String, String> token() { Map<String, String> m = new HashMap<>(); m.put("n", unknown.load()); return m; }
            @GetMapping("/said") Map<String, String> said() { return Map.of("message", "done"); }
            @GetMapping("/counts") Map<String, Long> counts() { return Map.of("phones", users.count()); }
            @GetMapping("/from") Map<String, Long> from() { return unknown.counts(); }
            """);
    for (String path : List.of("/of", "/entity", "/put", "/built", "/copied")) {
      assertEquals(List.of("phone"), phones(judged, path), path);
    }
    assertEquals(List.of("[].phone"), phones(judged, "/mapped"));
    assertEquals(List.of("[].phone"), phones(judged, "/added"));
    for (String path : List.of("/token", "/said", "/counts", "/from")) {
      assertEquals("NONE", judged.verdict(path), path);
    }
  }
}

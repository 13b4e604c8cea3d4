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
}

package dev.ajar.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Look-ups that are restricted to whoever is signed in, each beside one that isn't. */
class OwnAnswersTest {

  private static final String ORDERS =
      """
      class Order { public Long id; public Long userId; public String receiverName; public String receiverPhone;
        Long getUserId() { return userId; } void setViewed(boolean viewed) {} }
      class Search { Long userId; String word; public void setUserId(Long id) { userId = id; } public void setWord(String w) { word = w; } Long getUserId() { return userId; } }
      interface Orders extends JpaRepository<Order, Long> {
        Order findByIdAndUserId(Long id, Long userId); Order findOrder(Long id); List<Order> findByUserId(Long userId); List<Order> findAll(); List<Order> findAllExceptUserId(Long userId); List<Order> matching(Search s); Order one(Object query); }
      """;

  @TempDir private Path folder;

  @Test
  void aKeyAmongOnesOwnChoosesNobodyElse() {
    Judged judged =
        orders(
            """
            @GetMapping("/own/{id}") Order own(@PathVariable Long id) { return orders.findByIdAndUserId(id, CurrentUser.getCurrentUserId()); }
            @GetMapping("/any/{id}") Order any(@PathVariable Long id) { log.info("{}", CurrentUser.getCurrentUserId()); return orders.findOrder(id); }
            @GetMapping("/viewed/{id}") Order viewed(@PathVariable Long id) {
              Order order = orders.findOrder(id); order.setViewed(isViewed(id, CurrentUser.getCurrentUserId())); return order; }
            @GetMapping("/query/{id}") Order query(@PathVariable Long id) {
              Query query = new Query(); query.eq("id", id); query.eq("user_id", CurrentUser.getCurrentUserId()); return orders.one(query); }
            @GetMapping("/plain/{id}") Order plain(@PathVariable Long id) {
              Query query = new Query(); query.eq("id", id); return orders.one(query); }
            boolean isViewed(Long id, Long user) { return orders.findByIdAndUserId(id, user) != null; }
            """);
    owned(
        judged,
        List.of("/own/{id}", "/query/{id}"),
        List.of("/any/{id}", "/viewed/{id}", "/plain/{id}"));
  }

  @Test
  void theOwnerIsCheckedBeforeTheAnswer() {
    Judged judged =
        orders(
            """
            @GetMapping("/checked/{id}") Order checked(@PathVariable Long id) {
              Order order = orders.findOrder(id);
              if (!order.getUserId().equals(CurrentUser.getCurrentUserId())) { throw new IllegalStateException(); }
              return order; }
            @GetMapping("/helped/{id}") Order helped(@PathVariable Long id) { Order order = orders.findOrder(id); check(order); return order; }
            @GetMapping("/others/{id}") Order others(@PathVariable Long id) {
              Order order = orders.findOrder(id);
              if (order.getUserId().equals(CurrentUser.getCurrentUserId())) { throw new IllegalStateException("your own"); }
              return order; }
            @GetMapping("/role/{id}") Order role(@PathVariable Long id) {
              if (CurrentUser.getCurrentUserRole() != Role.ADMIN) { throw new IllegalStateException(); }
              return orders.findOrder(id); }
            void check(Order order) { if (order.getUserId() != CurrentUser.getCurrentUserId()) { throw new IllegalStateException(); } }
            """);
    owned(judged, List.of("/checked/{id}", "/helped/{id}"), List.of("/others/{id}", "/role/{id}"));
  }

  @Test
  void anExampleWithTheCallersIdInItFindsOnlyTheCallers() {
    Judged judged =
        orders(
            """
            @GetMapping("/mine") List<Order> mine(Search search) { search.setUserId(CurrentUser.getCurrentUserId()); return orders.matching(search); }
            @GetMapping("/spec") List<Order> spec(Search search) { search.setUserId(CurrentUser.getCurrentUserId()); return service(search); }
            List<Order> service(Search s) { return Pages.of(jpa.findAll(((root, query, cb) -> Help.predicate(root, s, cb)))); }
            @GetMapping("/found") List<Order> found(Search search) { return orders.matching(search); }
            """);
    owned(judged, List.of("/mine", "/spec"), List.of("/found"));
  }

  @Test
  void aListOfAllIsNoOnesOwnThoughTheCallerIsNoted() {
    Judged judged =
        orders(
            """
            @GetMapping("/list") List<Order> list() { return orders.findByUserId(me()); }
            @GetMapping("/map") Map<String, Object> map() { Map<String, Object> m = new HashMap<>(); m.put("orders", orders.findByUserId(me())); m.put("n", 1); return m; }
            @GetMapping("/noted") List<Order> noted() { audit(me()); return orders.findAll(); }
            @GetMapping("/except") List<Order> except() { return orders.findAllExceptUserId(me()); }
            @GetMapping("/resolved") List<Order> resolved(@TokenToMallUser User user) { return orders.findByUserId(user.getId()); }
            @GetMapping("/both") Map<String, Object> both() { Map<String, Object> m = new HashMap<>(); m.put("orders", orders.findByUserId(me())); m.put("all", orders.findAll()); return m; }
            Long me() { return CurrentUser.getCurrentUserId(); }
            void audit(Long user) { orders.findByUserId(user); }
            """);
    owned(judged, List.of("/list", "/map", "/resolved"), List.of("/noted", "/both", "/except"));
  }

  private Judged orders(String members) {
    return Judged.of(folder, ORDERS + "@RestController class C { Orders orders; " + members + " }");
  }

  private static void owned(Judged judged, List<String> own, List<String> others) {
    for (String path : own) {
      assertEquals("ACCOUNT_DATA", judged.verdict(path), path);
      assertEquals(true, judged.at(path).callersOwn(), path);
      assertEquals(List.of(), judged.at(path).callerChosen(), path);
    }
    for (String path : others) {
      assertEquals("ACCOUNT_DATA", judged.verdict(path), path);
      assertEquals(false, judged.at(path).callersOwn(), path);
    }
  }

  @Test
  void whoseTokenItIsOwnsWhatIsComparedWithIt() {
    Judged judged =
        Judged.controller(
            folder,
            """
            com.auth0.jwt.JWTVerifier verifier;
            @GetMapping("/accounts/{id}") Object mine(@RequestHeader("Authorization") String token, @PathVariable String id) {
              com.auth0.jwt.interfaces.DecodedJWT jwt = verifier.verify(token);
              if (!id.equals(jwt.getClaim("acct").asString())) { return ResponseEntity.status(401).build(); }
              return ResponseEntity.ok(users.findByEmail(id)); }
            @GetMapping("/tenants/{id}") Object shared(@RequestHeader("Authorization") String token, @PathVariable String id) {
              com.auth0.jwt.interfaces.DecodedJWT jwt = verifier.verify(token);
              if (!id.equals(jwt.getClaim("tenant").asString())) { return ResponseEntity.status(401).build(); }
              return ResponseEntity.ok(users.findAll()); }
            """);
    assertTrue(judged.at("/accounts/{id}").callersOwn());
    assertFalse(judged.at("/tenants/{id}").callersOwn());
  }

  @Test
  void whoIsSignedInStandsBesideWhatTheAnswerIsAbout() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Goods { public Long id; public String title; }
            interface Shop extends JpaRepository<Goods, Long> { Goods find(Long id); }
            class Detail { public Goods goods; public User user;
              void setGoods(Goods g) { goods = g; } void setUser(User u) { user = u; } }
            class MeResolver implements org.springframework.web.method.support.HandlerMethodArgumentResolver {
              public boolean supportsParameter(org.springframework.core.MethodParameter p) { return p.getParameterType() == User.class; }
              public Object resolveArgument(Object p, Object c, Object r, Object f) { return Held.user(); } }
            @RestController class C { Shop shop; Users users;
              @GetMapping("/beside/{id}") Detail beside(User me, @PathVariable Long id) {
                Detail d = new Detail(); d.setGoods(shop.find(id)); d.setUser(me); return d; }
              @GetMapping("/seller/{id}") Detail seller(User me, @PathVariable Long id) {
                Detail d = new Detail(); d.setGoods(shop.find(id)); d.setUser(users.findByEmail("a")); return d; }
              @GetMapping("/either/{id}") Detail either(User me, @PathVariable Long id) {
                Detail d = new Detail(); d.setUser(me); if (id > 3) { d.setUser(users.findByEmail("a")); } return d; }
              @GetMapping("/sent/{id}") Detail sent(@RequestParam User me, @PathVariable Long id) {
                Detail d = new Detail(); d.setUser(me); return d; } }
            """);
    owned(judged, List.of("/beside/{id}"), List.of("/seller/{id}", "/either/{id}", "/sent/{id}"));
  }

  @Test
  void whatHasAColourIsNoSecret() {
    Judged judged =
        Judged.of(
            folder,
            """
            class Player { public String bulletSecretText; public String bulletSecretColor; }
            class Keys { public String bulletSecretText; public String bulletColor; }
            @RestController class C { Player player; Keys keys;
              @GetMapping("/player") Player player() { return player; }
              @GetMapping("/keys") Keys keys() { return keys; } }
            """);
    assertEquals("NONE", judged.verdict("/player"));
    assertEquals("ACCOUNT_DATA", judged.verdict("/keys"));
  }
}

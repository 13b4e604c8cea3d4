package dev.ajar.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.model.Endpoint;
import dev.ajar.model.Handler;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.Location;
import dev.ajar.model.PathLanguage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointQueryTest {

  @Test
  void readsMethodAndPathAsAPersonTypesThem() {
    assertEquals("GET /accounts/{id}", title("  get   /accounts/{id} "));
    assertEquals("/accounts/42", title("/accounts/42"));
    assertEquals("/accounts", title("* /accounts"));
    assertEquals("POST /a/b?c=d", title("POST https://example.com:8443/a/b?c=d"));
  }

  @Test
  void refusesWhatIsNoEndpoint() {
    for (String text : List.of("", "accounts", "FETCH /accounts", "GET", "GET accounts")) {
      assertEquals(Optional.empty(), EndpointQuery.parse(text), text);
    }
  }

  @Test
  void namesAnEndpointWhateverItsVariablesAreCalled() {
    Endpoint endpoint = endpoint("/shop/accounts/{id:[0-9]{1,3}}/orders", "/shop");
    assertTrue(query("GET /shop/accounts/{number}/orders").names(endpoint));
    assertTrue(query("/shop/accounts/{id:[0-9]{1,3}}/orders").names(endpoint));
    assertFalse(query("POST /shop/accounts/{id}/orders").names(endpoint));
    assertFalse(query("GET /shop/accounts/{id}").names(endpoint));
  }

  @Test
  void takesARequestForItsDecodedPathBelowTheContextPath() {
    Endpoint endpoint = endpoint("/shop/accounts/{id}", "/shop");
    assertEquals(
        Optional.of("/accounts/ä b"),
        query("GET http://localhost/shop/accounts/%C3%A4%20b?x=1").pathBelow(endpoint));
    assertEquals(Optional.of("/100%"), query("GET /shop/100%").pathBelow(endpoint));
    assertEquals(Optional.empty(), query("GET /shopping/1").pathBelow(endpoint));
  }

  @Test
  void whatMayHaveBeenMeantComesNearestFirst() {
    Set<String> titles =
        Set.of(
            "GET /users",
            "POST /accounts/{id}",
            "GET /accounts/{id}",
            "GET /accounts/{id}/orders",
            "* /health",
            "DELETE /a/b/c/d/e");
    assertEquals(
        List.of("GET /accounts/{id}", "POST /accounts/{id}"),
        NearestEndpoints.of(query("GET /acounts/42"), titles).subList(0, 2));
    assertEquals("* /health", NearestEndpoints.of(query("POST /heath"), titles).get(0));
  }

  private static String title(String text) {
    return query(text).title();
  }

  private static EndpointQuery query(String text) {
    return EndpointQuery.parse(text).orElseThrow();
  }

  private static Endpoint endpoint(String path, String contextPath) {
    return new Endpoint(
        Optional.of(HttpMethod.GET),
        path,
        contextPath,
        new PathLanguage.PathPattern(path.substring(contextPath.length()), Map.of(), false),
        new Handler("Accounts", "get", ""),
        new Location("Accounts.java", 1),
        List.of(),
        Endpoint.Answer.BODY,
        false);
  }
}

package dev.ajar.framework.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import dev.ajar.model.Limit.Per;
import dev.ajar.ratelimit.RateLimit;
import dev.ajar.ratelimit.RateLimit.Verdict;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayLimitsTest extends GatewayTree {

  private static final String ROUTES =
      """
      spring.cloud.gateway.routes:
        - id: users
          uri: lb://users
          predicates: [ 'Path=/users/**' ]
          filters:
            - name: %s
              args:
                key-resolver: '#{@addresses}'
                redis-rate-limiter.replenishRate: 10
      """;
  private static final String RESOLVER =
      """
      package edge;
      import org.springframework.cloud.gateway.filter.ratelimit.KeyResolver;
      import org.springframework.context.annotation.*;
      @Configuration class Resolvers {
        @Bean KeyResolver addresses() {
          return exchange -> reactor.core.publisher.Mono.just(exchange.getRequest().%s);
        }
      }
      """;

  @BeforeEach
  void begin() throws IOException {
    write(
        "pom.xml",
        "<project><modules><module>users</module><module>edge</module></modules></project>");
    module("users", "spring-boot-starter-web");
    module("edge", "spring-cloud-starter-gateway");
    write("users/src/main/resources/application.yml", "spring.application.name: users");
    write(
        "users/src/main/java/users/Users.java",
        """
        package users;
        import org.springframework.web.bind.annotation.*;
        @RestController class Users { @GetMapping("/users/all") String all() { return ""; } }
        """);
  }

  private RateLimit limit(String filter, String key) throws Exception {
    write("edge/src/main/resources/application.yml", ROUTES.formatted(filter));
    write("edge/src/main/java/edge/Resolvers.java", RESOLVER.formatted(key));
    return Analysis.run(Settings.of(root)).assessments().get(0).rateLimit();
  }

  @Test
  void aRouteWithALimitPerAddress() throws Exception {
    RateLimit limit =
        limit("RequestRateLimiter", "getRemoteAddress().getAddress().getHostAddress()");
    assertEquals(Verdict.LIMITED, limit.verdict(), limit::toString);
    assertEquals(Optional.of(Per.ADDRESS), limit.per());
  }

  @Test
  void aLimitPerParameterBoundsNothing() throws Exception {
    assertEquals(
        Optional.of(Per.TARGET),
        limit("RequestRateLimiter", "getQueryParams().getFirst(\"phone\")").per());
  }

  @Test
  void aRouteWithAnotherFilterHasNone() throws Exception {
    assertEquals(0, limit("Retry", "getRemoteAddress()").because().size());
  }

  @Test
  void aResolverThatIsNobodysLeavesItUndecided() throws Exception {
    assertEquals(Verdict.UNDECIDED, limit("RequestRateLimiter", "getId()").verdict());
  }
}

package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ajar.framework.servlet.FilterProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that are set where the service is deployed, so that the source doesn't tell them. */
class DeployedSecretsTest {

  private static final String BEGIN =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.util.*;
      import org.springframework.beans.factory.annotation.*;
      import org.springframework.boot.SpringApplication;
      import org.springframework.boot.context.properties.ConfigurationProperties;
      import org.springframework.core.env.Environment;
      import org.springframework.stereotype.Component;
      class App { public static void main(String[] a) { SpringApplication.run(App.class, a); } }
      @Component @ConfigurationProperties("keys") class Keys {
        private String first; String getFirst() { return first; } void setFirst(String to) { first = to; } }
      @Component class F extends org.springframework.web.filter.OncePerRequestFilter {
        private static final String OF_SYSTEM = System.getenv("KEY");
        @Value("${api.key}") String key; @Value("#{'${api.keys}'.split(',')}") List<String> all;
        @Autowired Keys keys; @Autowired Environment env;
        protected void doFilterInternal(
            HttpServletRequest req, HttpServletResponse res, FilterChain chain) {
          String sent = req.getHeader("HEADER");
          if (CONDITION) { res.sendError(401); return; }
          chain.doFilter(req, res);
        }
      }
      """;

  @TempDir Path root;

  private String unless(String header, String condition) throws IOException {
    return new FilterProject(root)
        .asks(BEGIN.replace("HEADER", header).replace("CONDITION", "!(" + condition + ")"));
  }

  @Test
  void isUnknownToCallers() throws IOException {
    for (String secret :
        List.of(
            "key",
            "OF_SYSTEM",
            "System.getProperty(\"key\")",
            "System.getenv().get(\"KEY\")",
            "env.getProperty(\"api.key\")",
            "env.getRequiredProperty(\"api.key\")",
            "keys.getFirst()")) {
      assertEquals("Credentials", unless("X-Api-Key", secret + ".equals(sent)"), secret);
      assertEquals(
          "Credentials",
          unless("X-Api-Key", "sent != null && sent.equals(" + secret + ")"),
          secret);
    }
    assertEquals("Credentials", unless("X-Api-Key", "sent != null && all.contains(sent)"));
    assertEquals(
        "Credentials",
        unless(
            "X-Api-Key",
            "sent != null && java.security.MessageDigest.isEqual(sent.getBytes(), key.getBytes())"));
  }

  @Test
  void isNoSecretWhereItOnlyTellsForWhomSomethingIs() throws IOException {
    assertNotEquals("Credentials", unless("X-Tenant", "sent != null && sent.equals(key)"));
    assertNotEquals("Credentials", unless("X-Tenant", "key.equals(sent)"));
  }

  @Test
  void isNoSecretWhereItStandsInTheCode() throws IOException {
    assertEquals("Unclear", unless("X-Api-Key", "\"abc\".equals(sent)"));
  }

  @Test
  void guardsNothingThatPassesWhereItIsNotSet() throws IOException {
    String orUnset = "OF_SYSTEM == null || OF_SYSTEM.equals(sent)";
    assertEquals("Unclear", unless("X-Api-Key", orUnset));
  }

  @Test
  void keepsWhatIsMadeOfIt() throws IOException {
    String sign =
        " } static String sign(String of, String key) { try {"
            + " javax.crypto.Mac mac = javax.crypto.Mac.getInstance(\"HmacSHA256\");"
            + " mac.init(new javax.crypto.spec.SecretKeySpec(key.getBytes(), \"HmacSHA256\"));"
            + " return HexFormat.of().formatHex(mac.doFinal(of.getBytes())); }"
            + " catch (Exception e) { throw new IllegalStateException(e); } ";
    String asks = "sent == null || !sent.equals(%s)";
    for (String made :
        List.of(
            "sign(req.getRequestURI(), key)",
            "com.acme.Digests.md5(req.getRequestURI() + key)",
            "\"Bearer \" + key")) {
      String code =
          BEGIN
              .replace("HEADER", "X-Signature")
              .replace("CONDITION", asks.formatted(made))
              .replace("chain.doFilter(req, res);", "chain.doFilter(req, res);" + sign);
      assertEquals("Credentials", new FilterProject(root).asks(code), made);
    }
  }
}

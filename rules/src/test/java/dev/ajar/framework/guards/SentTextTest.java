package dev.ajar.framework.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ajar.framework.servlet.FilterProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of something that is sent where a credential belongs. */
class SentTextTest {

  private static final String BEGIN =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import javax.crypto.Cipher;
      import org.apache.commons.codec.digest.DigestUtils;
      import org.springframework.beans.factory.annotation.*;
      class Answer<T> { int code; String message; T data; int getCode() { return code; }
        boolean isSuccess() { return code == 200; } T getData() { return data; }
        void checkError() { if (!isSuccess()) { throw new IllegalStateException(message); } } }
      class Who { Long id; Long getId() { return id; } }
      interface Tokens { Answer<Who> ask(String token); boolean isGood(String token);
        boolean isBlacklisted(String token); void check(String token); String nameOf(String token);
        java.util.Map<String, Object> all(String token); void note(String token); }
      interface Names { boolean isGood(String token); }
      @org.springframework.stereotype.Component class Lax implements Names {
        public boolean isGood(String token) { return true; } }
      @org.springframework.stereotype.Component
      class F extends org.springframework.web.filter.OncePerRequestFilter {
        @Autowired Tokens tokens; @Autowired Names names; @Autowired com.acme.Keys keys;
        @Value("${sign.key:abc}") String key;
        protected void doFilterInternal(
            HttpServletRequest req, HttpServletResponse res, FilterChain chain) {
          String t = req.getHeader("token"); String name = req.getHeader("name");
          if (t == null || name == null) { res.sendError(401); return; }
      """;

  @TempDir Path root;

  /** What the filter asks for; "Nothing" where it turns nobody away. */
  private String filter(String body) throws IOException {
    return new FilterProject(root).asks(BEGIN + body + " chain.doFilter(req, res); } }");
  }

  private String unless(String condition) throws IOException {
    return filter("if (!(" + condition + ")) { res.sendError(401); return; }");
  }

  @Test
  void tellsWhatItsSenderLikesWhereItIsOnlyDecoded() throws IOException {
    String decoded = "com.auth0.jwt.JWT.decode(t)";
    assertEquals("Nothing", unless(decoded + ".getClaim(\"id\").asLong() != null"));
    assertEquals(
        "Credentials",
        filter(
            "var d = "
                + decoded
                + "; com.auth0.jwt.JWT.require(com.auth0.jwt.algorithms.Algorithm.HMAC256(key))"
                + ".build().verify(t);"));
  }

  @Test
  void isUnknownToOtherServicesToo() throws IOException {
    for (String condition :
        List.of(
            "tokens.isGood(t)",
            "tokens.nameOf(t) != null",
            "tokens.ask(t).isSuccess()",
            "tokens.ask(t) != null && tokens.ask(t).getData() != null",
            "tokens.ask(t).getCode() == 200",
            "Integer.valueOf(200).equals(tokens.ask(t).getCode())")) {
      assertEquals("Credentials", unless(condition), condition);
    }
    assertEquals("Credentials", filter("tokens.ask(t).checkError();"));
    assertEquals("Credentials", filter("tokens.check(t);"));
  }

  @Test
  void isNotTakenForRefusedWhereNothingTells() throws IOException {
    for (String condition :
        List.of(
            "!tokens.isBlacklisted(t)",
            "tokens.all(t).isEmpty()",
            "tokens.ask(t).getCode() == 7",
            "tokens.isGood(name)")) {
      assertEquals("Unclear", unless(condition), condition);
    }
    assertEquals("Nothing", unless("names.isGood(t)"));
    assertEquals("Nothing", filter("tokens.note(t);"));
  }

  @Test
  void doesNotDecryptWithoutTheKey() throws IOException {
    String cipher =
        "try { Cipher c = Cipher.getInstance(\"AES\"); c.init(Cipher.%s, keys.key()); byte[] b ="
            + " c.doFinal(keys.bytes(t)); if (b.length > 3) { log(b); } } catch (Exception e) {"
            + " res.sendError(401); return; }";
    assertEquals("Credentials", filter(cipher.formatted("DECRYPT_MODE")));
    assertEquals("Unclear", filter(cipher.formatted("ENCRYPT_MODE")));
    String helper =
        "try { log(com.acme.Aes.%s(t, keys.key())); } catch (Exception e) { res.sendError(401);"
            + " return; }";
    assertEquals("Credentials", filter(helper.formatted("decryptStr")));
    assertEquals("Unclear", filter(helper.formatted("encryptStr")));
  }

  @Test
  void doesNotEqualWhatAKeyWasMixedInto() throws IOException {
    String sign = "t.equals(DigestUtils.md5Hex(%s))";
    assertEquals("Credentials", unless(sign.formatted("name + key")));
    assertEquals("Credentials", unless(sign.formatted("name + keys.secretOf(name)")));
    assertEquals("Nothing", unless(sign.formatted("name + \"&salt\"")));
    assertEquals("Nothing", unless(sign.formatted("name")));
  }
}

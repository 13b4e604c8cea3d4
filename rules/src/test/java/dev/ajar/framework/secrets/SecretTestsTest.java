package dev.ajar.framework.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.engine.Analysis;
import dev.ajar.engine.Settings;
import dev.ajar.model.SecretTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTestsTest {

  private static final String LOGIN =
      """
      package app;
      import java.util.*;
      import org.springframework.web.bind.annotation.*;
      import org.springframework.beans.factory.annotation.Autowired;
      import org.springframework.stereotype.Service;
      import org.springframework.data.redis.core.StringRedisTemplate;
      import org.springframework.security.crypto.password.PasswordEncoder;
      import org.springframework.security.authentication.*;
      class Login { String username; String password; String code; String uuid;
        String getUsername() { return username; } String getPassword() { return password; }
        String getCode() { return code; } String getUuid() { return uuid; } }
      class User { String name; String password; String productCode; int failures;
        String getName() { return name; } String getPassword() { return password; }
        String getProductCode() { return productCode; } int getFailures() { return failures; } }
      interface UserMapper { User byName(String name); User selectByNameAndPasswd(String name, String hash); void save(User user); }
      @Service class Accounts {
        @Autowired PasswordEncoder encoder;
        @Autowired UserMapper users;
        @Autowired StringRedisTemplate redis;
        @Autowired CaptchaService captchas;
        @Autowired AuthenticationManager manager;
        boolean login(Login login) {
          %s
        }
      }
      interface CaptchaService { boolean verify(String code, String uuid); }
      @RestController class Logins {
        @Autowired Accounts accounts;
        @PostMapping("/login") boolean login(@RequestBody Login login) { return accounts.login(login); }
      }
      """;

  @TempDir private Path folder;

  private Optional<SecretTest> secret(String body) throws Exception {
    Files.writeString(folder.resolve("Logins.java"), LOGIN.formatted(body));
    return Analysis.run(Settings.of(folder)).assessments().get(0).secret();
  }

  private void assertTests(String secret, String body) throws Exception {
    assertEquals(Optional.of(secret), secret(body).map(SecretTest::secret));
    assertEquals(Optional.empty(), secret(body).flatMap(SecretTest::slowedBy));
  }

  @Test
  void anEncoderThatMatches() throws Exception {
    assertTests(
        "a password",
        "return encoder.matches(login.getPassword(),"
            + " users.byName(login.getUsername()).getPassword());");
  }

  @Test
  void theAuthenticationManager() throws Exception {
    assertTests(
        "a password",
        """
        manager.authenticate(
            new UsernamePasswordAuthenticationToken(login.getUsername(), login.getPassword()));
        return true;
        """);
  }

  @Test
  void aHashThatIsCompared() throws Exception {
    assertTests(
        "a password",
        """
        User user = users.byName(login.getUsername());
        String hash = Md5.of(login.getPassword());
        if (!hash.equals(user.getPassword())) { throw new IllegalStateException(); }
        return true;
        """);
  }

  @Test
  void aQueryForNameAndPassword() throws Exception {
    assertTests(
        "a password",
        "return users.selectByNameAndPasswd(login.getUsername(), Md5.of(login.getPassword())) !="
            + " null;");
  }

  @Test
  void aCodeThatIsKeptInRedis() throws Exception {
    assertTests(
        "a one-time code",
        """
        String code = redis.opsForValue().get("sms:" + login.getUsername());
        return code != null && code.equals(login.getCode());
        """);
  }

  @Test
  void whatIsStoredAndNoSecretIsNone() throws Exception {
    assertEquals(
        Optional.empty(),
        secret(
            "return users.byName(login.getUsername()).getProductCode().equals(login.getCode());"));
  }

  @Test
  void anAccountThatIsSavedTestsNothing() throws Exception {
    assertEquals(
        Optional.empty(),
        secret(
            """
            User user = new User();
            user.password = encoder.encode(login.getPassword());
            users.save(user);
            return true;
            """));
  }

  @Test
  void twoFieldsOfAFormTestNothing() throws Exception {
    assertEquals(
        Optional.empty(), secret("return login.getPassword().equals(login.getUsername());"));
  }

  @Test
  void aCaptchaIsNoSecret() throws Exception {
    assertEquals(
        Optional.empty(),
        secret(
            """
            String captcha = redis.opsForValue().get("captcha:" + login.getUuid());
            return captcha.equals(login.getCode());
            """));
  }

  @Test
  void aCaptchaSlowsGuessing() throws Exception {
    Optional<SecretTest> secret =
        secret(
            """
            if (!captchas.verify(login.getCode(), login.getUuid())) { return false; }
            return encoder.matches(login.getPassword(), users.byName(login.getUsername()).getPassword());
            """);
    assertTrue(secret.flatMap(SecretTest::slowedBy).isPresent(), secret::toString);
  }

  @Test
  void aCountOfFailuresSlowsGuessing() throws Exception {
    Optional<SecretTest> secret =
        secret(
            """
            Integer failCount = Integer.valueOf(redis.opsForValue().get("fails:" + login.getUsername()));
            if (failCount >= 5) { throw new IllegalStateException("locked"); }
            return encoder.matches(login.getPassword(), users.byName(login.getUsername()).getPassword());
            """);
    assertTrue(secret.flatMap(SecretTest::slowedBy).isPresent(), secret::toString);
  }

  @Test
  void whatStandsInTheCodeIsNoGuess() throws Exception {
    assertEquals(
        Optional.empty(),
        secret("return encoder.matches(\"admin\", users.byName(\"admin\").getPassword());"));
    assertEquals(
        Optional.empty(),
        secret("return encoder.matches(Defaults.PASSWORD, users.byName(\"a\").getPassword());"));
    assertEquals(
        Optional.empty(),
        secret("String tried = \"123456\"; return encoder.matches(tried, encoder.encode(tried));"));
  }
}

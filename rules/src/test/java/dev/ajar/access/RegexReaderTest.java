package dev.ajar.access;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexReaderTest {

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "/",
          "\\.",
          ".",
          "[ab]",
          "[^a/]",
          "\\d",
          "\\w",
          "\\s",
          "\\S",
          "\\p{Alpha}",
          "[a-c&&[^b]]",
          "[]a]",
          "[^]a]",
          "[\\]b]",
          "\\x61",
          "\\u0062",
          "\\Qa.b\\E",
          "(?i:ab)",
          "[\\w.-]",
          "(?:ab|b)",
          "(a)",
          "\\/",
          "[[a][1]]",
          "-",
          "}",
          "\\061");

  private static final List<String> QUANTIFIERS =
      List.of("", "", "", "?", "*", "+", "*?", "+?", "{2}", "{0,2}", "{1,}", "{2,3}?");

  @ParameterizedTest
  @ValueSource(ints = {0, Pattern.CASE_INSENSITIVE, Pattern.DOTALL})
  void generatedExpressionsMatchWhatTheJdkMatches(int flags) throws Inexpressible {
    long seed = Long.getLong("ajar.seed", 7L);
    Random random = new Random(seed);
    CharSets charSets = new CharSets();
    List<String> disagreements = new ArrayList<>();
    int matched = 0;
    for (int i = 0; i < 800; i++) {
      String expression = expression(random, 2);
      Pattern real = Pattern.compile(expression, flags);
      Paths ours = Paths.of(RegexReader.read(charSets, expression, flags));
      for (int j = 0; j < 40; j++) {
        String text = text(random);
        boolean expected = real.matcher(text).matches();
        matched += expected ? 1 : 0;
        if (ours.contains(text) != expected) {
          disagreements.add(expression + (expected ? " matches " : " doesn't match ") + text);
        }
      }
    }
    assertEquals(List.of(), disagreements.stream().limit(20).toList(), "seed " + seed);
    assertTrue(matched > 1_000, "too few of the texts match: " + matched);
  }

  private static String expression(Random random, int depth) {
    StringBuilder expression =
        new StringBuilder(one(random, List.of("", "", "^", "(?!/a)", "(?i)")));
    if (random.nextInt(12) == 0) {
      expression.append("(?=.*b)");
    }
    int parts = random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      expression.append(
          depth > 0 && random.nextInt(4) == 0 ? group(random, depth) : one(random, ATOMS));
      expression.append(one(random, QUANTIFIERS));
    }
    if (random.nextInt(6) == 0) {
      expression.append("$");
    }
    return random.nextInt(6) == 0
        ? expression + "|" + one(random, ATOMS) + one(random, QUANTIFIERS)
        : expression.toString();
  }

  private static String group(Random random, int depth) {
    String inner = one(random, ATOMS) + one(random, QUANTIFIERS) + one(random, ATOMS);
    return depth > 1 && random.nextBoolean()
        ? "(" + inner + "|" + group(random, depth - 1) + ")"
        : "(" + inner + ")";
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append("aabAB1/. -]é}".charAt(random.nextInt(13)));
    }
    return text.toString();
  }

  private static <T> T one(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @ParameterizedTest
  @CsvSource({
    "(a)\\1, a back reference",
    "a++, a possessive quantifier",
    "(?>a), an atomic group",
    "(?<=a)b, lookaround",
    "((?!a).)*, a lookahead within a group",
    "\\bword\\b, \\b",
    "(?m)^a$, the flag m",
    "(?x)a b, the flag x",
    "(a, not a valid regular expression",
  })
  void saysWhatItDoesNotUnderstand(String expression, String reason) {
    String message = reasonFor(expression);
    assertTrue(message.contains(reason), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a|b)*a(a|b){20}",
        "((a{1000}){1000}){1000}",
        "(a?){900}b{900}",
        "a{999999999}",
        "[a-z]{0,100000}",
        "(((((((((a*)*)*)*)*)*)*)*)*){600}",
        "(x+x+)+y{900}(z|.){900}",
        "(\\p{L}|\\d){400}(.*b.*){40}"
      })
  void givesUpOnWhatWouldExplode(String expression) {
    String message = assertTimeoutPreemptively(ofSeconds(20), () -> reasonFor(expression));
    assertTrue(message.matches(".*(too large|too often|too much|states).*"), message);
  }

  @Test
  void readsUnicodeClasses() throws Inexpressible {
    Paths paths = Paths.of(RegexReader.read(new CharSets(), "/\\p{L}+\\pN?", 0));
    assertTrue(paths.contains("/größe1"));
    assertEquals(false, paths.contains("/1"));
  }

  @Test
  void readsNamedGroups() throws Inexpressible {
    Paths paths = Paths.of(RegexReader.read(new CharSets(), "/(?<name>a|b)", 0));
    assertTrue(paths.contains("/a"));
    assertEquals(false, paths.contains("/c"));
  }

  @Test
  void givesUpOnExpressionsThatWouldOverflowTheJdksOwnParser() {
    assertTrue(reasonFor("(".repeat(1_900) + ")".repeat(1_900)).contains("deep"));
    assertTrue(reasonFor("[".repeat(1_900) + "]".repeat(1_900)).contains("deep"));
    assertTrue(reasonFor("a".repeat(1_000_000)).contains("too long"));
  }

  private static String reasonFor(String expression) {
    return assertThrows(
            Inexpressible.class,
            () -> Paths.of(RegexReader.read(new CharSets(), expression, 0)),
            expression)
        .getMessage();
  }
}

package dev.ajar.source.remark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Remarks: which rule, why, and what they cover. */
final class RemarkReaderTest {

  @Test
  void aCommentAboveAMethodCoversTheMethod() {
    assertEquals(
        List.of("RuleA|public by law|2-6"),
        read(
            """
            class A {
              // ajar:RuleA public by law
              @Get
              int a() {
                return 1;
              }
              int b() { return 2; }
            }
            """));
  }

  @Test
  void aCommentBetweenOtherCommentsAndTheMethodCoversTheMethod() {
    assertEquals(
        List.of("RuleA|public by law|2-4"),
        read(
            """
            class A {
              // ajar:RuleA: public by law
              // and something else
              int a() { return 1; }
            }
            """));
  }

  @Test
  void aCommentAboveATypeCoversTheType() {
    assertEquals(
        List.of("RuleA|why|1-4"),
        read(
            """
            // ajar:RuleA why
            class A {
              int a() { return 1; }
            }
            """));
  }

  @Test
  void aCommentWithinAMethodCoversTheNextLineOfCode() {
    assertEquals(
        List.of("RuleA|why|3-4"),
        read(
            """
            class A {
              void a() {
                // ajar:RuleA why
                call();
                call();
              }
            }
            """));
  }

  @Test
  void anAnnotationHasItsReasonBehindIt() {
    assertEquals(
        List.of("RuleA|why|2-3"),
        read(
            """
            class A {
              @SuppressWarnings({"unchecked", "ajar:RuleA"}) // why
              int a() { return 1; }
            }
            """));
  }

  @Test
  void aCommentAboveAnAnnotationIsNoReason() {
    assertEquals(
        List.of("RuleA||3-4"),
        read(
            """
            class A {
              /* this may be about anything */
              @SuppressWarnings("ajar:RuleA")
              int a() { return 1; }
            }
            """));
  }

  @Test
  void noReasonIsNoReason() {
    assertEquals(
        List.of("RuleA||2-3", "RuleB||4-5"),
        read(
            """
            class A {
              // ajar:RuleA
              int a() { return 1; }
              @SuppressWarnings("ajar:RuleB")
              int b() { return 1; }
            }
            """));
  }

  @Test
  void whatOnlyLooksLikeARemarkIsNone() {
    assertEquals(
        List.of(),
        read(
            """
            /** {@code // ajar:RuleA why} is how it is written. */
            class A {
              // see ajar:RuleA for more
              String a = "// ajar:RuleA why";
              @SuppressWarnings("unchecked")
              int a() { return 1; }
            }
            """));
  }

  @Test
  void aFileThatDoesNotParseHasNone() {
    assertEquals(List.of(), RemarkReader.read("A.java", "// ajar:RuleA why\n}{").stream().toList());
  }

  @Test
  void onlyFilesWithTheWordAreLookedAt() {
    assertTrue(RemarkReader.mayBeIn(" ajar:X".getBytes(StandardCharsets.UTF_8)));
    assertFalse(RemarkReader.mayBeIn("ajar is, aja".getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> read(String text) {
    return RemarkReader.read("A.java", text).stream()
        .map(each -> "%s|%s|%d-%d".formatted(each.rule(), each.reason(), each.from(), each.to()))
        .toList();
  }
}

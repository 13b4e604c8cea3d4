package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.access.Access;
import dev.ajar.engine.Result;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Assessments;
import dev.ajar.rule.Rules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {

  private final ConsoleReport plain = new ConsoleReport(Style.PLAIN);

  @Test
  void tellsEachFindingInFullAndSumsUp() {
    Golden.check("console.txt", plain.of(AuthyExample.result()));
  }

  @Test
  void colourChangesNoWord() {
    Result result = AuthyExample.result();
    String coloured = new ConsoleReport(Style.ANSI).of(result);
    assertTrue(coloured.contains("\u001b[1;31mERROR AccountEnumeration:\u001b[0m"));
    assertEquals(plain.of(result), coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void tellsTheFirstThreeInFullAndTheRestInALine() {
    String text = plain.of(look(5));
    assertTrue(text.contains("ERROR AccountEnumeration: GET /lookup/03/{phone}"), text);
    assertTrue(text.contains("And 2 more:\n  error AccountEnumeration (2)\n"), text);
    assertTrue(text.contains("\n    GET /lookup/05/{phone}   "), text);
    assertFalse(text.contains("ERROR AccountEnumeration: GET /lookup/05/{phone}"), text);
  }

  @Test
  void tellsWhereTheRestIsInsteadOfFillingScreens() {
    String text = plain.of(look(50));
    assertTrue(text.contains("\n    GET /lookup/11/{phone}   "), text);
    assertFalse(text.contains("GET /lookup/12/{phone}"), text);
    assertTrue(text.contains("\n    and 39 more: the reports have them all\n"), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 110), text);
  }

  @Test
  void leavesRoomForEachRule() {
    List<Assessment> many = new ArrayList<>(look(50).assessments());
    many.add(
        Assessments.authy()
            .at("GET", "/x/{phone}", "x", 3)
            .access(Access.Verdict.UNDECIDED, Assessments.PERMIT_ALL)
            .build());
    String text = plain.of(new Result(many, Rules.check(many), List.of(), 1));
    assertTrue(text.contains("\n  note UndecidedAccess\n    GET /x/{phone} "), text);
  }

  @Test
  void sumsUpWithTheTimeThatItTook() {
    String text = plain.of(look(1), Duration.ofMillis(2345));
    assertTrue(text.endsWith(". 1 error. 2.3 seconds.\n"), text);
  }

  @Test
  void tellsEveryFindingInFullWhenAsked() {
    String text = new ConsoleReport(Style.PLAIN, ConsoleReport.ALL).of(look(5));
    assertTrue(text.contains("ERROR AccountEnumeration: GET /lookup/05/{phone}"));
    assertFalse(text.contains("more:"));
  }

  @Test
  void looksLikeNoSuccessWhereNothingWasSeen() {
    assertEquals(
        "0 endpoints in 214 files: no mapping of a framework that Ajar reads was found, so nothing"
            + " was checked.\n",
        plain.summary(new Result(List.of(), List.of(), List.of(), 214)));
    assertEquals(
        "0 endpoints in 0 files: there was nothing to look at. Is this the root of the Java"
            + " sources?\n",
        plain.summary(new Result(List.of(), List.of(), List.of(), 0)));
    assertEquals(
        "0 endpoints in 214 files: that proves nothing, for parts were not analysed (JAX-RS isn't"
            + " read). 1 gap.\n",
        plain.summary(
            new Result(
                List.of(),
                List.of(),
                List.of(new Gap(new Location(".", 1), "JAX-RS isn't read")),
                214)));
  }

  @Test
  void gathersGapsByReasonTheMostFrequentFirst() {
    List<Gap> gaps =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                line -> new Gap(new Location("Broken.java", line), "not parsed: line " + line))
            .toList();
    assertEquals(
        """
        Not analysed, so nothing is said about it:
          5 x not parsed
              Broken.java:1
              Broken.java:2
              Broken.java:3
              and 2 more places
        """,
        plain.gaps(gaps));
  }

  @Test
  void aGapThatCountsItselfIsntCountedTwice() {
    List<Gap> gaps =
        List.of(
            new Gap(new Location("A.java", 2), "3 routes in 1 class are not analysed: not yet"));
    assertTrue(
        plain.gaps(gaps).contains("\n  3 routes in 1 class are not analysed: not yet\n"),
        plain.gaps(gaps));
  }

  @Test
  void saysNothingOfFindingsAndGapsWhereThereAreNone() {
    assertEquals("", plain.findings(List.of()));
    assertEquals("", plain.gaps(List.of()));
  }

  private static Result look(int number) {
    List<Assessment> assessments =
        IntStream.rangeClosed(1, number)
            .mapToObj(
                index ->
                    Assessments.authy()
                        .at("GET", "/lookup/%02d/{phone}".formatted(index), "look" + index, index)
                        .build())
            .toList();
    return new Result(assessments, Rules.check(assessments), List.of(), 1);
  }
}

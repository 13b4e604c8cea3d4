package dev.ajar.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.engine.Result;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.rule.Assessment;
import dev.ajar.rule.Assessments;
import dev.ajar.rule.Rules;
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
  void tellsTheFirstTenInFullAndTheRestInALine() {
    Result result = look(12);
    String text = plain.of(result);
    assertTrue(text.contains("ERROR AccountEnumeration: GET /lookup/10/{phone}"));
    assertTrue(text.contains("And 2 more:"));
    assertTrue(text.contains("  error   GET /lookup/12/{phone}  AccountEnumeration  "));
    assertFalse(text.contains("ERROR AccountEnumeration: GET /lookup/12/{phone}"));
  }

  @Test
  void tellsWhereTheRestIsInsteadOfFillingScreens() {
    String text = plain.of(look(50));
    assertTrue(text.contains("  error   GET /lookup/40/{phone}  "));
    assertFalse(text.contains("GET /lookup/41/{phone}"));
    assertTrue(text.contains("\n  and 10 more: the reports have them all\n"));
  }

  @Test
  void tellsEveryFindingInFullWhenAsked() {
    String text = new ConsoleReport(Style.PLAIN, ConsoleReport.ALL).of(look(12));
    assertTrue(text.contains("ERROR AccountEnumeration: GET /lookup/12/{phone}"));
    assertFalse(text.contains("more:"));
  }

  @Test
  void looksLikeNoSuccessWhereNothingWasSeen() {
    assertEquals(
        "0 endpoints in 214 files: no mapping of a framework that Ajar reads was found, so nothing was checked.\n",
        plain.summary(new Result(List.of(), List.of(), List.of(), 214)));
    assertEquals(
        "0 endpoints in 0 files: there was nothing to look at. Is this the root of the Java sources?\n",
        plain.summary(new Result(List.of(), List.of(), List.of(), 0)));
    assertEquals(
        "0 endpoints in 214 files: that proves nothing, for parts were not analysed (JAX-RS isn't read). 1 gap.\n",
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

package dev.ajar.disclosure.vocabulary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ajar.disclosure.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall on members of real services, labelled by hand. Odd entries were there for
 * tuning, even ones were held back: a change of the tables must not be made because of a mistake
 * among the even ones.
 */
class LabelledNamesTest {
  private static final double FLOOR = 0.93;

  @Test
  void holdsTheFloorOnTheTuningHalf() throws IOException {
    assertTrue(score(1, true).f1() >= FLOOR);
  }

  @Test
  void holdsTheFloorOnTheHeldBackHalf() throws IOException {
    assertTrue(score(0, false).f1() >= FLOOR);
  }

  @Test
  void hasEnoughLabels() throws IOException {
    assertTrue(labels().size() >= 600);
  }

  private record Label(MemberFacts facts, String label) {}

  private record Score(int right, int said, int there) {
    Score plus(int right, int said, int there) {
      return new Score(this.right + right, this.said + said, this.there + there);
    }

    double precision() {
      return said == 0 ? 1 : (double) right / said;
    }

    double recall() {
      return there == 0 ? 1 : (double) right / there;
    }

    double f1() {
      return 2.0 * right / Math.max(1, said + there);
    }

    @Override
    public String toString() {
      return "precision %.3f  recall %.3f  F1 %.3f  (%d there)"
          .formatted(precision(), recall(), f1(), there);
    }
  }

  /** Prints the scores per category, and for the tuning half what was wrong. */
  private static Score score(int remainder, boolean showMistakes) throws IOException {
    var total = new Score(0, 0, 0);
    Map<String, Score> byCategory = new TreeMap<>();
    var labels = labels();
    for (var at = 0; at < labels.size(); at++) {
      if ((at + 1) % 2 != remainder) {
        continue;
      }
      var label = labels.get(at);
      var said = said(label.facts());
      var right = said.equals(label.label()) && !said.equals("none") ? 1 : 0;
      total = total.plus(right, counts(said), counts(label.label()));
      byCategory.merge(said, new Score(right, counts(said), 0), LabelledNamesTest::sum);
      byCategory.merge(
          label.label(), new Score(0, 0, counts(label.label())), LabelledNamesTest::sum);
      if (showMistakes && !said.equals(label.label())) {
        System.out.println(label.label() + ", but said " + said + ": " + label.facts());
      }
    }
    byCategory.remove("none");
    byCategory.forEach((category, score) -> System.out.printf("%-16s %s%n", category, score));
    System.out.println((remainder == 1 ? "tuning half:    " : "held-back half: ") + total);
    return total;
  }

  private static Score sum(Score one, Score other) {
    return one.plus(other.right(), other.said(), other.there());
  }

  private static int counts(String category) {
    return category.equals("none") ? 0 : 1;
  }

  private static String said(MemberFacts facts) {
    return Vocabulary.standard()
        .classify(facts)
        .filter(Sign::countsAlone)
        .map(Sign::category)
        .map(Category::id)
        .orElse("none");
  }

  private static List<Label> labels() throws IOException {
    var labels = new ArrayList<Label>();
    try (var in = LabelledNamesTest.class.getResourceAsStream("labels.tsv")) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        var cells = line.split("\t", -1);
        var kind =
            cells[3].isEmpty() ? MemberFacts.Kind.of(cells[2]) : MemberFacts.Kind.valueOf(cells[3]);
        labels.add(
            new Label(new MemberFacts(cells[1], cells[2], kind, cells[0], List.of()), cells[4]));
      }
    }
    return labels;
  }
}

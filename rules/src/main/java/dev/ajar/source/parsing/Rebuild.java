package dev.ajar.source.parsing;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node.Parsedness;
import dev.ajar.source.parsing.Part.Leaf;
import dev.ajar.source.parsing.Part.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a file together again from the parts of it that parse, each at its own line. Every part is
 * tried by itself once, and what it holds once more for each type around it, and a budget bounds
 * that: random text of the greatest length doesn't take long either.
 */
final class Rebuild {

  /** In characters, beside the text itself. */
  private static final int COST_OF_A_PARSE = 200;

  /** What had to be left out: the line, the cause, and a sentence on what is missing. */
  record Loss(int line, String cause, String missing) {}

  private final String text;
  private final StringBuilder result = new StringBuilder();
  private final List<Loss> losses = new ArrayList<>();
  private int copied;
  private long budget;

  Rebuild(String text, List<Part> parts) {
    this.text = text;
    this.budget = 6L * text.length() + 100_000;
    boolean compact = parts.stream().noneMatch(part -> text.startsWith("package", part.start()));
    for (Part part : parts) {
      boolean allowed =
          !(part instanceof Leaf leaf) || leaf.kind() == Leaf.Kind.DIRECTIVE || compact;
      if (allowed) {
        add(part, "");
      } else {
        lose(part, "it stands outside any type");
      }
    }
    blankTo(text.length());
  }

  String text() {
    return result.toString();
  }

  List<Loss> losses() {
    return losses;
  }

  private void add(Part part, String context) {
    Optional<Problems.Cause> cause = problem(context, source(part), part);
    if (cause.isEmpty()) {
      copy(part.start(), part.end());
      close(part);
    } else if (part instanceof Type type) {
      addInPieces(type, context, cause.get());
    } else {
      addHead((Leaf) part, context, cause.get());
    }
  }

  private void addHead(Leaf leaf, String context, Problems.Cause cause) {
    String head = leaf.body() < 0 ? "" : text.substring(leaf.start(), leaf.body()) + "{}";
    if (head.isEmpty() || problem(context, head, leaf).isPresent()) {
      lose(leaf, cause);
      return;
    }
    copy(leaf.start(), leaf.body());
    result.append("{}");
    blankTo(leaf.end());
    losses.add(
        new Loss(cause.line(), cause.what(), "the body of `" + leaf.name() + "` is missing"));
  }

  private void addInPieces(Type type, String context, Problems.Cause cause) {
    String head = text.substring(type.start(), type.open());
    String plainHead = text.substring(type.keywordAt(), type.open());
    String name = text.substring(type.keywordAt(), type.nameEnd());
    String bareHead = name + (type.keyword().equals("record") ? "() {" : " {");
    Optional<Problems.Cause> headProblem = problem(context, head + "}", type);
    if (headProblem.isEmpty()) {
      copy(type.start(), type.open());
    } else if (problem(context, plainHead + "}", type).isEmpty()) {
      copy(type.keywordAt(), type.open());
      loseHead(type, headProblem.get(), "annotations and modifiers of");
    } else if (problem(context, bareHead + "}", type).isEmpty()) {
      copy(type.keywordAt(), type.nameEnd());
      result.append(bareHead, name.length(), bareHead.length());
      blankTo(type.open());
      loseHead(type, headProblem.get(), "annotations, supertypes and other parts of the head of");
    } else {
      lose(type, cause);
      return;
    }
    String inside = type.keyword() + " T" + (type.keyword().equals("record") ? "() {" : " {");
    type.parts().forEach(part -> add(part, inside));
    if (type.closed()) {
      copy(type.end() - 1, type.end());
    } else {
      blankTo(type.end());
      close(type);
    }
  }

  private void loseHead(Type type, Problems.Cause cause, String what) {
    losses.add(new Loss(cause.line(), cause.what(), what + " `" + type.name() + "` are missing"));
  }

  private void lose(Part part, Problems.Cause cause) {
    losses.add(new Loss(cause.line(), cause.what(), missing(part)));
    blankTo(part.end());
    if (part instanceof Leaf leaf
        && leaf.kind() == Leaf.Kind.CONSTANTS
        && text.charAt(part.end() - 1) == ';') {
      result.setCharAt(result.length() - 1, ';');
    }
  }

  private void lose(Part part, String cause) {
    lose(part, new Problems.Cause(part.line(), cause));
  }

  private String missing(Part part) {
    if (part instanceof Type) {
      return part.name().isEmpty()
          ? "a type without a name is missing"
          : "the type `" + part.name() + "` is missing";
    }
    if (((Leaf) part).kind() == Leaf.Kind.DIRECTIVE) {
      return "`" + text.substring(part.start(), part.end()).strip() + "` is missing";
    }
    if (((Leaf) part).kind() == Leaf.Kind.CONSTANTS) {
      return "the constants of `" + part.name() + "` are missing";
    }
    return part.name().isEmpty()
        ? "a member without a name is missing"
        : "the member `" + part.name() + "` is missing";
  }

  private String source(Part part) {
    return text.substring(part.start(), part.end()) + "}".repeat(missingBraces(part));
  }

  private static int missingBraces(Part part) {
    if (part instanceof Leaf leaf) {
      return leaf.missing();
    }
    return ((Type) part).closed() ? 0 : 1;
  }

  private void close(Part part) {
    int missing = missingBraces(part);
    if (missing > 0) {
      result.append("}".repeat(missing));
      losses.add(
          new Loss(
              part.line(),
              "a '}' is missing",
              "what belongs behind the end of `" + part.name() + "` may be missing"));
    }
  }

  /**
   * What keeps a part from being parsed where it stands; a statement that JavaParser can leave out
   * by itself does not.
   */
  private Optional<Problems.Cause> problem(String context, String source, Part part) {
    budget -= source.length() + COST_OF_A_PARSE;
    if (budget < 0) {
      return Optional.of(new Problems.Cause(part.line(), "too many errors"));
    }
    boolean constants = part instanceof Leaf leaf && leaf.kind() == Leaf.Kind.CONSTANTS;
    String before = constants ? "enum T {" : context;
    // An enum's members stand behind its constants.
    String separator = before.startsWith("enum") && !constants ? ";" : "";
    String after = before.isEmpty() ? "" : "\n}";
    ParseResult<CompilationUnit> result = Trees.parse(before + separator + source + after);
    boolean parsed =
        result.getResult().filter(tree -> tree.getParsed() == Parsedness.PARSED).isPresent()
            && (source.isBlank() || Trees.losesOnlyStatements(result.getResult().orElseThrow()));
    if (parsed) {
      return Optional.empty();
    }
    Problems.Cause cause =
        Problems.first(result).orElseGet(() -> new Problems.Cause(1, "syntax error"));
    long lines = source.lines().count();
    return Optional.of(
        cause.line() > lines && !after.isEmpty()
            ? new Problems.Cause(part.line() + (int) lines - 1, "it isn't complete")
            : new Problems.Cause(part.line() + cause.line() - 1, cause.what()));
  }

  private void copy(int start, int end) {
    blankTo(start);
    result.append(text, start, end);
    copied = end;
  }

  private void blankTo(int end) {
    if (end > copied) {
      result.append(Texts.blank(text.substring(copied, end)));
      copied = end;
    }
  }
}

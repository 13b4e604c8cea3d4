package dev.ajar.source.parsing;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.UnparsableStmt;
import dev.ajar.model.Gap;
import dev.ajar.model.Location;
import dev.ajar.source.parsing.MergeConflicts.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The second way for a file that JavaParser doesn't take whole: JavaParser 3.28.2 recovers inside
 * of a method's body, but loses every method of the file for an error in one member's head, a
 * missing or an extra brace, merge markers, or a character that can't be.
 */
final class Recovery {

  /** So many losses are named one by one; of more, only the number is told. */
  private static final int NAMED = 10;

  private static final String REST = "; the rest of the file was used";

  private final String displayPath;
  private final String original;
  private final List<Gap> gaps = new ArrayList<>();

  Recovery(String displayPath, String original) {
    this.displayPath = displayPath;
    this.original = original;
  }

  /** Makes the best of a file whose first parse lost something. */
  ParsedFile recover(ParseResult<CompilationUnit> firstTry) {
    Optional<Templates.Mark> template = Templates.find(original);
    if (template.isPresent()) {
      String reason = "not parsed: a template (`" + template.get().text() + "`), not Java";
      return ParsedFile.lost(new Gap(new Location(displayPath, template.get().line()), reason));
    }
    String text = withoutConflicts();
    Lexer lexer = new Lexer(text);
    lexer.flaws().forEach(flaw -> gap(flaw.line(), "not parsed: " + flaw.what() + REST));
    String lexed = lexer.repaired();
    ParseResult<CompilationUnit> result = lexed.equals(original) ? firstTry : Trees.parse(lexed);
    if (!isGood(result) || hasLocalEnum(lexer, result)) {
      result = rebuild(lexed, lexer.tokens(), result);
    }
    return finished(result, firstTry);
  }

  private String withoutConflicts() {
    if (!MergeConflicts.isIn(original)) {
      return original;
    }
    MergeConflicts.Resolved first = MergeConflicts.take(Side.FIRST, original);
    MergeConflicts.Resolved second = MergeConflicts.take(Side.SECOND, original);
    boolean takeSecond = soundness(second.text()) > soundness(first.text());
    String taken = takeSecond ? "second" : "first";
    for (int line : first.lines()) {
      gap(line, "an unresolved merge conflict: only its " + taken + " side was used" + REST);
    }
    return takeSecond ? second.text() : first.text();
  }

  private ParseResult<CompilationUnit> rebuild(
      String text, List<Token> tokens, ParseResult<CompilationUnit> before) {
    Attempt byBraces = new Attempt(text, new Outline(tokens, false));
    Attempt byIndentation = new Attempt(text, new Outline(tokens, true));
    Attempt best = byIndentation.methods() > byBraces.methods() ? byIndentation : byBraces;
    if (best.methods() < methods(before)) {
      return before;
    }
    best.outline.strays().forEach(stray -> gap(stray.line(), "not parsed: " + stray.what() + REST));
    best.rebuild
        .losses()
        .forEach(
            loss ->
                gap(
                    loss.line(),
                    "not parsed ("
                        + loss.cause()
                        + "): "
                        + loss.missing()
                        + " from the analysis"
                        + REST));
    return best.result;
  }

  private ParsedFile finished(
      ParseResult<CompilationUnit> result, ParseResult<CompilationUnit> firstTry) {
    Optional<CompilationUnit> tree =
        result.getResult().filter(t -> t.getParsed() == Node.Parsedness.PARSED && !isEmpty(t));
    if (tree.isEmpty()) {
      Problems.Cause cause =
          Problems.first(firstTry).orElseGet(() -> new Problems.Cause(1, "syntax error"));
      String reason = "not parsed (" + cause.what() + "): nothing of the file is in the analysis";
      return ParsedFile.lost(new Gap(new Location(displayPath, cause.line()), reason));
    }
    Trees.forEach(tree.get(), node -> statement(node, result));
    Trees.dropTokens(tree.get());
    return new ParsedFile(tree, limited(), true);
  }

  private void statement(Node node, ParseResult<CompilationUnit> result) {
    if (node.getParsed() == Node.Parsedness.PARSED) {
      return;
    }
    String where = enclosingMethod(node).map(name -> "`" + name + "`").orElse("an initializer");
    String what = node instanceof UnparsableStmt ? "a statement" : "a part";
    int line = node.getBegin().map(begin -> begin.line).orElse(1);
    String cause = Problems.at(result, node.getRange());
    gap(
        line,
        "not parsed ("
            + cause
            + "): "
            + what
            + " of "
            + where
            + " is missing from the analysis"
            + REST);
  }

  private static Optional<String> enclosingMethod(Node node) {
    Optional<Node> around = node.getParentNode();
    while (around.isPresent()) {
      if (around.get() instanceof CallableDeclaration<?> method) {
        return Optional.of(method.getNameAsString());
      }
      around = around.get().getParentNode();
    }
    return Optional.empty();
  }

  private List<Gap> limited() {
    List<Gap> sorted = gaps.stream().sorted().distinct().toList();
    if (sorted.size() <= NAMED) {
      return sorted;
    }
    List<Gap> some = new ArrayList<>(sorted.subList(0, NAMED));
    some.add(
        new Gap(
            sorted.get(NAMED).at(),
            (sorted.size() - NAMED) + " more parts of this file weren't parsed"));
    return some;
  }

  private void gap(int line, String reason) {
    gaps.add(new Gap(new Location(displayPath, line), reason));
  }

  private static boolean isGood(ParseResult<CompilationUnit> result) {
    return result.getResult().filter(Trees::losesOnlyStatements).isPresent();
  }

  private static int soundness(String text) {
    ParseResult<CompilationUnit> result = Trees.parse(text);
    if (!Problems.lost(result)) {
      return 2;
    }
    return isGood(result) ? 1 : 0;
  }

  /** javaparser#3990: what follows an enum in a method is lost with it. */
  private static boolean hasLocalEnum(Lexer lexer, ParseResult<CompilationUnit> result) {
    return Problems.lost(result) && lexer.tokens().stream().anyMatch(token -> token.is("enum"));
  }

  private static boolean isEmpty(CompilationUnit tree) {
    return tree.getTypes().isEmpty()
        && tree.getModule().isEmpty()
        && tree.getPackageDeclaration().isEmpty();
  }

  private static int methods(ParseResult<CompilationUnit> result) {
    return result.getResult().map(tree -> tree.findAll(MethodDeclaration.class).size()).orElse(0);
  }

  private static final class Attempt {
    private final Outline outline;
    private final Rebuild rebuild;
    private final ParseResult<CompilationUnit> result;

    Attempt(String text, Outline outline) {
      this.outline = outline;
      StringBuilder withoutStrays = new StringBuilder(text);
      for (Outline.Stray stray : outline.strays()) {
        String blank = Texts.blank(text.substring(stray.start(), stray.end()));
        withoutStrays.replace(stray.start(), stray.end(), blank);
      }
      this.rebuild = new Rebuild(withoutStrays.toString(), outline.parts());
      this.result = Trees.parse(rebuild.text());
    }

    int methods() {
      return Recovery.methods(result);
    }
  }
}

package dev.ajar.source.parsing;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Processor;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.Node.Parsedness;
import com.github.javaparser.ast.stmt.UnparsableStmt;
import com.github.javaparser.ast.validator.postprocessors.Java26PostProcessor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** One call of JavaParser, and the walk over what it gives. */
final class Trees {

  private Trees() {}

  /**
   * Parses a text as the newest Java there is, which every older program is too but for a few
   * names. What only a compiler would reject isn't looked for.
   *
   * @throws StackOverflowError if the code is nested too deeply for the stack of this thread
   */
  static ParseResult<CompilationUnit> parse(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false)
            .setPreprocessUnicodeEscapes(text.contains("\\u"));
    configuration.getProcessors().add(0, WithoutValidation::new);
    return new JavaParser(configuration).parse(text);
  }

  /**
   * Does what JavaParser 3.28.2 does to a tree of {@link LanguageLevel#BLEEDING_EDGE} once it is
   * built, but for the validation, which takes a third of the time: the level {@code RAW} has none.
   * Said before the tree is built, it would take {@code yield} for a name.
   */
  private static final class WithoutValidation extends Processor {
    @Override
    public void postProcess(ParseResult<? extends Node> result, ParserConfiguration configuration) {
      new Java26PostProcessor().postProcess(result, configuration);
      configuration.setLanguageLevel(LanguageLevel.RAW);
    }
  }

  /**
   * Drops every node's tokens and keeps its range. Half of the heap of a tree is tokens (650 MB of
   * tree became 330 MB), and without them JavaParser 3.28.2 would forget the ranges too ({@code
   * Node#setTokenRange(null)}).
   */
  static void dropTokens(CompilationUnit tree) {
    forEach(
        tree,
        node -> {
          Range range = node.getRange().orElse(null);
          node.setTokenRange(null);
          node.setRange(range);
        });
  }

  /**
   * Whether every part that JavaParser left out is a statement, so that all declarations are there.
   */
  static boolean losesOnlyStatements(CompilationUnit tree) {
    boolean[] only = {true};
    forEach(
        tree,
        node -> only[0] &= node.getParsed() == Parsedness.PARSED || node instanceof UnparsableStmt);
    return only[0];
  }

  /** Visits every node without recursion, so that no depth is too much. */
  static void forEach(CompilationUnit tree, Consumer<Node> visit) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      Node node = open.pop();
      visit.accept(node);
      node.getChildNodes().forEach(open::push);
    }
  }
}

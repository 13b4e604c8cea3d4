package dev.ajar.source.parsing;

import com.github.javaparser.ParseException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in a few words what JavaParser didn't like. */
final class Problems {

  private static final Pattern FOUND_TEXT =
      Pattern.compile("Found\\s+(<EOF>|\"((?:[^\"\\\\]|\\\\.)*)\")");
  private static final Pattern LEXICAL =
      Pattern.compile("Lexical error at line (\\d+), column \\d+\\.\\s+Encountered: (\\S+)");

  /**
   * The first problem of a parse.
   *
   * @param line counted from 1
   * @param what as it stands in a message, in lower case
   */
  record Cause(int line, String what) {}

  private Problems() {}

  /**
   * Whether something of the text isn't in the tree. Code that only a compiler would reject is in
   * the tree.
   */
  static boolean lost(ParseResult<CompilationUnit> result) {
    return result.getResult().isEmpty()
        || result.getProblems().stream().anyMatch(p -> p.getCause().isPresent());
  }

  static Optional<Cause> first(ParseResult<CompilationUnit> result) {
    return result.getProblems().stream()
        .filter(p -> p.getCause().isPresent())
        .map(Problems::cause)
        .findFirst();
  }

  /** What went wrong at a node that was recovered. */
  static String at(ParseResult<CompilationUnit> result, Optional<Range> range) {
    Optional<Position> begin = range.map(r -> r.begin);
    return result.getProblems().stream()
        .filter(p -> p.getLocation().flatMap(TokenRange::toRange).map(r -> r.begin).equals(begin))
        .findFirst()
        .or(() -> result.getProblems().stream().findFirst())
        .map(p -> cause(p).what())
        .orElse("syntax error");
  }

  private static Cause cause(Problem problem) {
    String message = problem.getMessage();
    Matcher lexical = LEXICAL.matcher(message);
    if (lexical.find()) {
      String what =
          lexical.group(2).equals("<EOF>")
              ? "a quotation or comment isn't closed"
              : "unexpected character";
      return new Cause(Integer.parseInt(lexical.group(1)), what);
    }
    int line =
        problem
            .getCause()
            .filter(ParseException.class::isInstance)
            .map(c -> ((ParseException) c).currentToken)
            .map(token -> token.next == null ? token.beginLine : token.next.beginLine)
            .or(() -> problem.getLocation().flatMap(TokenRange::toRange).map(r -> r.begin.line))
            .orElse(1);
    Matcher found = FOUND_TEXT.matcher(message);
    if (!found.find()) {
      return new Cause(line, "syntax error");
    }
    String text = found.group(2);
    return new Cause(line, text == null ? "unexpected end of file" : "unexpected '" + text + "'");
  }
}

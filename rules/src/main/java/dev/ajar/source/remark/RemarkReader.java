package dev.ajar.source.remark;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.ajar.model.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds remarks in a file: {@code // ajar:RuleName why} above what it is about, and
 * {@code @SuppressWarnings("ajar:RuleName")} with the reason in a comment behind it.
 *
 * <p>A remark at a declaration covers all of it; any other covers the next line of code.
 */
public final class RemarkReader {

  private static final String PREFIX = "ajar:";
  private static final byte[] PREFIX_BYTES = PREFIX.getBytes(StandardCharsets.US_ASCII);
  private static final String SUPPRESS = "SuppressWarnings";
  private static final Pattern COMMENT =
      Pattern.compile("^[\\s*]*ajar:([\\p{L}\\p{N}_]+)[\\s:,;.\\u2013\\u2014-]*(.*)$");

  private final String file;
  private final CompilationUnit unit;
  private final Map<Integer, Comment> comments = new TreeMap<>();

  private RemarkReader(String file, CompilationUnit unit) {
    this.file = file;
    this.unit = unit;
    unit.getAllComments()
        .forEach(each -> each.getRange().ifPresent(at -> comments.put(at.begin.line, each)));
  }

  /**
   * Whether there can be a remark in a file at all; a look at its bytes that costs nearly nothing.
   */
  public static boolean mayBeIn(byte[] source) {
    int last = source.length - PREFIX_BYTES.length;
    for (int at = 0; at <= last; at++) {
      if (source[at] == PREFIX_BYTES[0] && isPrefix(source, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrefix(byte[] source, int from) {
    for (int at = 1; at < PREFIX_BYTES.length; at++) {
      if (source[from + at] != PREFIX_BYTES[at]) {
        return false;
      }
    }
    return true;
  }

  /** The remarks of a file in their order; none where it can't be parsed, which is a gap anyway. */
  public static List<Remark> read(String file, String text) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(true);
    return new JavaParser(configuration)
        .parse(text)
        .getResult()
        .map(unit -> new RemarkReader(file, unit).read())
        .orElse(List.of());
  }

  private List<Remark> read() {
    return Stream.concat(inComments(), inAnnotations()).sorted().toList();
  }

  private Stream<Remark> inComments() {
    return comments.values().stream().flatMap(each -> inComment(each).stream());
  }

  private List<Remark> inComment(Comment comment) {
    List<Remark> remarks = new ArrayList<>();
    int line = begin(comment);
    for (String each : comment.getContent().split("\n", -1)) {
      Matcher remark = COMMENT.matcher(each.strip());
      if (remark.matches()) {
        remarks.add(remark(remark.group(1), remark.group(2).strip(), line, end(comment)));
      }
      line++;
    }
    return remarks;
  }

  /**
   * @param end the last line of the comment: what stands behind it is covered
   */
  private Remark remark(String rule, String reason, int line, int end) {
    Location at = new Location(file, line);
    Optional<BodyDeclaration<?>> declared = declarationAt(line, end);
    if (declared.isPresent()) {
      return new Remark(rule, reason, at, line, end(declared.get()));
    }
    return new Remark(rule, reason, at, line, nextCode(end));
  }

  /** The innermost declaration whose head the comment stands above, in or beside. */
  private Optional<BodyDeclaration<?>> declarationAt(int line, int end) {
    int code = nextCode(end);
    return declarations()
        .filter(each -> begin(each) == code || begin(each) <= line && line <= name(each))
        .min(Comparator.comparingInt(each -> end(each) - begin(each)));
  }

  /** The first line after a comment on which something else than a comment begins. */
  private int nextCode(int end) {
    return unit.stream()
        .filter(each -> !(each instanceof Comment) && !(each instanceof CompilationUnit))
        .mapToInt(RemarkReader::begin)
        .filter(line -> line > end)
        .min()
        .orElse(end);
  }

  private Stream<Remark> inAnnotations() {
    return declarations()
        .flatMap(
            declaration ->
                ((NodeWithAnnotations<?>) declaration)
                    .getAnnotations().stream()
                        .filter(each -> each.getName().getIdentifier().equals(SUPPRESS))
                        .flatMap(each -> inAnnotation(each, declaration)));
  }

  private Stream<Remark> inAnnotation(AnnotationExpr annotation, BodyDeclaration<?> declaration) {
    int line = begin(annotation);
    return annotation.findAll(StringLiteralExpr.class).stream()
        .map(StringLiteralExpr::asString)
        .filter(each -> each.startsWith(PREFIX))
        .map(each -> each.substring(PREFIX.length()).strip())
        .map(
            rule ->
                new Remark(
                    rule,
                    reasonOf(annotation),
                    new Location(file, line),
                    begin(declaration),
                    end(declaration)));
  }

  /** A comment behind the annotation, on its line: one above it may be about anything. */
  private String reasonOf(AnnotationExpr annotation) {
    return comments.values().stream()
        .filter(each -> begin(each) == end(annotation))
        .map(RemarkReader::plain)
        .findFirst()
        .orElse("");
  }

  private static String plain(Comment comment) {
    return comment.getContent().replaceAll("[\\s*]+", " ").strip();
  }

  private Stream<BodyDeclaration<?>> declarations() {
    return unit.findAll(BodyDeclaration.class).stream().map(each -> (BodyDeclaration<?>) each);
  }

  private static int name(BodyDeclaration<?> declaration) {
    if (declaration.isTypeDeclaration()) {
      return begin(declaration.asTypeDeclaration().getName());
    }
    return declaration.isMethodDeclaration()
        ? begin(declaration.asMethodDeclaration().getName())
        : begin(declaration);
  }

  private static int begin(Node node) {
    return node.getRange().map(each -> each.begin.line).orElse(0);
  }

  private static int end(Node node) {
    return node.getRange().map(each -> each.end.line).orElse(0);
  }
}

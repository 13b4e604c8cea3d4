package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.Types;
import dev.ajar.source.tree.TreeAnnotations;
import dev.ajar.source.typing.Place;
import dev.ajar.source.typing.Typing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Handlers that answer differently for an account that exists: by an exception, a message or a code
 * that says so, or by a status.
 */
public final class FoundOrNot {

  /** How many calls away from the handler somebody may tell. */
  private static final int DEPTH = 2;

  private static final String ACCOUNT =
      "(user|account|member|e-?mail|phone|mobile|customer|login|username|subscriber|patient)";

  /**
   * Texts, names of constants and of exceptions. Spring Security's own {@code
   * UsernameNotFoundException} is no sign: {@code AbstractUserDetailsAuthenticationProvider} hides
   * it (6.5, {@code hideUserNotFoundExceptions}).
   */
  private static final Pattern TELLING =
      Pattern.compile(
          ACCOUNT
              + "[a-z_]*(\\W{1,3}|_)?((is|was|has|with|does|do|already|been|by|this|that|name"
              + "|address|number|id|not|isn't|doesn't|isnt|doesnt)[\\W_]{0,2}){0,4}"
              + "(not[\\W_]?|un|non|in)?(found|exists?|existed|existent|(registered|taken|in use|used)\\b)"
              + "|(no such|unknown|already registered|not registered|no)[\\W_]"
              + ACCOUNT
              + "|(用户|账号|帐号|账户|手机|手机号|手机号码|邮箱|会员)[^\"]{0,6}"
              + "(不存在|已存在|未注册|已注册|已被)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_TELLING =
      Pattern.compile(
          "UsernameNotFoundException|BadCredentials|password", Pattern.CASE_INSENSITIVE);

  private static final Pattern STATUS =
      Pattern.compile(
          "notFound\\(\\)|\\bNOT_FOUND\\b|ResponseEntity\\.of\\(|\\bCONFLICT\\b|404|409");

  private static final Set<String> ANSWERING =
      Set.of(
          "orElseThrow", "addObject", "addAttribute", "addFlashAttribute", "rejectValue", "reject");

  /** Too much for a pattern to reach across. */
  private static final String APART = "\n".repeat(9);

  private final Typing typing;
  private final Implementations implementations;

  public FoundOrNot(Types types) {
    this.typing = new Typing(types);
    this.implementations = new Implementations(types);
  }

  /**
   * The evidence that an answer for an unknown account is another one; empty if none is seen.
   *
   * @param keys what names the account, by what callers call it
   */
  public Optional<Evidence> isToldBy(BoundMethod handler, List<String> keys) {
    return status(handler)
        .or(() -> text(handler, 0, new HashSet<>()))
        .or(() -> new AskedStore(handler, keys).answered());
  }

  private static Optional<Evidence> status(BoundMethod handler) {
    return handler.method().body().stream()
        .flatMap(FoundOrNot::answers)
        .filter(each -> STATUS.matcher(each.toString()).find())
        .map(each -> evidence(handler, each, "an unknown key is answered with a status of its own"))
        .findFirst();
  }

  private Optional<Evidence> text(BoundMethod method, int depth, Set<String> asked) {
    Optional<BlockStmt> body = method.method().body();
    if (body.isEmpty() || !asked.add(method.method().declaringType() + method.method().name())) {
      return Optional.empty();
    }
    Optional<Evidence> here =
        answers(body.get()).flatMap(each -> told(method, each, depth).stream()).findFirst();
    if (here.isPresent() || depth >= DEPTH) {
      return here;
    }
    return body.get().findAll(MethodCallExpr.class).stream()
        .flatMap(each -> typing.methodOf(each, Place.in(method)).stream())
        .flatMap(each -> implementations.of(each.method()).stream())
        .flatMap(each -> text(each, depth + 1, asked).stream())
        .findFirst();
  }

  /** What ends a method, what makes up for a missing value, and what a view is to show. */
  private static Stream<Node> answers(BlockStmt body) {
    return body
        .findAll(
            Node.class,
            each ->
                each instanceof ThrowStmt
                    || each instanceof ReturnStmt
                    || each instanceof MethodCallExpr call
                        && ANSWERING.contains(call.getNameAsString()))
        .stream();
  }

  /**
   * @param depth how many calls away from the handler: what a called method returns may decide
   *     there without being told, and what it calls is no answer
   */
  private static Optional<Evidence> told(BoundMethod method, Node answer, int depth) {
    String text = said(answer, depth == 0 || !(answer instanceof ReturnStmt));
    Matcher matcher = TELLING.matcher(text);
    return matcher.find() && !NOT_TELLING.matcher(text).find()
        ? Optional.of(
            evidence(
                method, answer, "the answer says of an account `" + matcher.group().strip() + "`"))
        : Optional.empty();
  }

  /**
   * The texts, constants, types and calls of an answer. What its variables are called, callers
   * never see.
   */
  private static String said(Node answer, boolean withCalls) {
    Stream<String> texts =
        answer.findAll(Expression.class, FoundOrNot::isWholeText).stream()
            .map(
                each ->
                    each.findAll(StringLiteralExpr.class).stream()
                        .map(StringLiteralExpr::getValue)
                        .collect(Collectors.joining(" ")));
    Stream<String> names =
        answer.findAll(Node.class).stream()
            .filter(each -> withCalls || !(each instanceof MethodCallExpr))
            .flatMap(each -> name(each).stream())
            .filter(each -> !each.isEmpty());
    return Stream.concat(texts, names).collect(Collectors.joining(APART));
  }

  /** A text, or a sum of texts and values. */
  private static boolean isWholeText(Expression expression) {
    boolean isPart = expression.getParentNode().filter(BinaryExpr.class::isInstance).isPresent();
    return !isPart && (expression instanceof StringLiteralExpr || expression instanceof BinaryExpr);
  }

  private static Optional<String> name(Node node) {
    if (node instanceof MethodCallExpr call) {
      return Optional.of(call.getNameAsString());
    }
    if (node instanceof ObjectCreationExpr creation) {
      return Optional.of(creation.getType().getNameAsString());
    }
    if (node instanceof FieldAccessExpr access) {
      return Optional.of(access.getNameAsString()).filter(FoundOrNot::isConstant);
    }
    if (node instanceof MethodReferenceExpr reference) {
      return Optional.of(reference.getScope().toString());
    }
    return node instanceof NameExpr name
        ? Optional.of(name.getNameAsString()).filter(FoundOrNot::isConstant)
        : Optional.empty();
  }

  private static boolean isConstant(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  private static Evidence evidence(BoundMethod method, Node at, String text) {
    String file = method.method().at().map(each -> each.file()).orElse("");
    return Evidence.of(text, TreeAnnotations.locationOf(file, at));
  }
}

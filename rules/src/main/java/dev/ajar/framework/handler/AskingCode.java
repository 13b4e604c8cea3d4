package dev.ajar.framework.handler;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.ajar.framework.guards.CredentialCheck.Answer;
import dev.ajar.framework.guards.CredentialCheck.Given;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.typing.CalledMethod;
import dev.ajar.source.typing.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of code that asks who calls: that is given what is sent as a credential, or that looks at
 * what a filter bound to the thread.
 */
final class AskingCode {

  private final World world;
  private final Reader reader;
  private final Place place;
  private final Set<String> holders;

  AskingCode(World world, Reader reader, Place place) {
    this.holders = world.holders();
    this.world = world;
    this.reader = reader;
    this.place = place;
  }

  /** What a call comes to for who has no credentials; empty where it doesn't ask for them. */
  Optional<Fact> of(MethodCallExpr tree, List<Fact> arguments) {
    boolean given = arguments.stream().anyMatch(each -> each.is(Kind.CREDENTIAL));
    if (world.caller().isSignedIn() || !given && holders.isEmpty()) {
      return Optional.empty();
    }
    Optional<BoundMethod> method =
        world
            .typing()
            .methodOf(tree, place)
            .map(CalledMethod::method)
            .filter(each -> each.owner().type().isSource());
    return method
        .filter(each -> given || looksAtThread(each))
        .flatMap(each -> answer(each, tree, given ? arguments : withoutChoice(arguments)))
        .filter(answer -> answer != Answer.DENIES || !isIgnored(tree))
        .flatMap(answer -> fact(answer, given, tree));
  }

  /** A password that is right or wrong tells nothing of who called before it was sent. */
  private static List<Fact> withoutChoice(List<Fact> arguments) {
    return arguments.stream().map(each -> each.is(Kind.CALLER) ? Fact.OTHER : each).toList();
  }

  private Optional<Answer> answer(BoundMethod method, MethodCallExpr tree, List<Fact> arguments) {
    List<Given> given = arguments.stream().map(AskingCode::given).toList();
    JavaType type = method.owner().type();
    return world.credentials().of(type, tree.getNameAsString(), given, place.owner().type());
  }

  /** Whether a method's own code reads a holder that is bound to the thread. */
  private boolean looksAtThread(BoundMethod method) {
    return holders.contains(method.owner().type().simpleName())
        || method.method().body().stream()
            .flatMap(each -> each.findAll(MethodCallExpr.class).stream())
            .flatMap(each -> each.getScope().stream())
            .filter(NameExpr.class::isInstance)
            .map(Node::toString)
            .anyMatch(holders::contains);
  }

  /** Whether nobody looks at what a call returns, so that it would have to throw to refuse. */
  private static boolean isIgnored(MethodCallExpr tree) {
    return tree.getParentNode().filter(ExpressionStmt.class::isInstance).isPresent();
  }

  private static Given given(Fact argument) {
    return switch (argument.kind()) {
      case CREDENTIAL -> Given.CREDENTIAL;
      case CALLER -> Given.CHOSEN;
      case NULL, ABSENT -> Given.NULL;
      default -> Given.UNKNOWN;
    };
  }

  private Optional<Fact> fact(Answer answer, boolean given, MethodCallExpr tree) {
    Fact fails = reader.fails(tree);
    return switch (answer) {
      case REFUSES -> Optional.of(fails);
      case FINDS_NOTHING -> Optional.of(Fact.of(Kind.ABSENT, fails.because().orElseThrow()));
      case FINDS_NO_CONTENT -> Optional.of(Fact.of(Kind.EMPTY, fails.because().orElseThrow()));
      case DENIES -> Optional.of(Fact.truth(false, fails));
      case UNCLEAR ->
          given
              ? Optional.empty()
              : Optional.of(
                  Fact.of(
                      Kind.MURKY,
                      reader.evidence(
                          "what `"
                              + Texts.of(tree)
                              + "` does for an anonymous caller can't be told",
                          tree)));
    };
  }
}

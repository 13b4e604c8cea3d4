package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.ajar.framework.guards.CredentialCheck.Answer;
import dev.ajar.framework.guards.CredentialCheck.Given;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.typing.CalledMethod;
import dev.ajar.source.typing.Place;
import java.util.List;
import java.util.Optional;

/** Calls that hand over what is sent as a credential, to code that may refuse it. */
final class SentCredentials {

  private final World world;
  private final Reader reader;
  private final Place place;

  SentCredentials(World world, Reader reader, Place place) {
    this.world = world;
    this.reader = reader;
    this.place = place;
  }

  /** What a call comes to for who has no credentials; empty where that can't be told. */
  Optional<Fact> of(MethodCallExpr tree, List<Fact> arguments) {
    if (world.caller().isSignedIn()
        || arguments.stream().noneMatch(each -> each.is(Kind.CREDENTIAL))) {
      return Optional.empty();
    }
    Optional<JavaType> type =
        world
            .typing()
            .methodOf(tree, place)
            .map(CalledMethod::method)
            .map(each -> each.owner().type())
            .filter(JavaType::isSource);
    List<Given> given = arguments.stream().map(SentCredentials::given).toList();
    return type.flatMap(
            each ->
                world.credentials().of(each, tree.getNameAsString(), given, place.owner().type()))
        .filter(answer -> answer != Answer.DENIES || !isIgnored(tree))
        .map(answer -> fact(answer, reader.fails(tree)));
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

  private static Fact fact(Answer answer, Fact fails) {
    return switch (answer) {
      case REFUSES -> fails;
      case FINDS_NOTHING -> Fact.of(Kind.ABSENT, fails.because().orElseThrow());
      case FINDS_NO_CONTENT -> Fact.of(Kind.EMPTY, fails.because().orElseThrow());
      case DENIES -> Fact.truth(false, fails);
    };
  }
}

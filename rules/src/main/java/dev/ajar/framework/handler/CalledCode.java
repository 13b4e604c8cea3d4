package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.model.Evidence;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.typing.Place;
import java.util.List;
import java.util.Optional;

/** Follows calls that may guard into their bodies. */
final class CalledCode {

  /** How many calls deep a guard may stand. */
  private static final int MAX_DEPTH = 4;

  /** What tells who calls, or what that is asked of. */
  private static final Kind[] OF_CALLER = {
    Kind.ABSENT, Kind.EMPTY, Kind.TOKEN, Kind.NAME, Kind.CREDENTIAL, Kind.REQUEST, Kind.SESSION
  };

  private final World world;
  private final Reader reader;
  private final Place place;
  private final int depth;

  CalledCode(World world, Reader reader, Place place, int depth) {
    this.world = world;
    this.reader = reader;
    this.place = place;
    this.depth = depth;
  }

  /** What a call comes to whose body was played; empty where that isn't one to play. */
  Optional<Fact> of(
      MethodCallExpr tree, Optional<String> type, Fact target, List<Fact> arguments, State state) {
    boolean identity = arguments.stream().anyMatch(each -> each.is(OF_CALLER));
    String words =
        tree.getNameAsString()
            + " "
            + type.orElse("")
            + tree.getScope().map(CalledCode::name).orElse("");
    boolean isOwn = type.isPresent() || tree.getScope().isEmpty();
    boolean makes = type.isPresent() && Words.make(tree.getNameAsString());
    boolean constants =
        arguments.stream().allMatch(Fact::isEmptyOfData)
            && (isOwn && !arguments.isEmpty() || makes || Words.refuse(words));
    if (depth >= MAX_DEPTH
        || !(identity || constants || Words.mayGuard(words))
        || target.is(Kind.CONSTANT, Kind.CALLER, Kind.CREDENTIAL)) {
      return Optional.empty();
    }
    return Callees.of(tree, place, world).flatMap(each -> play(each, tree, arguments, state));
  }

  private Optional<Fact> play(
      BoundMethod callee, MethodCallExpr tree, List<Fact> arguments, State state) {
    if (callee.method().parameters().size() != arguments.size()
        || callee.owner().type().scope().isEmpty()) {
      return Optional.empty();
    }
    State inside = new State();
    for (int i = 0; i < arguments.size(); i++) {
      Fact role = Parameters.role(callee.parameterType(i)).orElse(arguments.get(i));
      inside.put(
          callee.method().parameters().get(i).name(),
          arguments.get(i).is(Kind.OTHER) ? role : arguments.get(i));
    }
    List<Exit> exits =
        Play.of(callee.method().body().orElseThrow(), inside, new Reader(world, callee, depth + 1));
    if (world.isExhausted()) {
      return Optional.empty();
    }
    return Optional.of(named(result(exits, tree, state), tree));
  }

  /** What a method of constants gives is told by what it is called and given, too. */
  private static Fact named(Fact result, MethodCallExpr tree) {
    return result.is(Kind.CONSTANT) && result.because().isEmpty()
        ? Fact.constant(tree + " " + result.words())
        : result;
  }

  private Fact result(List<Exit> exits, MethodCallExpr tree, State state) {
    Optional<Fact> returned =
        exits.stream().filter(each -> !each.thrown()).map(CalledCode::returned).reduce(Fact::or);
    if (returned.isEmpty()) {
      boolean byIdentity = exits.stream().anyMatch(each -> each.because().isPresent());
      return byIdentity ? reader.fails(tree) : Fact.OTHER;
    }
    exits.stream()
        .filter(Exit::thrown)
        .flatMap(each -> each.state().doubt().stream())
        .findFirst()
        .ifPresent(state::doubt);
    if (exits.stream().anyMatch(each -> each.state().carries())) {
      state.carry();
    }
    return returned.get();
  }

  /** A value that is returned only because nobody is signed in says so. */
  private static Fact returned(Exit exit) {
    Fact value = exit.value();
    if (value.because().isPresent()) {
      return value;
    }
    Optional<Evidence> doubt = exit.state().doubt();
    if (doubt.isPresent() && value.isEmptyOfData()) {
      return Fact.of(Kind.MURKY, doubt.get());
    }
    Optional<Evidence> decided = exit.state().decided();
    if (decided.isEmpty() || !value.is(Kind.NULL, Kind.TRUE, Kind.FALSE)) {
      return value;
    }
    return Fact.of(value.is(Kind.NULL) ? Kind.ABSENT : value.kind(), decided.get());
  }

  /**
   * The receiver's own name; the whole of a long chain would be printed again for each of its
   * links.
   */
  private static String name(Expression receiver) {
    if (receiver instanceof MethodCallExpr call) {
      return call.getNameAsString();
    }
    return receiver.isNameExpr() || receiver.isFieldAccessExpr() ? receiver.toString() : "";
  }
}

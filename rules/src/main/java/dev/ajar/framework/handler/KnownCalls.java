package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.model.Evidence;
import dev.ajar.source.type.Scope;
import dev.ajar.source.typing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what calls of libraries come to, and what comparisons of the caller's name do. */
final class KnownCalls {

  private static final Set<String> COMPARING =
      Set.of("equals", "equalsIgnoreCase", "contentEquals", "isEqual");

  /** No row has the key {@code null}; Spring Data throws where it is asked for one. */
  private static final Set<String> BY_KEY =
      Set.of("findById", "getById", "selectById", "selectByPrimaryKey", "getReferenceById");

  private final World world;
  private final Reader reader;
  private final Place place;
  private final Scope scope;
  private final TokenChecks tokens;
  private final ConfiguredSecrets secrets;

  KnownCalls(World world, Reader reader, Place place, Scope scope) {
    this.world = world;
    this.reader = reader;
    this.place = place;
    this.scope = scope;
    this.tokens = new TokenChecks(world, place, scope);
    this.secrets = new ConfiguredSecrets(world.types(), scope);
  }

  /** What a call comes to; empty where its method isn't known. */
  Optional<Fact> of(
      MethodCallExpr tree, Optional<String> type, Fact target, List<Fact> arguments, State state) {
    String method = tree.getNameAsString();
    if (!world.caller().isSignedIn() && comparesSecret(tree, type, target, arguments, state)) {
      return Optional.of(
          Fact.of(
              Kind.FALSE,
              reader.evidence(
                  "`" + Texts.of(tree) + "` compares with a secret from configuration", tree)));
    }
    Evidence fails = reader.fails(tree).because().orElseThrow();
    if (type.isPresent()
        && world.types().find(type.get()).filter(each -> each.isSource()).isEmpty()) {
      Optional<Fact> told = Library.onType(type.get(), method, arguments, world.caller(), fails);
      if (told.isPresent()) {
        return told;
      }
    }
    boolean named = !tree.getArguments().isEmpty() && target.is(Kind.REQUEST, Kind.SESSION);
    String name = named ? world.text(tree.getArgument(0), scope) : "";
    if (target.is(Kind.SESSION) && (method.equals("getAttribute") || method.equals("getValue"))) {
      return attribute(name, fails);
    }
    if (target.is(Kind.REQUEST) && method.equals("getAttribute")) {
      return world.caller().isSignedIn() ? Optional.empty() : world.marks().fact(name, name, fails);
    }
    Optional<Fact> told = Library.on(target, method, arguments, name, world.caller(), fails);
    if (told.isPresent()) {
      return told;
    }
    if (BY_KEY.contains(method) && arguments.size() == 1 && arguments.get(0).is(Kind.ABSENT)) {
      boolean optional = world.typing().typeOf(tree, place).is("java.util.Optional");
      return Optional.of(Fact.of(optional ? Kind.EMPTY : Kind.ABSENT, fails));
    }
    if (!world.caller().isSignedIn() && tokens.refuses(tree, arguments)) {
      return Optional.of(Fact.of(Kind.THROWS, fails));
    }
    return method.equals("equals") && arguments.size() == 1
        ? equal(tree, target, arguments.get(0))
        : Optional.empty();
  }

  /**
   * Whether what the caller sends is compared with a secret that configuration gives: under a name
   * that is meant to prove something, with any text from there.
   */
  private boolean comparesSecret(
      MethodCallExpr tree, Optional<String> type, Fact target, List<Fact> arguments, State state) {
    if (!COMPARING.contains(tree.getNameAsString())) {
      return false;
    }
    List<Expression> operands = new ArrayList<>(tree.getArguments());
    List<Fact> facts = new ArrayList<>(arguments);
    if (type.isEmpty() && tree.getScope().isPresent()) {
      operands.add(tree.getScope().get());
      facts.add(target);
    }
    if (operands.size() != 2) {
      return false;
    }
    for (int i = 0; i < 2; i++) {
      Fact sent = facts.get(i);
      if (sent.is(Kind.CALLER, Kind.CREDENTIAL)
          && secrets.isOne(operands.get(1 - i), state, sent.is(Kind.CALLER))) {
        return true;
      }
    }
    return false;
  }

  /** What nobody could put into a new session isn't there; what is made for anybody may be. */
  private Optional<Fact> attribute(String name, Evidence at) {
    return world.caller().isSignedIn() ? Optional.empty() : world.sessions().fact(name, at);
  }

  private Optional<Fact> equal(MethodCallExpr tree, Fact target, Fact argument) {
    if (argument.is(Kind.NAME) && target.is(Kind.CONSTANT)) {
      boolean same = target.words().equals("\"anonymousUser\"");
      return Optional.of(Fact.truth(same, Fact.of(Kind.NAME, reader.evidence("anonymous", tree))));
    }
    if (target.is(Kind.NAME) && argument.is(Kind.CONSTANT)) {
      return equal(tree, argument, target);
    }
    if (argument.isNothing() && !target.is(Kind.MURKY)) {
      return Optional.of(Fact.truth(false, argument));
    }
    boolean secret =
        target.is(Kind.CREDENTIAL) && argument.is(Kind.OTHER)
            || argument.is(Kind.CREDENTIAL) && target.is(Kind.OTHER);
    return secret && !world.caller().isSignedIn()
        ? Optional.of(
            Fact.of(
                Kind.MURKY,
                reader.evidence("whether `" + Texts.of(tree) + "` compares a secret", tree)))
        : Optional.empty();
  }
}

package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.type.Scope;
import dev.ajar.source.typing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what calls come to. */
final class CallReader {

  private static final Set<String> BOOLEANS =
      Set.of(
          "equals",
          "equalsIgnoreCase",
          "startsWith",
          "endsWith",
          "contains",
          "isEmpty",
          "isBlank",
          "matches",
          "length");
  private static final Set<String> FACTORIES =
      Set.of("java.", "javax.", "jakarta.", "org.springframework.http.");

  private final World world;
  private final Reader reader;
  private final Place place;
  private final Scope scope;
  private final KnownCalls knownCalls;
  private final AskingCode askingCode;
  private final CalledCode calledCode;

  CallReader(World world, Reader reader, Place place, Scope scope, int depth) {
    this.world = world;
    this.reader = reader;
    this.place = place;
    this.scope = scope;
    this.knownCalls = new KnownCalls(world, reader, place, scope);
    this.askingCode = new AskingCode(world, reader, place);
    this.calledCode = new CalledCode(world, reader, place, depth);
  }

  Fact eval(MethodCallExpr tree, State state) {
    Optional<String> type = tree.getScope().flatMap(each -> typeNamed(each, state));
    Fact target =
        type.isPresent()
            ? Fact.OTHER
            : tree.getScope().map(each -> reader.eval(each, state)).orElse(Fact.OTHER);
    if (target.is(Kind.THROWS)) {
      return target;
    }
    if (target.isNothing()) {
      return reader.fails(tree);
    }
    List<Fact> arguments = new ArrayList<>();
    for (Expression each : tree.getArguments()) {
      Fact fact = reader.eval(each, state);
      if (fact.is(Kind.THROWS)) {
        return fact;
      }
      arguments.add(fact);
    }
    remember(tree, target, arguments, state);
    Optional<Fact> asked = askedByService(tree, state);
    if (asked.isPresent()) {
      return asked.get();
    }
    return knownCalls
        .of(tree, type, target, arguments, state)
        .or(() -> askingCode.of(tree, arguments))
        .or(() -> calledCode.of(tree, type, target, arguments, state))
        .orElseGet(() -> fallback(tree, type, target, arguments, state));
  }

  /** An access annotation on the service's method: the call fails for who isn't signed in. */
  private Optional<Fact> askedByService(MethodCallExpr tree, State state) {
    Optional<Demand> demand =
        world.caller().isSignedIn()
            ? Optional.empty()
            : world.services().of(tree, place, world.typing());
    if (demand.isEmpty()) {
      return Optional.empty();
    }
    Evidence source = demand.get().source();
    if (demand.get().requirement() instanceof Requirement.Unclear unclear) {
      Evidence doubt =
          new Evidence(
              "whether " + source.text() + " refuses can't be told: " + unclear.reason(),
              source.at());
      state.doubt(doubt);
      return Optional.of(Fact.of(Kind.MURKY, doubt));
    }
    return Optional.of(Fact.of(Kind.THROWS, source));
  }

  private Optional<String> typeNamed(Expression tree, State state) {
    if (tree instanceof NameExpr name && !reader.isVariable(name, state)) {
      return Optional.of(scope.resolve(name.getNameAsString()));
    }
    boolean dotted =
        tree instanceof FieldAccessExpr access
            && Character.isUpperCase(access.getNameAsString().charAt(0))
            && access.toString().matches("[a-z][\\w.]*[.][A-Z]\\w*");
    return dotted ? Optional.of(scope.resolve(tree.toString())) : Optional.empty();
  }

  /** What is written to the response, put into the model or set on a constant. */
  private void remember(MethodCallExpr tree, Fact target, List<Fact> arguments, State state) {
    boolean data = !arguments.stream().allMatch(Fact::isEmptyOfData);
    boolean toResponse =
        target.is(Kind.RESPONSE, Kind.MODEL)
            || arguments.stream().anyMatch(each -> each.is(Kind.RESPONSE, Kind.MODEL));
    boolean others =
        arguments.stream()
            .anyMatch(each -> !each.isEmptyOfData() && !each.is(Kind.RESPONSE, Kind.REQUEST));
    if (toResponse && others) {
      state.carry();
    } else if (toResponse) {
      state.say(tree.toString());
    }
    if (tree.getScope().isPresent() && tree.getScope().get() instanceof NameExpr name) {
      state
          .variable(name.getNameAsString())
          .filter(each -> each.is(Kind.CONSTANT))
          .ifPresent(
              each ->
                  state.put(
                      name.getNameAsString(),
                      data ? Fact.OTHER : Fact.constant(each.words() + " " + tree)));
    }
  }

  private Fact fallback(
      MethodCallExpr tree, Optional<String> type, Fact target, List<Fact> arguments, State state) {
    String method = tree.getNameAsString();
    boolean constantArguments = arguments.stream().allMatch(Fact::isEmptyOfData);
    if (target.is(Kind.CONSTANT, Kind.NAME) && constantArguments) {
      return target.is(Kind.NAME)
          ? Fact.OTHER
          : Facts.composed(arguments, target.words() + " " + method);
    }
    if (target.is(Kind.CALLER, Kind.CREDENTIAL)) {
      return BOOLEANS.contains(method) ? Fact.OTHER : target;
    }
    if (target.is(Kind.MURKY) && method.equals("orElseThrow")) {
      reader.mayRefuse(tree, state);
    }
    if (target.is(Kind.MURKY)) {
      return arguments.isEmpty() || BOOLEANS.contains(method) ? target : Fact.OTHER;
    }
    if (target.is(Kind.OTHER) && constantArguments && (isFactory(type) || Words.refuse(method))) {
      return Facts.composed(arguments, tree.toString());
    }
    Optional<Fact> identity =
        Facts.first(arguments, Kind.MURKY)
            .or(() -> Facts.first(arguments, Kind.ABSENT))
            .or(() -> Facts.first(arguments, Kind.NAME))
            .or(
                () ->
                    Facts.first(arguments, Kind.CREDENTIAL)
                        .filter(each -> !BOOLEANS.contains(method) && !Words.refuse(method)));
    if (identity.isEmpty() || world.caller().isSignedIn()) {
      return Fact.OTHER;
    }
    if (Words.verify(method) && !isBoolean(tree)) {
      reader.mayRefuse(tree, state);
    }
    return Fact.of(
        Kind.MURKY,
        reader.evidence(
            "what `" + Texts.of(tree) + "` does for an anonymous caller can't be told", tree));
  }

  /** Whether a call tells by what it returns, not by an exception. */
  private boolean isBoolean(MethodCallExpr tree) {
    return world.typing().typeOf(tree, place).simpleName().equalsIgnoreCase("boolean");
  }

  private static boolean isFactory(Optional<String> type) {
    return type.filter(each -> FACTORIES.stream().anyMatch(each::startsWith)).isPresent();
  }
}

package dev.ajar.framework.handler;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import dev.ajar.framework.handler.Fact.Kind;
import dev.ajar.model.Demand;
import dev.ajar.model.Evidence;
import dev.ajar.model.Requirement;
import dev.ajar.source.BoundMethod;
import dev.ajar.source.type.Scope;
import dev.ajar.source.typing.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what calls come to, and follows those that may guard into their bodies. */
final class CallReader {

  /** How many calls deep a guard may stand. */
  private static final int MAX_DEPTH = 4;

  /** They refuse a token whose signature isn't the key's, in every version of jjwt. */
  private static final Set<String> JJWT_VERIFIES = Set.of("parseClaimsJws", "parseSignedClaims");

  private static final Set<String> VERIFIERS =
      Set.of("JWTVerifier", "JwtDecoder", "NimbusJwtDecoder");
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
  private final int depth;

  CallReader(World world, Reader reader, Place place, Scope scope, int depth) {
    this.world = world;
    this.reader = reader;
    this.place = place;
    this.scope = scope;
    this.depth = depth;
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
    return known(tree, type, target, arguments)
        .or(() -> followed(tree, type, target, arguments, state))
        .orElseGet(() -> fallback(tree, type, target, arguments));
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

  private Optional<Fact> known(
      MethodCallExpr tree, Optional<String> type, Fact target, List<Fact> arguments) {
    String method = tree.getNameAsString();
    Evidence fails = reader.fails(tree).because().orElseThrow();
    if (type.isPresent()
        && world.types().find(type.get()).filter(each -> each.isSource()).isEmpty()) {
      Optional<Fact> told = Library.onType(type.get(), method, arguments, world.caller(), fails);
      if (told.isPresent()) {
        return told;
      }
    }
    String name =
        tree.getArguments().isEmpty() || !target.is(Kind.REQUEST, Kind.SESSION)
            ? ""
            : world.text(tree.getArgument(0), scope);
    Optional<Fact> told = Library.on(target, method, arguments, name, world.caller(), fails);
    if (told.isPresent()) {
      return told;
    }
    if (!world.caller().isSignedIn() && verifies(tree, method, arguments)) {
      return Optional.of(Fact.of(Kind.THROWS, fails));
    }
    return method.equals("equals") && arguments.size() == 1
        ? equal(tree, target, arguments.get(0))
        : Optional.empty();
  }

  private boolean verifies(MethodCallExpr tree, String method, List<Fact> arguments) {
    if (arguments.isEmpty()
        || !arguments.get(0).is(Kind.CALLER, Kind.CREDENTIAL, Kind.ABSENT, Kind.NULL)) {
      return false;
    }
    if (JJWT_VERIFIES.contains(method)) {
      return arguments.size() == 1;
    }
    if (!method.equals("verify") && !method.equals("decode") || tree.getScope().isEmpty()) {
      return false;
    }
    String type = world.typing().typeOf(tree.getScope().get(), place).simpleName();
    boolean builtHere =
        tree.getScope()
            .get()
            .toString()
            .replaceAll("\\s", "")
            .matches("JWT[.]require[(].*[)][.]build[(][)]");
    return VERIFIERS.contains(type) || builtHere;
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

  private Optional<Fact> followed(
      MethodCallExpr tree, Optional<String> type, Fact target, List<Fact> arguments, State state) {
    boolean identity =
        arguments.stream()
            .anyMatch(
                each -> each.is(Kind.ABSENT, Kind.EMPTY, Kind.TOKEN, Kind.NAME, Kind.CREDENTIAL));
    String words =
        tree.getNameAsString()
            + " "
            + type.orElse("")
            + tree.getScope().map(CallReader::name).orElse("");
    boolean isOwn = type.isPresent() || tree.getScope().isEmpty();
    boolean constants =
        arguments.stream().allMatch(Fact::isEmptyOfData)
            && (isOwn && !arguments.isEmpty() || Words.refuse(words));
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
    return Optional.of(result(exits, tree, state));
  }

  private Fact result(List<Exit> exits, MethodCallExpr tree, State state) {
    Optional<Fact> returned =
        exits.stream().filter(each -> !each.thrown()).map(CallReader::returned).reduce(Fact::or);
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

  private Fact fallback(
      MethodCallExpr tree, Optional<String> type, Fact target, List<Fact> arguments) {
    String method = tree.getNameAsString();
    boolean constantArguments = arguments.stream().allMatch(Fact::isEmptyOfData);
    if (target.is(Kind.CONSTANT, Kind.NAME) && constantArguments) {
      return target.is(Kind.NAME) ? Fact.OTHER : Fact.constant(target.words() + " " + tree);
    }
    if (target.is(Kind.CALLER, Kind.CREDENTIAL)) {
      return BOOLEANS.contains(method) ? Fact.OTHER : target;
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
    return identity.isPresent() && !world.caller().isSignedIn()
        ? Fact.of(
            Kind.MURKY,
            reader.evidence(
                "what `" + Texts.of(tree) + "` does for an anonymous caller can't be told", tree))
        : Fact.OTHER;
  }

  private static boolean isFactory(Optional<String> type) {
    return type.filter(each -> FACTORIES.stream().anyMatch(each::startsWith)).isPresent();
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

package dev.ajar.disclosure.inference;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import dev.ajar.disclosure.serialisation.Shape;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Maps and lists that are written down with all that they hold: {@code Map.of("phone", phone)},
 * {@code ImmutableMap.builder().put("phone", phone).build()}, {@code List.of(user)}.
 */
final class Literals {

  private static final TypeRef MAP =
      TypeRef.of("java.util.Map", TypeRef.of("java.lang.String"), TypeRef.OBJECT);

  private static final TypeRef LIST = TypeRef.of("java.util.List", TypeRef.OBJECT);

  /** Classes that make maps, in the JDK and in the usual libraries. */
  private static final Pattern MAPS =
      Pattern.compile("(?:\\w+\\.)*(?:\\w*Map|Maps|Map(?:Util|Utils|Kit|Builder))");

  private static final Pattern LISTS =
      Pattern.compile(
          "(?:\\w+\\.)*(?:\\w*List|\\w*Set|Lists|Sets|Arrays|Collections|List(?:Util|Utils)|Coll(?:Util|ectionUtil))");

  private static final Set<String> OF_PAIRS =
      Set.of("of", "singletonMap", "entry", "immutableEntry");

  private static final Set<String> OF_ENTRIES = Set.of("ofEntries");

  private static final Set<String> OF_ELEMENTS =
      Set.of("of", "asList", "singletonList", "singleton", "newArrayList", "newHashSet", "toList");

  /** Methods that give the same elements in another collection. */
  private static final Set<String> COPYING =
      Set.of(
          "copyOf",
          "unmodifiableMap",
          "unmodifiableList",
          "unmodifiableCollection",
          "synchronizedMap",
          "synchronizedList");

  private final Expressions expressions;
  private final Mutations mutations;

  Literals(Expressions expressions, Mutations mutations) {
    this.expressions = expressions;
    this.mutations = mutations;
  }

  /** Whether an expression is one, as far as its text tells. */
  static boolean isOne(Expression expression) {
    return expression instanceof MethodCallExpr call
        && (isMap(call) || isBuilt(call) || isCopy(call) && isOne(call.getArgument(0)));
  }

  /** What a call holds; empty where it is no literal. */
  Optional<Shape> of(MethodCallExpr call, Frame frame) {
    if (isMap(call) || isBuilt(call)) {
      return Optional.of(new Shape.Typed(MAP, parts(call, frame), true));
    }
    if (isCopy(call)) {
      return Optional.of(expressions.shapeOf(call.getArgument(0), frame));
    }
    if (!isStatic(call, LISTS)
        || call.getArguments().isEmpty()
        || !OF_ELEMENTS.contains(call.getNameAsString())) {
      return Optional.empty();
    }
    Shape elements =
        Shape.oneOf(
            call.getArguments().stream().map(each -> expressions.shapeOf(each, frame)).toList());
    Shape.Part content = new Shape.Part(elements, frame.name(), frame.method().method().at());
    return Optional.of(new Shape.Typed(LIST, Map.of(Shape.CONTENT, content), true));
  }

  private Map<String, Shape.Part> parts(MethodCallExpr last, Frame frame) {
    Map<String, Shape.Part> parts = new HashMap<>();
    for (MethodCallExpr call : Setters.chain(last).toList()) {
      if (OF_ENTRIES.contains(call.getNameAsString())) {
        call.getArguments().forEach(each -> put(arguments(each), call, frame, parts));
      } else {
        put(call.getArguments(), call, frame, parts);
      }
    }
    return parts;
  }

  /** Key and value in turns. */
  private void put(
      List<Expression> pairs, Expression by, Frame frame, Map<String, Shape.Part> parts) {
    for (int at = 0; at + 1 < pairs.size(); at += 2) {
      mutations
          .put(pairs.get(at), pairs.get(at + 1), by, frame)
          .forEach((key, part) -> parts.merge(key, part, Mutations::either));
    }
  }

  private static List<Expression> arguments(Expression entry) {
    if (entry instanceof MethodCallExpr call) {
      return call.getArguments();
    }
    return entry instanceof ObjectCreationExpr creation ? creation.getArguments() : List.of();
  }

  private static boolean isMap(MethodCallExpr call) {
    boolean pairs =
        OF_PAIRS.contains(call.getNameAsString())
            && !call.getArguments().isEmpty()
            && call.getArguments().size() % 2 == 0;
    boolean single = call.getNameAsString().equals("singletonMap");
    return (pairs || OF_ENTRIES.contains(call.getNameAsString()))
        && (isStatic(call, MAPS) || single);
  }

  /** {@code ImmutableMap.builder().put("phone", phone).build()}. */
  private static boolean isBuilt(MethodCallExpr call) {
    List<MethodCallExpr> chain = Setters.chain(call).toList();
    MethodCallExpr first = chain.get(chain.size() - 1);
    return chain.size() > 1
        && Set.of("build", "map").contains(call.getNameAsString())
        && isStatic(first, MAPS)
        && chain.subList(1, chain.size() - 1).stream()
            .allMatch(each -> each.getNameAsString().startsWith("put"));
  }

  private static boolean isCopy(MethodCallExpr call) {
    return COPYING.contains(call.getNameAsString())
        && call.getArguments().size() == 1
        && (isStatic(call, MAPS) || isStatic(call, LISTS));
  }

  private static boolean isStatic(MethodCallExpr call, Pattern classes) {
    return call.getScope()
        .filter(SelfMade::isType)
        .filter(each -> classes.matcher(each.toString()).matches())
        .isPresent();
  }
}

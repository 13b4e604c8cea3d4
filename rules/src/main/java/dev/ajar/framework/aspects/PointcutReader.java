package dev.ajar.framework.aspects;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Evaluator;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.JavaAnnotation;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;
import dev.ajar.source.type.Scope;
import dev.ajar.source.type.TypeRef;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads pointcut expressions of Spring AOP (the designators of {@code
 * AspectJExpressionPointcut.SUPPORTED_PRIMITIVES}, 5.3 to 7.0), combined by {@code &&}, {@code ||}
 * and {@code !}, and named pointcuts. What it can't read may take any method.
 */
final class PointcutReader {

  private static final int MAX_NESTING = 20;
  private static final String POINTCUT = "org.aspectj.lang.annotation.Pointcut";

  private final Types types;
  private final Evaluator evaluator;

  PointcutReader(Types types, Evaluator evaluator) {
    this.types = types;
    this.evaluator = evaluator;
  }

  /** The pointcut in an annotation such as {@code @Around("…")}. */
  Pointcut read(JavaAnnotation annotation, JavaType aspect, JavaMethod advice) {
    return read(annotation, aspect, advice, 0);
  }

  private Pointcut read(JavaAnnotation annotation, JavaType aspect, JavaMethod method, int depth) {
    Optional<Value> text =
        annotation
            .element("pointcut")
            .or(() -> annotation.element("value"))
            .map(evaluator::valueOf);
    if (text.isEmpty()
        || !(text.get() instanceof Value.Text expression)
        || aspect.scope().isEmpty()
        || depth > MAX_NESTING) {
      return Pointcut.UNREAD;
    }
    Map<String, TypeRef> names = new HashMap<>();
    method.parameters().forEach(each -> names.put(each.name(), each.type()));
    return new Parser(expression.text(), aspect, names, depth).whole();
  }

  /** A parser of one expression. */
  private final class Parser {

    private final String text;
    private final JavaType aspect;
    private final Scope scope;
    private final Map<String, TypeRef> names;
    private final int depth;
    private int at;

    Parser(String text, JavaType aspect, Map<String, TypeRef> names, int depth) {
      this.text = text;
      this.aspect = aspect;
      this.scope = aspect.scope().orElseThrow();
      this.names = names;
      this.depth = depth;
    }

    Pointcut whole() {
      Pointcut read = either(0);
      skipSpace();
      return at == text.length() ? read : Pointcut.UNREAD;
    }

    private Pointcut either(int nesting) {
      Pointcut left = both(nesting);
      while (take("||") || take("or ")) {
        left = left.or(both(nesting));
      }
      return left;
    }

    private Pointcut both(int nesting) {
      Pointcut left = one(nesting);
      while (take("&&") || take("and ")) {
        left = left.and(one(nesting));
      }
      return left;
    }

    private Pointcut one(int nesting) {
      if (nesting > MAX_NESTING) {
        return Pointcut.UNREAD;
      }
      if (take("!") || take("not ")) {
        return one(nesting + 1).not();
      }
      if (take("(")) {
        Pointcut inner = either(nesting + 1);
        return take(")") ? inner : Pointcut.UNREAD;
      }
      String name = word();
      return take("(") ? designator(name, argument()) : Pointcut.UNREAD;
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private boolean take(String token) {
      skipSpace();
      if (!text.startsWith(token, at)) {
        return false;
      }
      at += token.length();
      return true;
    }

    private String word() {
      skipSpace();
      int start = at;
      while (at < text.length()
          && (Character.isJavaIdentifierPart(text.charAt(at))
              || "@.".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      return text.substring(start, at);
    }

    /** What stands up to the parenthesis that closes the one just taken. */
    private String argument() {
      int start = at;
      int open = 1;
      while (at < text.length() && open > 0) {
        open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
        at++;
      }
      return text.substring(start, open == 0 ? at - 1 : at).strip();
    }

    private Pointcut designator(String name, String argument) {
      return switch (name) {
        case "execution" -> Execution.read(argument, scope);
        case "within" -> within(argument);
        case "@annotation" -> Pointcut.annotated(type(argument));
        case "@within" -> {
          String annotation = type(argument);
          yield target -> Truth.of(target.onClass(target.code(), annotation).isPresent());
        }
        case "@target" -> {
          String annotation = type(argument);
          yield target -> Truth.of(target.onClass(target.type(), annotation).isPresent());
        }
        case "target", "this" -> {
          String wanted = type(argument);
          yield target -> Truth.of(target.isA(wanted));
        }
        case "args" -> argument.equals("..") ? Pointcut.ANY : Pointcut.UNREAD;
        case "bean" -> target -> bean(argument, target);
        case "@args" -> Pointcut.UNREAD;
        default -> named(name);
      };
    }

    /** A type's name, or the parameter to which what is matched is bound. */
    private String type(String argument) {
      TypeRef bound = names.get(argument);
      return bound != null
          ? bound.declaredName().orElse(bound.toString())
          : scope.resolve(argument);
    }

    private Pointcut within(String argument) {
      if (argument.matches("@[\\w.]+\\s+[*]")) {
        String annotation = type(argument.substring(1, argument.length() - 1).strip());
        return target -> Truth.of(target.onClass(target.code(), annotation).isPresent());
      }
      if (!TypePattern.isReadable(argument)) {
        return Pointcut.UNREAD;
      }
      TypePattern pattern = TypePattern.of(argument, scope);
      return target -> pattern.takes(target.code(), target.types());
    }

    private Truth bean(String argument, Target target) {
      String simple = target.type().simpleName();
      String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
      return Truth.of(TypePattern.glob(argument).matcher(name).matches());
    }

    private Pointcut named(String name) {
      int dot = name.lastIndexOf('.');
      Optional<JavaType> declaring =
          dot < 0 ? Optional.of(aspect) : types.find(scope.resolve(name.substring(0, dot)));
      if (declaring.isEmpty()) {
        return Pointcut.UNREAD;
      }
      List<Pointcut> found =
          types.hierarchyOf(declaring.get().asRef()).stream()
              .flatMap(
                  owner ->
                      owner.type().methodsNamed(name.substring(dot + 1)).stream()
                          .filter(each -> each.isAnnotatedWith(POINTCUT))
                          .map(
                              each ->
                                  read(
                                      each.annotation(POINTCUT).orElseThrow(),
                                      owner.type(),
                                      each,
                                      depth + 1)))
              .toList();
      return found.isEmpty() ? Pointcut.UNREAD : found.get(0);
    }
  }
}

package dev.ajar.framework.aspects;

import dev.ajar.framework.guards.Truth;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaParameter;
import dev.ajar.source.type.Modifier;
import dev.ajar.source.type.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signature in {@code execution(…)}: modifiers, result, declaring type, name, parameters. */
final class Execution {

  private static final Pattern SHAPE =
      Pattern.compile("([^()]+)[(]([^()]*)[)]\\s*(?:throws\\s.*)?", Pattern.DOTALL);
  private static final Pattern MODIFIER =
      Pattern.compile("!?(?:public|protected|private|static|final|abstract|synchronized)");

  private Execution() {}

  static Pointcut read(String text, Scope scope) {
    Matcher shape = SHAPE.matcher(text.strip());
    if (!shape.matches()) {
      return Pointcut.UNREAD;
    }
    List<String> head = new ArrayList<>(Arrays.asList(shape.group(1).strip().split("\\s+")));
    Pointcut parts = Pointcut.ANY;
    while (!head.isEmpty()
        && (MODIFIER.matcher(head.get(0)).matches() || head.get(0).startsWith("@"))) {
      String first = head.remove(0);
      parts =
          parts.and(
              first.startsWith("@")
                  ? Pointcut.annotated(scope.resolve(first.substring(1)))
                  : modifier(first));
    }
    if (head.size() != 2) {
      return Pointcut.UNREAD;
    }
    return parts
        .and(result(head.get(0)))
        .and(name(head.get(1), scope))
        .and(parameters(shape.group(2)));
  }

  private static Pointcut modifier(String text) {
    boolean not = text.startsWith("!");
    String name = not ? text.substring(1) : text;
    if (!name.equals("public") && !name.equals("static")) {
      return Pointcut.UNREAD;
    }
    Modifier wanted = name.equals("public") ? Modifier.PUBLIC : Modifier.STATIC;
    return target -> Truth.of(target.method().method().is(wanted) != not);
  }

  private static Pointcut result(String text) {
    if (text.equals("*")) {
      return Pointcut.ANY;
    }
    return target -> {
      String type = target.method().returnType().simpleName();
      return Truth.of(simple(text).matcher(type).matches());
    };
  }

  /** Types are compared by their simple names: a pattern seldom tells namesakes apart. */
  private static Pattern simple(String text) {
    String bare = text.replaceAll("<.*>", "");
    return TypePattern.glob(bare.substring(bare.lastIndexOf('.') + 1));
  }

  private static Pointcut name(String text, Scope scope) {
    int dot = text.lastIndexOf('.');
    Pattern name = TypePattern.glob(text.substring(dot + 1));
    Pointcut named = target -> Truth.of(name.matcher(target.method().method().name()).matches());
    if (dot < 0) {
      return named;
    }
    String type = text.substring(0, dot);
    String whole = type.endsWith(".") ? type + ".*" : type;
    if (!TypePattern.isReadable(whole)) {
      return named.and(Pointcut.UNREAD);
    }
    TypePattern declaring = TypePattern.of(whole, scope);
    return named.and(
        target ->
            target.declaring().stream()
                .map(each -> declaring.takes(each, target.types()))
                .reduce(Truth.NO, Truth::or));
  }

  private static Pointcut parameters(String text) {
    List<String> wanted = text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    if (wanted.equals(List.of(".."))) {
      return Pointcut.ANY;
    }
    int rest = wanted.indexOf("..");
    return target -> {
      JavaMethod method = target.method().method();
      List<JavaParameter> found = method.parameters();
      int fixed = rest < 0 ? wanted.size() : wanted.size() - 1;
      if (rest < 0 ? found.size() != fixed : found.size() < fixed) {
        return Truth.NO;
      }
      for (int i = 0; i < fixed; i++) {
        boolean atEnd = rest >= 0 && i >= rest;
        String pattern = wanted.get(atEnd ? i + 1 : i);
        JavaParameter parameter = found.get(atEnd ? found.size() - fixed + i : i);
        if (!pattern.equals("*")
            && !simple(pattern).matcher(parameter.type().simpleName()).matches()) {
          return pattern.contains("+") ? Truth.UNKNOWN : Truth.NO;
        }
      }
      return Truth.YES;
    };
  }
}

package dev.ajar.framework.guards;

import dev.ajar.model.Evidence;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The path of the request, as text.
 *
 * @param host whether scheme and host stand in front of it
 * @param context the application's context path that it begins with, or nothing
 * @param lower whether its case was taken away
 */
public record PathText(boolean host, String context, boolean lower) implements Value.Host {

  private static final Set<String> SAME =
      Set.of(
          "toString",
          "trim",
          "strip",
          "intern",
          "decode",
          "normalize",
          "cleanPath",
          "removeSemicolonContent",
          "defaultString",
          "nullToEmpty",
          "valueOf",
          "value",
          "getPath",
          "pathWithinApplication",
          "parsePath",
          "requireNonNull");

  @Override
  public Value call(Call call) {
    if (SAME.contains(call.method())) {
      return this;
    }
    if (call.method().equals("toLowerCase")) {
      return new PathText(host, context, true);
    }
    if (call.method().startsWith("equals")) {
      return tested(call, call.argument(0), text -> exact(text, call.method()));
    }
    return switch (call.method()) {
      case "isEmpty", "isBlank" -> new Value.Scalar(false);
      case "startsWith" ->
          call.arguments().size() == 1
              ? tested(call, call.argument(0), this::begins)
              : notRead(call);
      case "endsWith" -> tested(call, call.argument(0), this::ends);
      case "contains" -> tested(call, call.argument(0), this::holds);
      case "matches" -> tested(call, call.argument(0), this::expression);
      case "indexOf" -> position(call);
      case "lastIndexOf" -> isPlain() && isSlash(call) ? new LastSlash(0) : notRead(call);
      case "split" -> isPlain() && isSlash(call) ? new Segments(lower) : notRead(call);
      case "replace", "replaceFirst", "substring" -> shortened(call);
      default -> notRead(call);
    };
  }

  private Value notRead(Call call) {
    return call.unknown("what `" + call.text() + "` makes of the request's path isn't read");
  }

  /** Paths aren't told apart from URLs with a host in front where that could matter. */
  private Value tested(Call call, Value with, Function<String, PathLanguage> language) {
    if (with instanceof Value.Unknown) {
      return with;
    }
    if (!(with instanceof Value.Text text)) {
      return notRead(call);
    }
    boolean anchored = !call.method().equals("contains") && !call.method().equals("endsWith");
    if (anchored && (host || !context.isEmpty() && !text.text().startsWith(context))) {
      return notRead(call);
    }
    String rest = anchored ? text.text().substring(context.length()) : text.text();
    return new RequestTest(RequestMatcher.path(language.apply(rest)));
  }

  private PathLanguage exact(String text, String method) {
    return method.equals("equalsIgnoreCase") || lower
        ? new PathLanguage.Regex(literal(text), true)
        : new PathLanguage.Exact(text);
  }

  private PathLanguage begins(String text) {
    return lower
        ? new PathLanguage.Regex(literal(text) + ".*", true)
        : new PathLanguage.StartsWith(text);
  }

  private PathLanguage ends(String text) {
    return lower
        ? new PathLanguage.Regex(".*" + literal(text), true)
        : new PathLanguage.EndsWith(text);
  }

  private PathLanguage holds(String text) {
    return lower
        ? new PathLanguage.Regex(".*" + literal(text) + ".*", true)
        : new PathLanguage.Contains(text);
  }

  /** A text as a regular expression that matches nothing else. */
  static String literal(String text) {
    return text.replaceAll("[^A-Za-z0-9/_-]", "\\\\$0");
  }

  private PathLanguage expression(String text) {
    return new PathLanguage.Regex(text, lower);
  }

  /** {@code indexOf} is compared with a number, which tells whether the text is in it. */
  private Value position(Call call) {
    return call.argument(0) instanceof Value.Text text ? new Position(text.text()) : notRead(call);
  }

  private record Position(String part) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.unknown("a position in the request's path");
    }

    @Override
    public Optional<Value> operated(String operator, Value other) {
      boolean none = other.equals(new Value.Scalar(-1));
      boolean start = other.equals(new Value.Scalar(0));
      RequestTest contains = new RequestTest(RequestMatcher.path(new PathLanguage.Contains(part)));
      RequestTest begins = new RequestTest(RequestMatcher.path(new PathLanguage.StartsWith(part)));
      return switch (operator) {
        case "==" -> none ? Optional.of(contains.not()) : start ? Optional.of(begins) : none();
        case "!=" -> none ? Optional.of(contains) : start ? Optional.of(begins.not()) : none();
        case ">" -> none ? Optional.of(contains) : start ? Optional.of(after()) : none();
        case ">=" -> start ? Optional.of(contains) : none();
        case "<" -> start ? Optional.of(contains.not()) : none();
        default -> none();
      };
    }

    private Value after() {
      return new RequestTest(
          RequestMatcher.path(new PathLanguage.Regex(".+" + literal(part) + ".*", false)));
    }

    private static Optional<Value> none() {
      return Optional.empty();
    }
  }

  /** Whether it begins where the application's paths do. */
  private boolean isPlain() {
    return !host && context.isEmpty();
  }

  private static boolean isSlash(Call call) {
    return call.arguments().size() == 1 && call.argument(0).equals(new Value.Text("/"));
  }

  /** Where the last slash of the path stands, or what follows it. */
  private record LastSlash(int behind) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.unknown("a position in the request's path");
    }

    @Override
    public Optional<Value> operated(String operator, Value other) {
      return operator.equals("+") && other.equals(new Value.Scalar(1)) && behind == 0
          ? Optional.of(new LastSlash(1))
          : Optional.empty();
    }
  }

  /** What {@code split("/")} makes of the path. */
  private record Segments(boolean lower) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.unknown("what `" + call.text() + "` makes of the path's segments isn't read");
    }

    @Override
    public Optional<Value> operated(String operator, Value other) {
      return operator.equals("[]")
              && other instanceof Value.Scalar scalar
              && scalar.value() instanceof Integer index
              && index > 0
          ? Optional.of(PathPart.segment(index, lower))
          : Optional.empty();
    }
  }

  /** What is cut off at a place that is known. */
  private Optional<Value> part(Call call) {
    if (!call.method().equals("substring") || call.arguments().size() != 1 || !isPlain()) {
      return Optional.empty();
    }
    if (call.argument(0) instanceof LastSlash slash && slash.behind() == 1) {
      return Optional.of(PathPart.last(lower));
    }
    return call.argument(0) instanceof Value.Scalar scalar
            && scalar.value() instanceof Integer characters
            && characters > 0
        ? Optional.of(PathPart.behind(characters, lower))
        : Optional.empty();
  }

  /** The context path is taken away; what else is done to a path isn't followed. */
  private Value shortened(Call call) {
    Optional<Value> part = part(call);
    if (part.isPresent()) {
      return part.get();
    }
    boolean byContext =
        call.argument(0).equals(new Value.Text(context))
            || call.argument(0).equals(new Value.Scalar(context.length()));
    boolean removes =
        call.method().equals("substring")
            ? call.arguments().size() == 1
            : call.argument(1).equals(new Value.Text(""));
    if (byContext && removes && !host) {
      return new PathText(false, "", lower);
    }
    boolean cleans =
        call.argument(0) instanceof Value.Text text
            && (text.text().equals("//") || text.text().equals("/+"))
            && call.argument(1).equals(new Value.Text("/"));
    return cleans ? this : notRead(call);
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    if (call.method().equals("<init>")) {
      return type.startsWith("java.lang.String") ? Optional.of(this) : Optional.empty();
    }
    if (target.isPresent() && target.get() instanceof Value.Text) {
      return Optional.of(
          call.method().startsWith("equals")
              ? call(call.with(call.method(), List.of(target.get())))
              : notRead(call));
    }
    Optional<List<Value>> elements = target.flatMap(PathText::elements);
    if (elements.isPresent() && call.method().equals("contains")) {
      return Optional.of(isOneOf(elements.get(), call));
    }
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    if (simpleName.endsWith("PathMatcher") && call.method().equals("match")) {
      return Optional.of(
          tested(call, call.argument(0), text -> new PathLanguage.Ant(text, !lower)));
    }
    if (type.equals("java.util.regex.Pattern") && call.method().equals("matches")) {
      return Optional.of(tested(call, call.argument(0), this::expression));
    }
    return helped(simpleName, call);
  }

  private static Optional<List<Value>> elements(Value target) {
    return target instanceof Value.Items items ? Optional.of(items.items()) : Optional.empty();
  }

  private Value isOneOf(List<Value> elements, Call call) {
    List<RequestMatcher> all = new ArrayList<>();
    for (Value each : elements) {
      if (each instanceof Value.Unknown) {
        return each;
      }
      Value one = tested(call.with("equals", List.of(each)), each, text -> exact(text, "equals"));
      if (!(one instanceof RequestTest test)) {
        return one;
      }
      all.add(test.when());
    }
    return new RequestTest(new RequestMatcher.AnyOf(all));
  }

  /** Static helpers of the usual libraries, which take the text first. */
  private Optional<Value> helped(String simpleName, Call call) {
    boolean helper =
        simpleName.matches(
            "Str(ing)?Utils?|StringUtils|CharSequenceUtil|Objects|URLDecoder|URLUtil|Strings|ObjectUtils?|UriUtils");
    if (!helper) {
      return Optional.empty();
    }
    boolean isFirst = call.arguments().get(0) == this;
    Value other = call.argument(isFirst ? 1 : 0);
    return switch (call.method()) {
      case "isEmpty", "isBlank", "isNull" -> Optional.of(new Value.Scalar(false));
      case "isNotEmpty", "isNotBlank", "hasText", "hasLength", "nonNull" ->
          Optional.of(new Value.Scalar(true));
      case "startsWith",
          "endsWith",
          "contains",
          "equals",
          "equalsIgnoreCase",
          "substring",
          "indexOf" ->
          Optional.of(call(call.with(call.method(), List.of(other))));
      case "startsWithAny", "startWithAny", "equalsAny", "containsAny", "endsWithAny" ->
          Optional.of(any(call));
      default -> SAME.contains(call.method()) ? Optional.of(this) : Optional.of(notRead(call));
    };
  }

  private Value any(Call call) {
    List<RequestMatcher> all = new ArrayList<>();
    String one =
        call.method().startsWith("startWith") ? "startsWith" : call.method().replace("Any", "");
    for (Value each : call.arguments().subList(1, call.arguments().size())) {
      for (Value text : elements(each).orElse(List.of(each))) {
        Value test = call(call.with(one, List.of(text)));
        if (!(test instanceof RequestTest known)) {
          return test;
        }
        all.add(known.when());
      }
    }
    return new RequestTest(new RequestMatcher.AnyOf(all));
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    if (operator.equals("+") && other.equals(new Value.Text(""))) {
      return Optional.of(this);
    }
    boolean deployed = other instanceof Value.Unknown unknown && unknown.deployed();
    return operator.equals("+")
        ? Optional.of(
            new Value.Unknown(
                Evidence.of("what is put together with the request's path isn't read"), deployed))
        : Optional.empty();
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return Optional.of(new Value.Scalar(SentText.isText(type)));
  }
}

package dev.ajar.framework.guards;

import dev.ajar.framework.reactive.MonoObject;
import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code ServerWebExchange}, or what one gets from it, of a request whose path and method are known
 * and whose caller has no credentials: these are absent, or texts that prove nothing; any other
 * header, parameter and cookie is absent or a text of their choice.
 */
final class PlayedExchange implements Value.Host, TellsCaller {

  /** Names under which something is sent that is meant to prove something. */
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "(?i).*(?:token|auth|session|jwt|api.?key|access|secret|signature|sign$|credential"
              + "|password|ticket|cookie|sid$).*");

  /** Methods that give another view of the same request. */
  private static final Set<String> VIEWS =
      Set.of(
          "getRequest",
          "getResponse",
          "getHeaders",
          "getQueryParams",
          "getCookies",
          "getURI",
          "getPath",
          "getAttributes",
          "pathWithinApplication",
          "toUri",
          "contextPath",
          "getContextPath");

  private static final Set<String> MAPS = Set.of("getHeaders", "getQueryParams", "getCookies");
  private static final String HTTP_METHOD = "org.springframework.http.HttpMethod";
  private static final String HOST = "http://localhost";

  private final Round round;
  private final RequestState request;
  private final boolean forges;
  private final String view;
  private Optional<String> path;

  /**
   * @param forges whether something is sent under the names of credentials
   */
  PlayedExchange(Round round, RequestState request, boolean forges) {
    this(round, request, forges, "", request.path());
    request.attributes().forEach(round.attributes()::putIfAbsent);
    round
        .attributes()
        .putIfAbsent(
            RequestState.ORIGINALS,
            new Value.Items(request.originals().stream().<Value>map(Value.Text::new).toList()));
  }

  private PlayedExchange(
      Round round, RequestState request, boolean forges, String view, Optional<String> path) {
    this.round = round;
    this.request = request;
    this.forges = forges;
    this.view = view;
    this.path = path;
  }

  /** The request as it is by now. */
  RequestState state() {
    return new RequestState(path, request.method(), originals(), request.attributes());
  }

  private List<String> originals() {
    return round.attributes().get(RequestState.ORIGINALS) instanceof Value.Items items
        ? items.items().stream().map(each -> ((Value.Text) each).text()).toList()
        : List.of();
  }

  /** {@code ServerWebExchangeUtils.addOriginalRequestUrl}. */
  private Value addOriginal(Value uri) {
    if (uri instanceof PlayedExchange other && other.path.isPresent()) {
      List<Value> all = new ArrayList<>();
      originals().forEach(each -> all.add(new Value.Text(each)));
      all.add(new Value.Text(other.path.get()));
      round.attributes().put(RequestState.ORIGINALS, new Value.Items(all));
    }
    return new Value.Null();
  }

  @Override
  public Value call(Call call) {
    String name = call.method();
    if (view.equals("getResponse")) {
      return ofResponse(call);
    }
    if (MAPS.contains(view)) {
      return ofMap(call);
    }
    if (view.equals("getAttributes")) {
      return ofAttributes(call);
    }
    if (view.equals("mutate")) {
      return built(call);
    }
    if (isPath(name)) {
      return text(name.equals("toString") && view.equals("getURI") ? HOST : "", call);
    }
    if (VIEWS.contains(name)) {
      return view(name);
    }
    return switch (name) {
      case "mutate" -> view(name);
      case "getMethod" -> new Value.EnumConstant(HTTP_METHOD, request.method());
      case "getMethodValue" -> new Value.Text(request.method());
      case "getRemoteAddress", "getLocalAddress" -> new AddressText(round);
      case "getPrincipal" -> nobody(call);
      case "getSession" -> MonoObject.of(new AnonymousSession(round));
      case "getFormData", "getMultipartData", "getBody" ->
          MonoObject.of(new SentText(round, name, false));
      case "getAttribute", "getAttributeOrDefault", "getRequiredAttribute" -> ofAttributes(call);
      case "getQuery", "getRawQuery", "getId", "getLogPrefix", "getContentType" ->
          new SentText(round, call.text(), false);
      case "getHost", "getScheme" -> new Value.Text(name.equals("getHost") ? "localhost" : "http");
      case "getSslInfo" -> nobodysNull(call);
      default -> call.unknown("what `" + call.text() + "` returns depends on the request");
    };
  }

  private boolean isPath(String name) {
    return switch (view) {
      case "getURI" -> Set.of("getPath", "getRawPath", "toString", "toASCIIString").contains(name);
      case "getPath", "pathWithinApplication" -> Set.of("value", "toString").contains(name);
      case "contextPath", "getContextPath" -> Set.of("value", "toString").contains(name);
      default -> false;
    };
  }

  private Value text(String before, Call call) {
    if (view.toLowerCase(Locale.ROOT).contains("context")) {
      return new Value.Text("");
    }
    return path.<Value>map(each -> new Value.Text(before + each))
        .orElseGet(() -> call.unknown("what the path is by now isn't known"));
  }

  private PlayedExchange view(String name) {
    return new PlayedExchange(round, request, forges, name, path);
  }

  private Value nobody(Call call) {
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return MonoObject.EMPTY;
  }

  private Value nobodysNull(Call call) {
    round.lacksCredentials(call.unknown("`" + call.text() + "`").reason());
    return new Value.Null();
  }

  /** A builder, which keeps what it is given. */
  private Value built(Call call) {
    switch (call.method()) {
      case "path" -> path = text(call.argument(0), call);
      case "uri" -> path = uri(call.argument(0));
      case "request" -> {
        if (call.argument(0) instanceof PlayedExchange other) {
          path = other.path;
        } else {
          call.apply(call.argument(0), "accept", this);
        }
      }
      case "headers" -> call.apply(call.argument(0), "accept", view("getHeaders"));
      case "build" -> {
        return view("");
      }
      default -> {
        // A header, method or principal that the filter sets proves nothing to the next one.
      }
    }
    return this;
  }

  private static Optional<String> text(Value value, Call call) {
    return value instanceof Value.Text text && call.conditions().isEmpty()
        ? Optional.of(text.text())
        : Optional.empty();
  }

  private static Optional<String> uri(Value value) {
    return value instanceof PlayedExchange other ? other.path : Optional.empty();
  }

  private Value ofResponse(Call call) {
    return switch (call.method()) {
      case "setStatusCode", "setRawStatusCode" ->
          new Response(round).call(call.with("setStatus", call.arguments()));
      case "isCommitted" -> new Value.Scalar(false);
      default -> call.unknown("the response's state");
    };
  }

  private Value ofMap(Call call) {
    String asked = call.argument(0) instanceof Value.Text text ? text.text() : call.text();
    return switch (call.method()) {
      case "getFirst", "getValue" -> sent(call, asked);
      case "get", "getOrEmpty", "getValuesAsList" -> {
        Value sent = sent(call, asked);
        yield sent instanceof Value.Null
            ? call.method().equals("get") ? sent : new Value.Items(List.of())
            : new Value.Items(List.of(sent));
      }
      case "containsKey", "containsHeader" ->
          new Value.Scalar(!(sent(call, asked) instanceof Value.Null));
      case "toSingleValueMap" -> new SingleValues(this);
      case "isEmpty" -> new CallersChoice("sends none of " + view);
      case "set", "add", "put", "remove", "addAll", "setAll" -> new Value.Null();
      default -> sent(call, call.text());
    };
  }

  /** The first value of each name. */
  private record SingleValues(PlayedExchange map) implements Value.Host {
    @Override
    public Value call(Call call) {
      return map.ofMap(
          call.method().equals("get") || call.method().equals("getOrDefault")
              ? call.with("getFirst", call.arguments())
              : call);
    }
  }

  private Value sent(Call call, String name) {
    boolean credential =
        view.equals("getCookies")
            || CREDENTIAL.matcher(name).matches()
                && !name.toLowerCase(Locale.ROOT).contains("csrf");
    Evidence asked = call.unknown("`" + call.text() + "`").reason();
    if (credential) {
      round.lacksCredentials(asked);
    }
    boolean sends =
        credential ? forges : round.callerDoes("sends " + name.toLowerCase(Locale.ROOT), asked);
    return sends ? new SentText(round, name, credential) : new Value.Null();
  }

  private Value ofAttributes(Call call) {
    Value key = call.argument(0);
    switch (call.method()) {
      case "put", "putIfAbsent" -> {
        round.attributes().put(key, call.argument(1));
        return new Value.Null();
      }
      case "remove" -> {
        round.attributes().put(key, new Value.Null());
        return new Value.Null();
      }
      default -> {
        // The others ask.
      }
    }
    if (key.equals(RequestState.ORIGINALS)) {
      return originals(call);
    }
    Value set = round.attributes().get(key);
    return set != null
        ? set
        : call.unknown("what `" + call.text() + "` returns was set by other code");
  }

  private Value originals(Call call) {
    List<Value> all =
        originals().stream()
            .<Value>map(
                each -> new PlayedExchange(round, request, forges, "getURI", Optional.of(each)))
            .toList();
    if (!all.isEmpty()) {
      return new Value.Items(all);
    }
    return call.method().equals("getRequiredAttribute")
        ? call.unknown("what `" + call.text() + "` returns was set by other code")
        : new Value.Null();
  }

  @Override
  public Optional<Value> givenTo(String type, Optional<Value> target, Call call) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    return switch (call.method()) {
      case "isCorsRequest" -> Optional.of(new CallersChoice("sends origin"));
      case "isPreFlightRequest" -> Optional.of(new Value.Scalar(false));
      case "isAlreadyRouted" -> Optional.of(new Value.Scalar(false));
      case "addOriginalRequestUrl" -> Optional.of(addOriginal(call.argument(1)));
      case "setAlreadyRouted" -> Optional.of(new Value.Null());
      case "<init>" -> simpleName.endsWith("Decorator") ? Optional.of(this) : Optional.empty();
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Value> operated(String operator, Value other) {
    if (!(other instanceof Value.Null)) {
      return Optional.empty();
    }
    return operator.equals("==") || operator.equals("!=")
        ? Optional.of(new Value.Scalar(operator.equals("!=")))
        : Optional.empty();
  }
}

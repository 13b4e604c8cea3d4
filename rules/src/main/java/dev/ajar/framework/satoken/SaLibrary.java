package dev.ajar.framework.satoken;

import dev.ajar.model.Evidence;
import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Sa-Token as code sees it that is played for a request. */
public final class SaLibrary implements Library {

  private static final Pattern COPY = Pattern.compile(".*\\.Stp\\w*Util");

  private static final String PACKAGE = "cn.dev33.satoken.";

  /** What throws where nobody is signed in. */
  private static final Set<String> REFUSING =
      Set.of(
          "getLoginId",
          "getLoginIdAsLong",
          "getLoginIdAsString",
          "getLoginIdAsInt",
          "getSession",
          "getRoleList",
          "getPermissionList");

  /** What finds nothing there. */
  private static final Set<String> EMPTY =
      Set.of("getLoginIdDefaultNull", "getTokenValue", "getLoginIdByToken");

  private static final Set<String> SIGNING_IN = Set.of("login", "switchTo", "setTokenValue");

  private final Types types;
  private final Supplier<SaExchange> underWay;

  /**
   * @param underWay the request that is played
   */
  public SaLibrary(Types types, Supplier<SaExchange> underWay) {
    this.types = types;
    this.underWay = underWay;
  }

  SaExchange exchange() {
    return underWay.get();
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    boolean filter = Set.of("SaReactorFilter", "SaServletFilter", "SaInterceptor").contains(name);
    return filter && type.startsWith(PACKAGE)
        ? Optional.of(new SaFilter(type, call.arguments(), this))
        : Optional.empty();
  }

  @Override
  public Optional<Value> staticField(String type, String name) {
    return type.equals(PACKAGE + "router.SaHttpMethod")
        ? Optional.of(new Value.EnumConstant(type, name))
        : Optional.empty();
  }

  @Override
  public Optional<Value> callStatic(String type, Call call) {
    if (type.equals(PACKAGE + "router.SaRouter")) {
      return Optional.of(new Staff(exchange()).call(call));
    }
    if (isStpUtil(type)) {
      return logic(call);
    }
    if (type.equals(PACKAGE + "SaManager") && call.method().equals("getConfig")) {
      return Optional.of(new Config());
    }
    boolean tested =
        type.equals(PACKAGE + "same.SaSameUtil")
            || type.equals(PACKAGE + "httpauth.basic.SaHttpBasicUtil")
            || type.equals(PACKAGE + "basic.SaBasicUtil");
    if (tested && call.method().startsWith("check")) {
      return Optional.of(exchange().refuse(call, call.unknown("`" + call.text() + "`").reason()));
    }
    if (type.equals(PACKAGE + "context.SaHolder") && call.method().equals("getRequest")) {
      return Optional.of(new Holder());
    }
    return Optional.empty();
  }

  /** Sa-Token's own class, or a copy of it for another kind of account. */
  private boolean isStpUtil(String type) {
    return type.equals(PACKAGE + "stp.StpUtil")
        || COPY.matcher(type).matches()
            && types.find(type).stream()
                .flatMap(each -> each.fields().stream())
                .anyMatch(each -> each.type().simpleName().equals("StpLogic"));
  }

  /** Source: {@code StpLogic}, 1.39.0. */
  private Optional<Value> logic(Call call) {
    String method = call.method();
    SaExchange exchange = exchange();
    if (SIGNING_IN.contains(method)) {
      exchange.signIn();
      return Optional.of(new Value.Null());
    }
    boolean refuses =
        method.startsWith("check") || call.arguments().isEmpty() && REFUSING.contains(method);
    boolean tells = method.equals("isLogin") || method.startsWith("has");
    if (!refuses && !tells && !EMPTY.contains(method)) {
      return Optional.empty();
    }
    if (exchange.isSignedIn()) {
      return Optional.of(call.unknown("who is signed in at `" + call.text() + "` isn't known"));
    }
    Evidence check = call.unknown("`" + call.text() + "`").reason();
    if (refuses) {
      return Optional.of(exchange.refuse(call, check));
    }
    Value nobody = exchange.nobody(check);
    return Optional.of(tells ? new Value.Scalar(false) : nobody);
  }

  /**
   * {@code SaTokenConfig} as the properties set it; {@code checkSameToken} is off where none does
   * (1.39.0).
   */
  private static final class Config implements Value.Host {
    @Override
    public Value call(Call call) {
      if (!call.method().equals("getCheckSameToken")) {
        return call.unknown("what `" + call.text() + "` returns isn't known");
      }
      Value set = call.property("sa-token.check-same-token");
      boolean known = set instanceof Value.Null || set instanceof Value.Text;
      return known ? new Value.Scalar(set.equals(new Value.Text("true"))) : set;
    }
  }

  /** {@code SaHolder.getRequest()}. */
  private final class Holder implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getRequestPath" -> exchange().path();
        case "getMethod" -> exchange().method(call);
        case "isPath" -> exchange().matches(call.arguments(), call);
        default -> exchange().sent(call);
      };
    }
  }
}

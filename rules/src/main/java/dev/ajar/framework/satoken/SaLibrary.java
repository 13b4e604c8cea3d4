package dev.ajar.framework.satoken;

import dev.ajar.source.Types;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sa-Token as code sees it that is played for one request. */
public final class SaLibrary implements Library {

  private static final Pattern COPY = Pattern.compile(".*\\.Stp\\w*Util");

  private static final String PACKAGE = "cn.dev33.satoken.";

  private final Types types;
  private SaRequest request = new SaRequest("/", "GET");

  public SaLibrary(Types types) {
    this.types = types;
  }

  /** The request that is played from here on. */
  public void receive(SaRequest next) {
    request = next;
  }

  @Override
  public Optional<Value> create(String type, Call call) {
    String name = type.substring(type.lastIndexOf('.') + 1);
    boolean filter = Set.of("SaReactorFilter", "SaServletFilter", "SaInterceptor").contains(name);
    return filter && type.startsWith(PACKAGE)
        ? Optional.of(new SaFilter(type, call.arguments()))
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
      Staff staff = new Staff(request);
      return Optional.of(staff.call(call));
    }
    if (isStpUtil(type)) {
      return logic(call);
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

  private Optional<Value> logic(Call call) {
    String method = call.method();
    boolean ofCaller = call.arguments().isEmpty() || method.startsWith("check");
    if (method.startsWith("check")
        || ofCaller
            && List.of(
                    "getLoginId",
                    "getLoginIdAsLong",
                    "getLoginIdAsString",
                    "getLoginIdAsInt",
                    "getSession")
                .contains(method)) {
      return Optional.of(request.refuse(call));
    }
    if (method.equals("isLogin") || method.startsWith("has")) {
      return Optional.of(new Value.Scalar(false));
    }
    return method.equals("getLoginIdDefaultNull") || method.equals("getTokenValue")
        ? Optional.of(new Value.Null())
        : Optional.empty();
  }

  /** {@code SaHolder.getRequest()}. */
  private final class Holder implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getRequestPath" -> new Value.Text(request.path());
        case "getMethod" -> new Value.Text(request.method());
        default -> call.unknown("what `" + call.text() + "` returns depends on the request");
      };
    }
  }
}

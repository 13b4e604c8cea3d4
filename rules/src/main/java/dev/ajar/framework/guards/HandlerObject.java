package dev.ajar.framework.guards;

import dev.ajar.source.BoundMethod;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.MethodObject;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.Optional;

/**
 * The handler method that a request is for: Spring's {@code HandlerMethod}, which finds annotations
 * on what a method overrides and on other annotations ({@code getMethodAnnotation}, 5.3 to 7.0).
 */
public final class HandlerObject implements Value.Host {

  private static final String HANDLER_METHOD = "org.springframework.web.method.HandlerMethod";

  /**
   * A handler of the application.
   *
   * @param type the class of the object whose method answers
   */
  record Handling(String type, BoundMethod method) {}

  private final Optional<Handling> handling;
  private boolean asked;

  private HandlerObject(Optional<Handling> handling) {
    this.handling = handling;
  }

  /** Any handler at all. */
  public static HandlerObject any() {
    return new HandlerObject(Optional.empty());
  }

  public static HandlerObject of(String type, BoundMethod method) {
    return new HandlerObject(Optional.of(new Handling(type, method)));
  }

  /** Whether the code looked at which handler it is. */
  public boolean wasAsked() {
    return asked;
  }

  @Override
  public Value call(Call call) {
    if (call.method().equals("getClass")) {
      return new Value.ClassLiteral(TypeRef.of(HANDLER_METHOD));
    }
    asked = true;
    return handling
        .map(each -> answer(each, call))
        .orElseGet(() -> call.unknown("what `" + call.text() + "` returns depends on the handler"));
  }

  private static Value answer(Handling handling, Call call) {
    MethodObject method = new MethodObject(handling.method());
    return switch (call.method()) {
      case "getMethod" -> method;
      case "getBeanType" -> new Value.ClassLiteral(TypeRef.of(handling.type()));
      case "getBean" -> new Bean(handling.type());
      case "getMethodAnnotation" -> method.searched(call);
      case "hasMethodAnnotation" -> {
        Value found = method.searched(call);
        yield found instanceof Value.Unknown
            ? found
            : new Value.Scalar(!(found instanceof Value.Null));
      }
      default -> call.unknown("what `" + call.text() + "` returns depends on the handler");
    };
  }

  @Override
  public Optional<Value> instanceOf(String type) {
    return Optional.of(
        new Value.Scalar(type.equals(HANDLER_METHOD) || type.equals("java.lang.Object")));
  }

  @Override
  public Optional<String> type() {
    return Optional.of(HANDLER_METHOD);
  }

  /** The controller. */
  private record Bean(String name) implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getClass")
          ? new Value.ClassLiteral(TypeRef.of(name))
          : call.unknown("what `" + call.text() + "` returns isn't known");
    }

    @Override
    public Optional<String> type() {
      return Optional.of(name);
    }
  }
}

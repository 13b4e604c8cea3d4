package dev.ajar.framework.aspects;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.MethodObject;
import dev.ajar.source.evaluate.Value;
import dev.ajar.source.type.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The {@code JoinPoint} that an advice gets; remembers whether the handler was let run. */
public class JoinPointObject implements Value.Host {

  /** What {@code proceed} returns: the handler's own answer. */
  record Answer() implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.unknown("what `" + call.text() + "` returns depends on the handler's answer");
    }
  }

  private final Target target;
  private final List<List<Evidence>> passed = new ArrayList<>();
  private boolean readsTarget;

  public JoinPointObject(Target target) {
    this.target = target;
  }

  /** The conditions of each time when the handler is called. */
  final List<List<Evidence>> passed() {
    return List.copyOf(passed);
  }

  /** Whether the advice looked at what it goes around, so that it may do otherwise elsewhere. */
  public final boolean readsTarget() {
    return readsTarget;
  }

  @Override
  public Value call(Call call) {
    switch (call.method()) {
      case "proceed" -> {
        return proceed(call);
      }
      case "getArgs" -> {
        return arguments(call);
      }
      case "getSignature" -> {
        readsTarget = true;
        return new SignatureObject();
      }
      case "getTarget", "getThis" -> {
        readsTarget = true;
        return new TargetObject();
      }
      default -> {
        return call.unknown("what `" + call.text() + "` returns depends on the request");
      }
    }
  }

  /** What happens where the handler is let run. */
  protected Value proceed(Call call) {
    passed.add(call.conditions());
    return new Answer();
  }

  /** What the handler was called with. */
  protected Value arguments(Call call) {
    return call.unknown("what `" + call.text() + "` returns depends on the request");
  }

  @Override
  public void handOver(Evidence code) {
    passed.add(List.of(code));
  }

  private final class SignatureObject implements Value.Host {
    @Override
    public Value call(Call call) {
      return switch (call.method()) {
        case "getMethod" -> new MethodObject(target.method());
        case "getName" -> new Value.Text(target.method().method().name());
        case "getDeclaringType" -> new Value.ClassLiteral(TypeRef.of(target.code().name()));
        case "getDeclaringTypeName" -> new Value.Text(target.code().name());
        default -> call.unknown("what `" + call.text() + "` returns isn't known");
      };
    }

    @Override
    public Optional<String> type() {
      return Optional.of("org.aspectj.lang.reflect.MethodSignature");
    }
  }

  private final class TargetObject implements Value.Host {
    @Override
    public Value call(Call call) {
      return call.method().equals("getClass")
          ? new Value.ClassLiteral(TypeRef.of(target.type().name()))
          : call.unknown("what `" + call.text() + "` returns isn't known");
    }

    @Override
    public Optional<String> type() {
      return Optional.of(target.type().name());
    }
  }
}

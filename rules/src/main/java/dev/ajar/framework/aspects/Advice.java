package dev.ajar.framework.aspects;

import dev.ajar.framework.guards.Activation;
import dev.ajar.framework.guards.Truth;
import dev.ajar.source.type.JavaMethod;
import dev.ajar.source.type.JavaType;

/**
 * An advice that runs before what it goes around, and so can keep it from running.
 *
 * @param declaring the class in which its code stands: the aspect's, or a superclass
 * @param around whether it has to call what it goes around; else that runs unless the advice throws
 * @param registered whether the aspect is seen to be a bean; unknown where nothing shows it
 */
public record Advice(
    JavaType aspect,
    JavaType declaring,
    JavaMethod method,
    boolean around,
    Pointcut pointcut,
    Activation.State state,
    Truth registered) {

  public String name() {
    return aspect.simpleName() + "." + method.name();
  }
}

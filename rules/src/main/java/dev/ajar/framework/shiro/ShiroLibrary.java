package dev.ajar.framework.shiro;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Library;
import dev.ajar.source.evaluate.Value;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shiro's classes as configuration code sees them. */
final class ShiroLibrary implements Library {

  static final String FACTORY = "org.apache.shiro.spring.web.ShiroFilterFactoryBean";
  private static final String PACKAGE = "org.apache.shiro.spring.web.config.";

  private static final Set<String> FACTORIES =
      Set.of(
          FACTORY,
          PACKAGE + "DefaultShiroFilterChainDefinition",
          PACKAGE + "ShiroFilterChainDefinition");

  /** What is set in objects of the application's own subclasses. */
  private final Map<Value, Factory> subclassed = new IdentityHashMap<>();

  @Override
  public Optional<Value> create(String type, Call call) {
    return FACTORIES.contains(type) ? Optional.of(new Factory(type)) : Optional.empty();
  }

  @Override
  public Optional<Value> callInherited(String type, Value self, Call call) {
    return FACTORIES.contains(type)
        ? Optional.of(subclassed.computeIfAbsent(self, each -> new Factory(type)).call(call))
        : Optional.empty();
  }

  /** What was set in a bean; empty where the bean isn't one of Shiro's factories. */
  Optional<Factory> factory(Value bean) {
    return bean instanceof Factory factory
        ? Optional.of(factory)
        : Optional.ofNullable(subclassed.get(bean));
  }
}

package dev.ajar.framework.shiro;

import dev.ajar.model.Evidence;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.Optional;

/** {@code ShiroFilterFactoryBean}, or a definition of chains: what code sets in it. */
final class Factory implements Value.Host {

  private Definitions chains = new Definitions();
  private Definitions filters = new Definitions();
  private Optional<Value> loginUrl = Optional.empty();
  private final String type;

  Factory(String type) {
    this.type = type;
  }

  Definitions chains() {
    return chains;
  }

  Definitions filters() {
    return filters;
  }

  Optional<Value> loginUrl() {
    return loginUrl;
  }

  @Override
  public Value call(Call call) {
    switch (call.method()) {
      case "getFilterChainDefinitionMap", "getFilterChainMap" -> {
        return chains;
      }
      case "getFilters" -> {
        return filters;
      }
      case "setFilterChainDefinitionMap" -> {
        Definitions before = chains;
        chains = new Definitions();
        chains.putAll(call, call.argument(0));
        if (!call.conditions().isEmpty()) {
          chains.append(before);
        }
      }
      case "setFilterChainDefinitions" -> {
        chains = new Definitions();
        lines(call);
      }
      case "setFilters" -> {
        filters = new Definitions();
        filters.putAll(call, call.argument(0));
      }
      case "setLoginUrl" -> loginUrl = Optional.of(call.argument(0));
      case "addPathDefinition", "addPathDefinitions" -> chains.call(call);
      default -> {}
    }
    return new Value.Null();
  }

  private void lines(Call call) {
    if (call.argument(0) instanceof Value.Text text) {
      Ini.urls(text.text())
          .forEach(
              (pattern, chain) -> chains.put(call, new Value.Text(pattern), new Value.Text(chain)));
    } else {
      chains.put(call, call.argument(0), call.argument(0));
    }
  }

  @Override
  public void handOver(Evidence code) {
    // Code that gets the bean rarely changes its chains; what it gets is mostly a registration.
  }

  @Override
  public Optional<String> type() {
    return Optional.of(type);
  }
}

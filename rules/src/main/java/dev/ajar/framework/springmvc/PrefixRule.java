package dev.ajar.framework.springmvc;

import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/**
 * A path prefix and the controllers that it is for.
 *
 * @param prefix what configuration gives; a text where it is known
 * @param predicate what configuration asks of a controller's class
 */
record PrefixRule(Value prefix, Value predicate) {

  /**
   * Spring's object to which configuration gives prefixes: {@code PathMatchConfigurer}, a handler
   * mapping.
   *
   * @param settings where what it is given is kept, in order
   */
  record Collector(PathSettings settings) implements Value.Host {

    @Override
    public Value call(Call call) {
      if (call.method().equals("addPathPrefix")) {
        settings.add(new PrefixRule(call.argument(0), call.argument(1)));
      }
      if (call.method().equals("setUseTrailingSlashMatch")) {
        settings.setTrailingSlash(call.argument(0));
      }
      if (call.method().equals("setPathPrefixes")) {
        prefixes(call);
      }
      return this;
    }

    private void prefixes(Call call) {
      Value map = call.argument(0);
      if (map instanceof Value.Host) {
        call.apply(map, "forEach", new Entries(settings));
      } else {
        Value unknown = call.unknown("`" + call.text() + "` isn't understood");
        settings.add(new PrefixRule(unknown, unknown));
      }
    }
  }

  /** Takes the entries of a map of prefixes. */
  private record Entries(PathSettings settings) implements Value.Host {

    @Override
    public Value call(Call call) {
      settings.add(new PrefixRule(call.argument(0), call.argument(1)));
      return new Value.Null();
    }
  }
}

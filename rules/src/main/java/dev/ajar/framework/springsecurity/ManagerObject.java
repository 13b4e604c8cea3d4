package dev.ajar.framework.springsecurity;

import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;

/** An {@code AuthorizationManager}. */
record ManagerObject(Requirement requirement) implements Value.Host {

  @Override
  public Value call(Call call) {
    return this;
  }
}

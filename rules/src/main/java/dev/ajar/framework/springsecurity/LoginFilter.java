package dev.ajar.framework.springsecurity;

import dev.ajar.framework.guards.Judgement;
import dev.ajar.model.AccessRule;
import dev.ajar.model.Evidence;
import dev.ajar.model.HttpMethod;
import dev.ajar.model.PathLanguage;
import dev.ajar.model.RequestMatcher;
import dev.ajar.model.Requirement;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.List;
import java.util.Set;

/**
 * The filter of {@code formLogin}: it answers what is posted to it, and no handler does ({@code
 * AbstractAuthenticationProcessingFilter.doFilter}, 5.8.16 to 7.1.2).
 *
 * @param paths where it takes the log-in
 * @param source where it was configured
 */
record LoginFilter(PathLanguage paths, Evidence source) implements Value.Host {

  @Override
  public Value call(Call call) {
    return this;
  }

  Judgement judgement() {
    RequestMatcher posted =
        new RequestMatcher.AllOf(
            List.of(
                new RequestMatcher.Methods(Set.of(HttpMethod.POST)),
                new RequestMatcher.Path(paths)));
    AccessRule answered = new AccessRule(posted, new Requirement.Nobody(), source);
    return new Judgement(List.of(answered), new Requirement.Anyone(), source);
  }
}

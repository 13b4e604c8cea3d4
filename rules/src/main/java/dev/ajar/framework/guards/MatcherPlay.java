package dev.ajar.framework.guards;

import dev.ajar.framework.guards.Round.Decision;
import dev.ajar.framework.guards.Round.Kind;
import dev.ajar.model.RequestMatcher;
import dev.ajar.source.evaluate.Call;
import dev.ajar.source.evaluate.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plays a matcher of the application's own, a lambda or an object, once for each way through it:
 * which requests it takes by path and method, which by their caller's choice, and which can't be
 * told.
 */
public final class MatcherPlay {

  /** Matchers of real services have a handful of ways. */
  private static final int MAX_WAYS = 32;

  private MatcherPlay() {}

  /** The requests that it takes; empty where it can't be followed. */
  public static Optional<RequestMatcher> of(Value matcher, Call call) {
    String contextPath =
        call.property("server.servlet.context-path") instanceof Value.Text text
                && !text.text().equals("/")
            ? text.text()
            : "";
    List<RequestMatcher> taken = new ArrayList<>();
    Deque<List<Boolean>> open = new ArrayDeque<>();
    open.push(List.of());
    for (int ways = 0; !open.isEmpty(); ways++) {
      List<Boolean> planned = open.pop();
      Round round = new Round(planned);
      PlayedRequest request = new PlayedRequest(round, contextPath, name -> true);
      Optional<Value> answer = call.way(matcher, "matches", List.of(request), round);
      if (ways >= MAX_WAYS || answer.isEmpty()) {
        return Optional.empty();
      }
      if (holds(answer.get(), round, call)) {
        taken.add(when(round.decisions()));
      }
      branch(planned, round.decisions(), open);
    }
    return Optional.of(
        taken.size() == 1 ? taken.get(0) : new RequestMatcher.AnyOf(List.copyOf(taken)));
  }

  private static boolean holds(Value answer, Round round, Call call) {
    return answer instanceof Value.Scalar scalar
        ? Boolean.TRUE.equals(scalar.value())
        : round.holds(
            answer,
            answer instanceof Value.Unknown unknown
                ? unknown.reason()
                : call.unknown("`" + call.text() + "`").reason());
  }

  /** The other ways; that code of a library fails by chance is none. */
  private static void branch(
      List<Boolean> planned, List<Decision> taken, Deque<List<Boolean>> open) {
    for (int at = planned.size(); at < taken.size(); at++) {
      if (!taken.get(at).key().startsWith("fails ")) {
        List<Boolean> other = new ArrayList<>();
        taken.subList(0, at).forEach(each -> other.add(each.holds()));
        other.add(!taken.get(at).holds());
        open.push(other);
      }
    }
  }

  private static RequestMatcher when(List<Decision> decisions) {
    List<RequestMatcher> parts = new ArrayList<>();
    List<Decision> wanted = new ArrayList<>();
    for (Decision each : decisions) {
      if (each.kind() == Kind.REQUEST) {
        parts.add(each.matcher());
      } else if (each.kind() == Kind.CALLER && each.holds()) {
        wanted.add(each);
      } else if (each.kind() == Kind.CALLER) {
        parts.add(new RequestMatcher.Not(chosen(List.of(each))));
      } else if (!each.key().startsWith("fails ")) {
        parts.add(new RequestMatcher.Unclear(each.text()));
      }
    }
    if (!wanted.isEmpty()) {
      parts.add(chosen(wanted));
    }
    return parts.size() == 1 ? parts.get(0) : new RequestMatcher.AllOf(parts);
  }

  /** All that a caller does so that the matcher takes the request, as one choice. */
  private static RequestMatcher chosen(List<Decision> made) {
    return new RequestMatcher.Chosen(
        made.stream().map(Decision::key).collect(Collectors.joining(" and the ")),
        made.get(0).text());
  }
}

package dev.ajar.access;

import dev.ajar.model.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a caller without credentials reaches an endpoint's handler.
 *
 * @param witness for {@link Verdict#OPEN}: one request, {@code GET /v1/users/15550100}, that such a
 *     caller gets through
 * @param because the evidence, in the order in which it was weighed
 * @param conditions what the verdict rests on where configuration decides
 * @param ordinary whether the verdict is that of ordinary requests; {@code false} for an endpoint
 *     that is open only for odd values of its path variables, {@code /users/alice.js} where scripts
 *     are permitted
 * @param privileged for {@link Verdict#GUARDED}: whether more is asked for than being signed in, a
 *     role or a permission
 */
public record Access(
    Verdict verdict,
    Optional<String> witness,
    List<Evidence> because,
    List<String> conditions,
    boolean ordinary,
    boolean privileged) {

  /** The four answers; their names in lower case are the inventory's. */
  public enum Verdict {
    OPEN,
    GUARDED,
    DENIED,
    UNDECIDED
  }

  /** A verdict on ordinary requests. */
  public Access(
      Verdict verdict, Optional<String> witness, List<Evidence> because, List<String> conditions) {
    this(verdict, witness, because, conditions, true, false);
  }

  public Access {
    because = List.copyOf(because);
    conditions = List.copyOf(conditions);
  }

  /** The same, resting on more. */
  public Access on(List<String> more) {
    List<String> all = Stream.concat(conditions.stream(), more.stream()).toList();
    return new Access(verdict, witness, because, all, ordinary, privileged);
  }

  /** Whether a caller without credentials may get through: unless that is ruled out. */
  public boolean mayBeOpen() {
    return verdict == Verdict.OPEN || verdict == Verdict.UNDECIDED;
  }
}

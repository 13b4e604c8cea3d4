package dev.ajar.model;

/**
 * A bound on how fast requests are answered.
 *
 * @param per whose requests are counted together
 * @param callers which callers it counts at all
 * @param eachPath whether requests for different paths are counted apart, so that a value in the
 *     path is counted for itself
 * @param certain whether the bound can be seen to be enforced; where not, {@code source} says why
 * @param source the limit as its author wrote it, with its place
 */
public record Limit(Per per, Callers callers, boolean eachPath, boolean certain, Evidence source) {

  /** A limit for all callers, whatever the path. */
  public Limit(Per per, boolean certain, Evidence source) {
    this(per, Callers.ALL, false, certain, source);
  }

  /** What was taken for a limit and bounds nothing; {@code reason} says why. */
  public static Limit ofNothing(Evidence reason) {
    return new Limit(Per.NOTHING, true, reason);
  }

  /** Which callers a limit counts. */
  public enum Callers {
    ALL,
    /** Those who aren't signed in. */
    ANONYMOUS,
    /** Those who are signed in: nobody else is held up. */
    SIGNED_IN
  }

  /** Whose requests are counted together; the names in lower case are the inventory's. */
  public enum Per {
    ADDRESS(true),
    /** Who is signed in: bounds nobody who isn't. */
    CALLER(true),
    /** All requests share one bound. */
    EVERYBODY(true),
    /**
     * The value asked about: bounds how often one number is asked for, not how many numbers are.
     */
    TARGET(false),
    /** Something that the caller sends and may choose anew each time: a header, a session. */
    CHOSEN(false),
    UNKNOWN(true),
    /** Nothing is counted. */
    NOTHING(false);

    private final boolean boundsEnumeration;

    Per(boolean boundsEnumeration) {
      this.boundsEnumeration = boundsEnumeration;
    }

    /** Whether the bound slows a caller who asks about many different accounts. */
    public boolean boundsEnumeration() {
      return boundsEnumeration;
    }
  }
}

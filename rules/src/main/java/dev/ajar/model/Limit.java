package dev.ajar.model;

/**
 * A bound on how fast requests are answered.
 *
 * @param per whose requests are counted together
 * @param certain whether the bound can be seen to be enforced; where not, {@code source} says why
 * @param source the limit as its author wrote it, with its place
 */
public record Limit(Per per, boolean certain, Evidence source) {

  /** Whose requests are counted together. */
  public enum Per {
    ADDRESS(true),
    CALLER(true),
    /** All requests share one bound. */
    EVERYBODY(true),
    /**
     * The value asked about: bounds how often one number is asked for, not how many numbers are.
     */
    TARGET(false),
    UNKNOWN(true);

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

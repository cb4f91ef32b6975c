package verdict.statistics;

import java.util.Comparator;

/**
 * A part of the time that a request takes from end to end. Together they are all of it, but for
 * calls that overlap.
 *
 * @param service whose time it is; empty for what no service sees
 * @param other the service that is called; empty unless it is about a call
 */
public record TimePart(Kind kind, String service, String other) implements Comparable<TimePart> {
  private static final Comparator<TimePart> ORDER =
      Comparator.comparing(TimePart::kind)
          .thenComparing(TimePart::service)
          .thenComparing(TimePart::other);

  /** What the time goes into. */
  public enum Kind {
    /** Queries of the service. */
    DATABASE,
    /** The wait for a database connection. */
    CONNECTION,
    /** The service's own work, and how its calls overlap. */
    SELF,
    /** What a call takes longer than the service that is called: network, and the wait for it. */
    BETWEEN,
    /** What no service sees: between it and the load generator, and the load generator itself. */
    OUTSIDE
  }

  /**
   * How long a part is in a block, in milliseconds for each request of the load generator.
   *
   * @param leastMs what concurrent calls cannot hide; of a service's own work, below 0 by as much
   *     as its calls overlap
   * @param mostMs if they hide nothing
   */
  public record Bounds(double leastMs, double mostMs) {
    static final Bounds NONE = new Bounds(0, 0);

    static Bounds exactly(double ms) {
      return new Bounds(ms, ms);
    }
  }

  @Override
  public int compareTo(TimePart other) {
    return ORDER.compare(this, other);
  }
}

package verdict.analysis;

import verdict.statistics.TimePart;

/** How the parts of the time of a request are called. */
public final class PartText {
  private PartText() {}

  /** A part in words: heroes: database. */
  public static String of(TimePart part) {
    return switch (part.kind()) {
      case DATABASE -> part.service() + ": database";
      case CONNECTION -> part.service() + ": wait for a database connection";
      case SELF -> part.service() + ": self time (or overlapping calls)";
      case BETWEEN -> "network between " + part.service() + " and " + part.other();
      case OUTSIDE -> "network and load generator (outside the services)";
    };
  }
}

package verdict.analysis;

import verdict.statistics.TimePart;

/** How the parts of the time of a request are called. */
public final class PartText {
  private PartText() {}

  /** A part in words: database time in heroes. */
  public static String of(TimePart part) {
    return switch (part.kind()) {
      case DATABASE -> "database time in " + part.service();
      case CONNECTION -> "wait for a database connection in " + part.service();
      case SELF -> "self time of " + part.service() + " (or overlapping calls)";
      case BETWEEN -> "network between " + part.service() + " and " + part.other();
      case OUTSIDE -> "network or load generator (outside the services)";
    };
  }
}

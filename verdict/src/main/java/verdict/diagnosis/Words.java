package verdict.diagnosis;

import verdict.statistics.TimePart;

/** How people read what the time of a request goes into. */
public final class Words {
  private Words() {}

  /** A part in words: heroes: database. */
  public static String part(TimePart part) {
    return switch (part.kind()) {
      case DATABASE -> part.service() + ": database";
      case CONNECTION -> part.service() + ": wait for a database connection";
      case ITSELF -> part.service() + ": its own work, or how its calls overlap";
      case BETWEEN -> "between " + part.service() + " and " + part.other();
      case OUTSIDE -> "outside of the services: network and load generator";
    };
  }
}

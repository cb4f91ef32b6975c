package superheroes.launcher;

/**
 * How many rows the services have, and from which seed they are drawn: the same numbers give the
 * same rows everywhere.
 */
record DataSet(long heroes, long villains, long locations, long seed) {

  /** The ids of so many fit in the heap of a service beside everything else. */
  private static final long MOST_ROWS = 2_000_000;

  DataSet {
    requireRows("heroes", heroes);
    requireRows("villains", villains);
    requireRows("locations", locations);
  }

  private static void requireRows(String name, long rows) {
    if (rows < 1 || rows > MOST_ROWS) {
      throw new IllegalArgumentException(
          name + " must be from 1 to " + MOST_ROWS + " rows, was " + rows);
    }
  }

  /** The rows of a service; fights starts empty. */
  long rows(Service service) {
    return switch (service) {
      case HEROES -> heroes;
      case VILLAINS -> villains;
      case LOCATIONS -> locations;
      case FIGHTS -> 0;
    };
  }
}

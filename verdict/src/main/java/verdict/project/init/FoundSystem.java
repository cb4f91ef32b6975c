package verdict.project.init;

import java.util.Optional;

/**
 * How a system is built and started, as far as its files tell.
 *
 * @param kind what it was recognised as, for people
 * @param build a command; absent when nothing has to be built
 * @param start a command with {@code ${port}}; absent when that is not known
 * @param ready the path of its health check
 * @param metrics the path of its metrics; absent when it has none
 * @param hint what the user has to do for the metrics; absent when nothing
 */
record FoundSystem(
    String kind,
    Optional<String> build,
    Optional<String> start,
    String ready,
    Optional<String> metrics,
    Optional<String> hint) {

  FoundSystem {
    if (metrics.isPresent() && !metrics.get().startsWith("/")) {
      throw new IllegalArgumentException("a path begins with /, was " + metrics.get());
    }
  }
}

package verdict.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why results are not of one run, as those of several load generators should be.
 *
 * @param setting what differs, by the name under which it can be accepted
 * @param first the file that the other one differs from
 * @param other the file that differs
 * @param ofFirst what the first one did, for example {@code ran shop.Checkout}
 * @param ofOther what the other one did
 */
public record MergeDifference(
    Setting setting, Path first, Path other, String ofFirst, String ofOther) {
  /** The complete list of what has to be alike. */
  public enum Setting {
    SIMULATION,
    VERSION,
    RESOLUTION,
    LOAD,
    DURATION,
    TIME;

    /** Its name on the command line. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Rates and durations of load generators that do the same differ by less. */
  private static final double MOST_RELATIVE = 0.1;

  /** Where results differ from the first ones. */
  public static List<MergeDifference> of(List<Results> parts) {
    List<MergeDifference> differences = new ArrayList<>();
    for (Results other : parts.subList(1, parts.size())) {
      new Pair(parts.get(0), other, differences).compare();
    }
    return differences;
  }

  /** Two results, and where to put their differences. */
  private record Pair(Results first, Results other, List<MergeDifference> to) {
    void compare() {
      same(
          Setting.SIMULATION,
          simulation(first.origin().simulation()),
          simulation(other.origin().simulation()));
      same(
          Setting.VERSION,
          version(first.origin().toolVersion()),
          version(other.origin().toolVersion()));
      same(Setting.RESOLUTION, resolution(first), resolution(other));
      alike(Setting.LOAD, "started %,.1f users/s", usersPerSecond(first), usersPerSecond(other));
      alike(Setting.DURATION, "ran for %,.1f s", seconds(first), seconds(other));
      overlap();
    }

    private void same(Setting setting, String ofFirst, String ofOther) {
      if (!ofFirst.equals(ofOther)) {
        differ(setting, ofFirst, ofOther);
      }
    }

    private void alike(
        Setting setting, String words, Optional<Double> ofFirst, Optional<Double> ofOther) {
      if (ofFirst.isEmpty() || ofOther.isEmpty()) {
        return;
      }
      double one = ofFirst.get();
      double two = ofOther.get();
      if (Math.abs(one - two) > MOST_RELATIVE * Math.max(one, two)) {
        differ(setting, text(words, one), text(words, two));
      }
    }

    // Load generators that are started by hand begin seconds apart, runs one after another do not
    // overlap. Both spans are since the start of the run that began first.
    private void overlap() {
      if (first.span().isEmpty() || other.span().isEmpty()) {
        return;
      }
      Results.Span one = first.span().get();
      Results.Span two = other.span().get();
      if (two.firstMillis() > one.lastMillis()) {
        differ(
            Setting.TIME,
            text("ended at %,.1f s", one.lastMillis() / 1e3),
            text("began at %,.1f s", two.firstMillis() / 1e3));
      } else if (one.firstMillis() > two.lastMillis()) {
        differ(
            Setting.TIME,
            text("began at %,.1f s", one.firstMillis() / 1e3),
            text("ended at %,.1f s", two.lastMillis() / 1e3));
      }
    }

    private void differ(Setting setting, String ofFirst, String ofOther) {
      to.add(new MergeDifference(setting, file(first), file(other), ofFirst, ofOther));
    }
  }

  private static String simulation(Optional<String> name) {
    return name.map(of -> "ran " + of).orElse("does not name its simulation");
  }

  private static String version(Optional<String> tool) {
    return tool.map(of -> "was written by " + of).orElse("does not say what wrote it");
  }

  private static String resolution(Results of) {
    return of.requests().stream()
        .map(RequestTimes::succeeded)
        .filter(times -> times.total() > 0)
        .map(times -> times.resolution().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .map(resolution -> "has times in " + resolution)
        .findFirst()
        .orElse("has no successful request");
  }

  private static Optional<Double> seconds(Results of) {
    return of.seconds().isPresent() ? Optional.of(of.seconds().getAsDouble()) : Optional.empty();
  }

  private static Optional<Double> usersPerSecond(Results of) {
    return of.timeline()
        .map(timeline -> Timeline.total(timeline.usersStarted()))
        .flatMap(users -> seconds(of).filter(s -> s > 0).map(s -> users / s));
  }

  private static String text(String words, double value) {
    return String.format(Locale.ROOT, words, value);
  }

  private static Path file(Results of) {
    return of.origin().files().get(0);
  }

  /** For people: who did what, and who did something else. */
  public String sentence() {
    return "%s %s, but %s %s".formatted(other, ofOther, first, ofFirst);
  }
}

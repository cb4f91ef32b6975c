package verdict.judgement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import verdict.run.Results;
import verdict.run.Timeline;

/**
 * Why results are not of one run, as those of several load generators should be.
 *
 * @param setting what differs, by the name under which it can be accepted
 * @param other the file that differs from the first one
 */
public record MergeDifference(Setting setting, Path other, String ofFirst, String ofOther) {
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

  /** Load generators of one run start together, give or take half of it. */
  private static final double MOST_DELAY = 0.5;

  /** Where results differ from the first ones. */
  public static List<MergeDifference> of(List<Results> parts) {
    List<MergeDifference> differences = new ArrayList<>();
    Results first = parts.get(0);
    for (Results other : parts.subList(1, parts.size())) {
      compare(
          Setting.SIMULATION,
          first.origin().simulation(),
          other,
          other.origin().simulation(),
          differences);
      compare(
          Setting.VERSION,
          first.origin().toolVersion(),
          other,
          other.origin().toolVersion(),
          differences);
      compare(Setting.RESOLUTION, resolution(first), other, resolution(other), differences);
      compareSizes(
          Setting.LOAD,
          "users/s",
          usersPerSecond(first),
          usersPerSecond(other),
          other,
          differences);
      compareSizes(Setting.DURATION, "s", seconds(first), seconds(other), other, differences);
      compareTimes(first, other, differences);
    }
    return differences;
  }

  private static void compare(
      Setting setting,
      Optional<String> ofFirst,
      Results other,
      Optional<String> ofOther,
      List<MergeDifference> differences) {
    if (!ofFirst.equals(ofOther)) {
      differences.add(
          new MergeDifference(
              setting, file(other), ofFirst.orElse("not known"), ofOther.orElse("not known")));
    }
  }

  private static Optional<String> resolution(Results of) {
    return of.requests().stream()
        .map(request -> request.succeeded())
        .filter(times -> times.total() > 0)
        .map(times -> times.resolution().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .findFirst();
  }

  private static Optional<Double> seconds(Results of) {
    return of.seconds().isPresent() ? Optional.of(of.seconds().getAsDouble()) : Optional.empty();
  }

  private static Optional<Double> usersPerSecond(Results of) {
    return of.timeline()
        .map(timeline -> Timeline.total(timeline.usersStarted()))
        .flatMap(users -> seconds(of).filter(s -> s > 0).map(s -> users / s));
  }

  private static void compareSizes(
      Setting setting,
      String unit,
      Optional<Double> ofFirst,
      Optional<Double> ofOther,
      Results other,
      List<MergeDifference> differences) {
    if (ofFirst.isEmpty() || ofOther.isEmpty()) {
      return;
    }
    double one = ofFirst.get();
    double two = ofOther.get();
    if (Math.abs(one - two) > MOST_RELATIVE * Math.max(one, two)) {
      differences.add(new MergeDifference(setting, file(other), text(one, unit), text(two, unit)));
    }
  }

  private static String text(double value, String unit) {
    return String.format(Locale.ROOT, "%,.1f %s", value, unit);
  }

  // Both are since the start of the run that began first.
  private static void compareTimes(
      Results first, Results other, List<MergeDifference> differences) {
    if (first.span().isEmpty() || other.span().isEmpty()) {
      return;
    }
    double delay =
        Math.abs(other.span().get().firstMillis() - first.span().get().firstMillis()) / 1e3;
    double length = Math.max(first.span().get().seconds(), other.span().get().seconds());
    if (delay > MOST_DELAY * length) {
      differences.add(
          new MergeDifference(
              Setting.TIME,
              file(other),
              "begins at " + text(first.span().get().firstMillis() / 1e3, "s"),
              "at " + text(other.span().get().firstMillis() / 1e3, "s")));
    }
  }

  private static Path file(Results of) {
    return of.origin().files().get(0);
  }

  /** For people: what is what, and where. */
  public String sentence() {
    return "%s of %s is %s, that of the first is %s"
        .formatted(setting.key(), other, ofOther, ofFirst);
  }
}

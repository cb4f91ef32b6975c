package verdict.judgement;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a run must not be used.
 *
 * @param found the figure and its bound
 * @param cure what to do
 */
public record Invalidity(Kind kind, String found, String cure) {

  /** The complete list of what makes a measurement invalid, each with its words. */
  public enum Kind {
    NO_REQUESTS(
        "No request was recorded; at least 1 is needed.",
        "Read the output of the load generator and logs/ of the run folder."),
    BLOCKS_WITHOUT_REQUESTS(
        NO_REQUESTS,
        "%s of %s blocks have no request; each needs at least 1.",
        "Read the output of the load generator and the logs of the services."),
    REQUESTS_NOT_RECORDED(
        "Gatling sent requests that were not recorded: %s; none may be missing.",
        "Put timed(...) around them, or make them silent if they should not be measured."),
    CLOCK_STEPPED(
        "The wall clock was set by %s s during run %s; up to %s s is allowed.",
        "Stop what sets the clock (a virtual machine that was suspended?), and measure again."),
    UNSOUND_COUNTERS(
        "%s; none of its figures is usable, and sums over all services are left out.",
        "Find out why in logs/ of the run folder (out of memory? deployed?) and measure again."),
    ARRIVAL_RATE_MISSED(
        "the achieved rate was %s of the target rate; at least %s is needed.",
        "Lower the target rate (--rps), or remove the bottleneck: the findings of a single run say"
            + " where to look."),
    JOURNEYS_NOT_STARTED(
        ARRIVAL_RATE_MISSED,
        "The load generator started %s journeys, %s of the target; at least %s is needed.",
        "Find out in the output of the load generator why it stopped early; lower the target rate"
            + " (--rps), or run the load generator on another machine (--target)."),
    QUEUE_GREW(
        ARRIVAL_RATE_MISSED,
        "A queue grew: answering the load of %s s took %s s, so the achieved rate was %s of the"
            + " target rate; at least %s is needed.",
        "Lower the target rate (--rps), or remove the bottleneck: the findings say where to look."),
    LOAD_GENERATOR_LATE(
        "The load generator started journeys late: p99 of its lag is %s (n = %s); up to %s is"
            + " allowed.",
        "Stop everything else on the machine, lower the target rate (--rps), or run the load"
            + " generator on another machine (--target)."),
    LOAD_GENERATOR_BUSY(
        "The load generator used %s of all cores; up to %s is allowed.",
        "Lower the target rate (--rps), or run the load generator on another machine (--target)."),
    SIDES_MIXED_UP(
        "its blocks were measured as the %s of their duet.",
        "Name the baseline's file first and the candidate's second, as the duet wrote them."),
    BUILDS_MIXED("its blocks come from %s builds: %s.", "Give each side the files of one build."),
    NOT_STEADY(
        "response times had not reached a steady state: the mean of a block's second half differs"
            + " from that of its first half by %s to %s (%s interval); up to %s is allowed.",
        "Warm up longer (--warm-up), or use longer blocks."),
    MOVED_APART(
        NOT_STEADY,
        "The sides had not reached a steady state: from the first half of a window to the second, the"
            + " mean of the candidate moved %s to %s more than that of the baseline (%s interval);"
            + " up to %s is allowed.",
        "Warm up longer (--warm-up), or load both sides longer (--block-duration)."),
    MACHINE_CROWDED(
        "All cores together were %s busy while both sides were loaded; up to %s is allowed, for the"
            + " sides then wait for each other.",
        "Stop everything else on the machine, lower the target rate (--rps), or load one side at a"
            + " time (--in-turn)."),
    RUN_COUNTED_TWICE(
        "%s and %s of the %s have the same requests at the same times: they are the same run.",
        "Name each run once."),
    SIDES_DIFFER(
        "Besides the build, the sides differ in %s: %s. Only the build may differ.",
        "Measure both sides with the same settings."),
    GATES_DIFFER(
        "The files record different margins: %s. Both sides of a duet have the same ones.",
        "Compare the files of one duet, or of several with the same margins."),
    POLICIES_DIFFER(
        "The files record different %s. Both sides of a duet have the same ones.",
        "Compare the files of one duet, or of several with the same ones."),
    ALWAYS_FAILED(
        "every request %s failed on both sides, so there is no response time of it to compare.",
        "Fix the request, its check or the service, then measure again."),
    NEIGHBOUR_ON_ONE_SIDE(
        "Other processes used %s of all cores while the baseline was measured and %s while the"
            + " candidate was measured; the difference may be at most %s.",
        "Stop everything else on the machine, and measure again.");

    private final Optional<Kind> same;
    private final String found;
    private final String cure;

    Kind(String found, String cure) {
      this.same = Optional.empty();
      this.found = found;
      this.cure = cure;
    }

    /**
     * @param same the kind whose key it shares: the same, seen in another way
     */
    Kind(Kind same, String found, String cure) {
      this.same = Optional.of(same);
      this.found = found;
      this.cure = cure;
    }

    /** Its name in JSON: never changes. */
    public String key() {
      return same.map(Kind::key).orElseGet(() -> name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** It, with the figures that the sentence has places for, in their order. */
    Invalidity with(String... figures) {
      return new Invalidity(this, found.formatted((Object[]) figures), cure);
    }
  }

  /** Its name in JSON: never changes. */
  public String key() {
    return kind.key();
  }

  /** The same of one side of a comparison. */
  Invalidity of(String subject) {
    String start = found.substring(0, 1).toLowerCase(Locale.ROOT);
    return new Invalidity(kind, subject + ": " + start + found.substring(1), cure);
  }
}

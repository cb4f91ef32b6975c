package verdict.sample;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a number needs care; it travels with the numbers into every output.
 *
 * @param sentence with the figures, for people
 */
public record Caveat(Kind kind, String sentence) {

  /** The complete list of doubts, each with its words. */
  public enum Kind {
    RESPONSE_TIMES_ARE_ROUNDED(
        "Response times are kept to 3 significant digits: each is exact to 1 part in 1,000."),
    WARM_UP_NOT_STEADY(
        "The warm-up reached its bound before CPU per request was flat and the JIT compilers"
            + " rested: figures may still have been falling. A longer one is asked for by"
            + " --warm-up, or -DwarmUp of Maven."),
    WARM_UP_UNKNOWN(
        "Whatever was in the file was counted: a warm-up inside it is in these figures."),
    WARM_UP_CAN_BE_LEFT_OUT(
        WARM_UP_UNKNOWN,
        "Whatever was in the file was counted: a warm-up inside it is in these figures. --from 30s"
            + " leaves it out."),
    WARM_UP_NOT_RECORDED(
        WARM_UP_UNKNOWN,
        "It is not known whether the services were warm: a cold JVM is several times slower."),
    TARGET_NOT_STARTED_BY_VERDICT(
        "The target was not started by verdict: its build, settings and warm-up are not known"
            + " here."),
    NO_SERVICE_METRICS("No service gave metrics: this report sees the client's side only."),
    METRICS_INCOMPLETE("%s gave no metrics %s the window."),
    SERVICE_RESTARTED("%s was restarted: its counters are worthless."),
    COUNTER_WENT_BACKWARDS("%s: counters went backwards, so they are worthless."),
    UNCOMMITTED_CHANGES(
        "There were uncommitted changes: the commit alone does not reproduce this run."),
    LAG_NOT_RECORDED(
        "How late the load generator was is not recorded: a slow generator would not be noticed."),
    FEW_REQUESTS("p99 rests on the slowest %s of %s requests; it takes %s to mean something."),
    RESULTS_INCOMPLETE("These results are PARTIAL: the file %s; %s."),
    READING_NOTE("%s"),
    USERS_LEFT(
        "%s users were still there at the end: the run was cut short, or still goes on, and their"
            + " last requests are not counted."),
    MANY_REQUEST_NAMES(
        "The run has %s request names%s. An id in a name gives each id a row of few requests. A"
            + " fixed name gives all of them one row: http(\"view"
            + " product\").get(\"/products/#{id}\")."),
    WHOLE_MILLISECONDS(
        "Gatling keeps whole milliseconds: every figure is exact for those, and a difference of"
            + " less than 1 ms cannot be seen in a percentile."),
    NO_DISTRIBUTION(
        "These are Gatling's own rounded figures: the file has no distribution, so nothing can be"
            + " recomputed, and no failure has a message."),
    PERCENTILES_BY_POSITION(
        "The file gives percentiles by their place, not by their rank: they are p50, p75, p95 and"
            + " p99, of Gatling 2.0 p95 and p99, unless that run was configured otherwise. From"
            + " Gatling 3.13.0 on they can be wrong besides."),
    ZERO_MAY_BE_NONE(
        "The file writes 0 for a figure that does not exist: where there was no request, none is"
            + " shown here."),
    NO_START_TIME("When the run started is not known from this file."),
    STARTS_NOT_RECORDED(
        "The recording tells when requests ended: throughput is from the first end to the last."),
    RATE_OVER_WHOLE_SECONDS(
        "Throughput is Gatling's: over the whole run, its length rounded up to whole seconds except"
            + " by Gatling 2.0 and 2.1."),
    REPORT_IS_OF_OTHER_REQUESTS(
        "Gatling's report beside the log counts %s requests, the log has %s%s."),
    MERGED("%s"),
    SEQUENTIAL_RUNS(
        "The sides were measured run after run and not in turn: a machine that drifts between them"
            + " looks like a change, and more runs make that worse. scripts/verdict duet measures"
            + " them in turn."),
    BLOCKS_WITHOUT_PARTNER(
        "%s blocks were left out because the other side has no partner for them."),
    SITTINGS_JOINED(
        "%s sittings of one load are judged together. Where a later one was measured because of"
            + " what an earlier one showed, a false alarm is likelier than the method says."),
    NEIGHBOURS("other processes used %s of all cores meanwhile, which makes rounds differ more."),
    LOAD_GENERATOR_LATE(
        "p99 of the load generator's lag is %s (n = %s): journeys came less evenly than asked."
            + " Above %s the comparison would be invalid."),
    CALIBRATION(
        "The noise floor: on this machine a round of the same against the same differs by %s"
            + " (standard deviation over %s rounds, %s).");

    private final Optional<Kind> same;
    private final String sentence;

    Kind(String sentence) {
      this.same = Optional.empty();
      this.sentence = sentence;
    }

    /**
     * @param same the kind whose key it shares: the same doubt in other words
     */
    Kind(Kind same, String sentence) {
      this.same = Optional.of(same);
      this.sentence = sentence;
    }

    /** Its name in JSON: never changes. */
    public String key() {
      return same.map(Kind::key).orElseGet(() -> name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** It, with the figures that the sentence has places for, in their order. */
    public Caveat with(String... figures) {
      return new Caveat(this, sentence.formatted((Object[]) figures));
    }
  }

  /** Its name in JSON: never changes. */
  public String key() {
    return kind.key();
  }

  /** The same of some blocks of a comparison. */
  public Caveat of(String subject) {
    return new Caveat(kind, subject + ": " + sentence);
  }
}

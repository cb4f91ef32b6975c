package verdict.sample;

import java.util.Locale;
import java.util.Optional;

/**
 * Why a number needs care; it travels with the numbers into every output.
 *
 * @param sentence with the figures, for people
 */
public record Caveat(Kind kind, String sentence) {

  /** The complete list of caveats, each with its words. */
  public enum Kind {
    RESPONSE_TIMES_ARE_ROUNDED(
        "Response times are kept to 3 significant digits: each is exact to 1 part in 1,000."),
    WARM_UP_NOT_STEADY(
        "The warm-up ended at its time limit, before CPU per request was flat and JIT compilation"
            + " had settled: figures may still have been falling. Allow more time with --warm-up,"
            + " or with -DwarmUp of Maven."),
    WARM_UP_UNKNOWN(
        "All requests of the file are counted: if it contains a warm-up, these figures include it."),
    WARM_UP_CAN_BE_LEFT_OUT(
        WARM_UP_UNKNOWN,
        "All requests of the file are counted: if it contains a warm-up, these figures include it."
            + " --from 30s leaves out the first 30 s."),
    WARM_UP_NOT_RECORDED(
        WARM_UP_UNKNOWN,
        "Whether the services were warmed up is unknown: a cold JVM is several times slower."),
    TARGET_NOT_STARTED_BY_VERDICT(
        "Verdict did not start the target: its build, settings and warm-up are unknown."),
    NO_SERVICE_METRICS(
        "The services sent no metrics: this report has only what the load generator measured."),
    METRICS_UNKNOWN(
        "%s sent no metric of a name that Verdict knows, so nothing is known of it. docs/metrics.md has"
            + " the names."),
    METRICS_INCOMPLETE("%s sent no metrics %s the window."),
    SERVICE_RESTARTED("%s was restarted: its counters are unusable."),
    COUNTER_WENT_BACKWARDS("%s: counters went backwards, so they are unusable."),
    UNCOMMITTED_CHANGES(
        "There were uncommitted changes: the commit alone does not reproduce this run."),
    LAG_NOT_RECORDED(
        "The lag of the load generator was not recorded: a slow load generator would go unnoticed."),
    FEW_REQUESTS(
        "p99 depends on the slowest %s of %s requests; at least %s requests are needed for a reliable p99."),
    RESULTS_INCOMPLETE("These results are PARTIAL: the file %s; %s."),
    READING_NOTE("%s"),
    USERS_LEFT(
        "%s users were still active at the end: the run was cut short or is still running, and their"
            + " last requests are not counted."),
    MANY_REQUEST_NAMES(
        "The run has %s request names%s. An id in a name gives each id a row of few requests. A"
            + " fixed name gives all of them one row: http(\"view"
            + " product\").get(\"/products/#{id}\")."),
    WHOLE_MILLISECONDS(
        "Gatling records whole milliseconds: every figure is exact for those, and a percentile cannot"
            + " show a difference of less than 1 ms."),
    NO_DISTRIBUTION(
        "These are Gatling's own rounded figures: the file has no distribution, so nothing can be"
            + " recomputed, and no failure has a message."),
    PERCENTILES_BY_POSITION(
        "The file numbers its percentiles and does not name their ranks: they are p50, p75, p95 and"
            + " p99 (Gatling 2.0: p95 and p99), unless that run was configured otherwise. From"
            + " Gatling 3.13.0 on they can also be wrong."),
    ZERO_MAY_BE_NONE(
        "The file writes 0 for a figure that does not exist: where there was no request, this report"
            + " shows no figure."),
    NO_START_TIME("This file does not say when the run started."),
    STARTS_NOT_RECORDED(
        "The recording has only the ends of requests: throughput is measured from the first end to the last."),
    RATE_OVER_WHOLE_SECONDS(
        "Throughput is Gatling's: over the whole run, whose length it rounds up to whole seconds"
            + " (except Gatling 2.0 and 2.1)."),
    REPORT_IS_OF_OTHER_REQUESTS(
        "Gatling's report beside the log counts %s requests, the log has %s%s."),
    MERGED("%s"),
    SEQUENTIAL_RUNS(
        "The sides were measured one after the other: the machine itself may have changed, which"
            + " looks like a change of the candidate, and more runs make that worse."
            + " scripts/verdict duet loads both sides at the same time."),
    PAIRS_OF_RUNS(
        "The runs of both sides alternated: by their start times they make %s, and each run is compared"
            + " with the run of the other side next to it."),
    PAIRS_IN_ONE_ORDER(
        "In every pair the %s ran first: a machine that gets slower or faster all the time looks like a"
            + " change of the candidate. The order ABBAABBA avoids that."),
    TOO_FEW_PAIRS_OF_RUNS(
        "The runs of both sides alternated, but %s are fewer than the %s that a decision takes, so the"
            + " runs are compared as independent ones. %s runs a side that alternate are compared pair"
            + " by pair."),
    TARGETS_NOT_SWAPPED(
        "Verdict did not start the sides: if they run on different machines, what differs between the"
            + " machines counts as a change. Swap the versions, measure again, and compare both"
            + " measurements together: scripts/verdict compare A1.json,A2.json B1.json,B2.json"
            + " pairs their rounds, so that the machines cancel."),
    GATES_CHANGED(
        "Margins were changed after the measurement: %s. A margin that is chosen when the result is"
            + " known proves nothing."),
    OBJECTIVES_CHANGED(
        "Objectives were changed after the measurement: those of its duet are others. A bound that is"
            + " chosen when the result is known proves nothing."),
    POLICY_CHANGED_BY_CANDIDATE("The candidate changes the %s; the baseline's decide."),
    BLOCKS_WITHOUT_PARTNER(
        "%s blocks were left out because the other side has no block to pair them with."),
    BETWEEN_LOOKS(
        "The duet has %s and was declared to be judged after %s: it was interrupted, or rounds are"
            + " missing. It is judged at the level of that look, %s."),
    SITTINGS_JOINED(
        "%s separate duets of one load are judged together. If a later one was measured because of"
            + " what an earlier one showed, a false positive is more likely than the method says."),
    NEIGHBOURS(
        "other processes used %s of all cores during the measurement, which makes rounds differ more."),
    LOAD_GENERATOR_LATE(
        "p99 of the load generator's lag is %s (n = %s): journeys started less evenly than"
            + " configured. Above %s the comparison would be invalid."),
    CALIBRATION(
        "Noise floor of this machine: a round of an A/A test differs by %s"
            + " (standard deviation over %s rounds, %s).");

    private final Optional<Kind> same;
    private final String sentence;

    Kind(String sentence) {
      this.same = Optional.empty();
      this.sentence = sentence;
    }

    /**
     * @param same the kind whose key it shares: the same caveat in other words
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

package verdict.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.Acceptance;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Gate;
import verdict.judgement.JudgedChange;
import verdict.judgement.JudgedFailures;
import verdict.judgement.LoadJudgement;
import verdict.judgement.ObjectiveOutcome;
import verdict.sample.Figures;
import verdict.statistics.Attribution;
import verdict.statistics.Change;
import verdict.statistics.Comparison;
import verdict.statistics.PercentileCurve;
import verdict.statistics.ServiceTimes;
import verdict.statistics.Units;

/**
 * All that is said of one load.
 *
 * @param name what it is called: 50 rps
 * @param headline what is read first
 * @param design how it was measured, in a few words
 * @param oneRunASide whether that is all there is: then no change can be told from noise
 * @param requestsPerSecond that were asked for; absent when the results do not say
 * @param finding the worst of the gate
 * @param paired whether the sides are compared round by round, or pair by pair; else run by run
 * @param unit what a unit is
 * @param units rounds or pairs, or runs of the side that has fewer of them
 * @param unpairedBlocks how many were left out because their partner is missing
 * @param gate the figures that decide, failures left out
 * @param gatesWithoutFigure those that a project switched on, and whose figure not every block has
 * @param failures absent when a side has not one request
 * @param allRequests what each side had
 * @param endpoints the same of each name that a side sent
 * @param failuresByKind which requests failed, and how; none where none did
 * @param advisory every other figure
 * @param changedCounts those of them that are counts per request and changed by enough to be read
 *     first, but for those that the cause names
 * @param objectives of the candidate
 * @param baselineObjectives the same of the baseline
 * @param acceptances what became of the regressions that a project accepted beforehand
 * @param cause what explains the change of the mean
 * @param percentiles of both sides
 * @param serviceTimes what the services' time went into
 * @param timedBlocks the blocks of both sides that tell what happened in each second, in the order
 *     of time
 * @param pairs of one run a side, all requests first; else none
 */
public record LoadAnalysis(
    @JsonIgnore String name,
    @JsonIgnore Headline headline,
    @JsonIgnore String design,
    @JsonIgnore boolean oneRunASide,
    OptionalDouble requestsPerSecond,
    JudgedChange.Finding finding,
    boolean paired,
    @JsonIgnore Units.Kind unit,
    int units,
    int unpairedBlocks,
    List<JudgedChange> gate,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Gate> gatesWithoutFigure,
    Optional<JudgedFailures> failures,
    Sides<RequestsOfSide> allRequests,
    List<Endpoint> endpoints,
    List<FailuresOfKind> failuresByKind,
    List<JudgedChange> advisory,
    @JsonIgnore List<JudgedChange> changedCounts,
    List<ObjectiveOutcome> objectives,
    List<ObjectiveOutcome> baselineObjectives,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Acceptance> acceptances,
    Attribution cause,
    PercentileCurve percentiles,
    Sides<List<ServiceTimes>> serviceTimes,
    @JsonIgnore List<TimedBlock> timedBlocks,
    @JsonIgnore List<RequestPair> pairs) {

  /** A request name on both sides. */
  public record Endpoint(String request, RequestsOfSide baseline, RequestsOfSide candidate) {}

  /**
   * How often a request failed in one way.
   *
   * @param kind an HTTP status, {@code check} or {@code no-response}
   * @param baseline how many requests of that name there were, failed ones too
   */
  public record FailuresOfKind(
      String request,
      String kind,
      long baselineFailed,
      long baseline,
      long candidateFailed,
      long candidate) {}

  static LoadAnalysis of(ComparisonJudgement judgement, LoadJudgement load, boolean isAaTest) {
    Comparison comparison = load.comparison();
    Sides<SideFigures> figures = SideFigures.of(comparison);
    SideFigures was = figures.baseline();
    SideFigures is = figures.candidate();
    Attribution cause = Attribution.of(comparison);
    List<FailuresOfKind> failures = failures(was.counts(), is.counts());
    Optional<String> causeText = CauseText.of(load, failures, cause);
    return new LoadAnalysis(
        LoadText.name(comparison),
        Headline.of(judgement, load, causeText, remark(judgement, load, cause, isAaTest)),
        LoadText.design(comparison, judgement.stage()),
        comparison.isOneRunASide(),
        comparison.load().stream().mapToDouble(asked -> asked.requestsPerSecond()).findFirst(),
        load.finding(),
        comparison.isPaired(),
        comparison.unit(),
        comparison.units(),
        comparison.unpaired(),
        load.gate(),
        load.withoutFigure(),
        load.failures(),
        figures.map(SideFigures::all),
        endpoints(was, is),
        failures,
        load.advisory(),
        load.changedCounts().stream()
            .filter(of -> causeText.isEmpty() || !CauseText.names(of))
            .toList(),
        load.objectives(),
        load.baselineObjectives(),
        load.acceptances(),
        cause,
        PercentileCurve.of(comparison),
        new Sides<>(
            ServiceTimes.of(comparison.baseline()), ServiceTimes.of(comparison.candidate())),
        TimedBlock.inOrder(comparison),
        comparison.isOneRunASide() ? RequestPair.all(comparison) : List.of());
  }

  private static String remark(
      ComparisonJudgement judgement, LoadJudgement load, Attribution cause, boolean isAaTest) {
    Stream<String> ofChange =
        isAaTest
            ? Stream.of("A/A test: both sides run the same commit and configuration")
            : CauseText.isGainOutside(load, cause)
                ? Stream.of("outside the services")
                : Stream.empty();
    Stream<String> ofDuet =
        judgement.futility().stream()
            .map(
                of ->
                    "stopped for futility after "
                        + ChangeText.units(Units.Kind.ROUND, of.rounds()));
    return Stream.concat(ofDuet, ofChange).collect(Collectors.joining("; "));
  }

  private static List<Endpoint> endpoints(SideFigures was, SideFigures is) {
    return Stream.concat(was.names(), is.names())
        .distinct()
        .sorted()
        .map(name -> new Endpoint(name, was.request(name), is.request(name)))
        .toList();
  }

  private static List<FailuresOfKind> failures(RequestCounts was, RequestCounts is) {
    List<FailuresOfKind> failures = new ArrayList<>();
    for (Map.Entry<String, String> failure : RequestCounts.failures(was, is)) {
      String name = failure.getKey();
      String kind = failure.getValue();
      failures.add(
          new FailuresOfKind(
              name,
              kind,
              was.failed(name, kind),
              was.sent(name),
              is.failed(name, kind),
              is.sent(name)));
    }
    return failures;
  }

  /** Every change, the ones that decide first. */
  public Stream<Change> changes() {
    return Stream.concat(gate.stream(), advisory.stream()).map(JudgedChange::change);
  }

  /** How many units: 6 rounds, 1 run a side. */
  public String unitsText() {
    return ChangeText.units(unit, units);
  }

  /** A change with its interval, or with the bound that proves that it is small. */
  public String change(JudgedChange judged) {
    return ChangeText.change(judged, unit, units);
  }

  /** A count on both sides, with its change and its interval. */
  public String count(JudgedChange judged) {
    return ChangeText.count(judged);
  }

  /** In how many rounds a change had its sign; nothing for runs, which have no partners. */
  public String agreement(JudgedChange judged) {
    return paired ? ChangeText.agreement(judged) : Figures.NONE;
  }

  /** In how many rounds or runs the candidate failed more. */
  public String agreement(JudgedFailures judged) {
    return FailureText.agreement(judged, units);
  }

  /** The interval of one of its changes, or why there is none. */
  public String interval(JudgedChange judged) {
    return ChangeText.interval(judged, unit, units);
  }

  /** What became of the acceptance of a figure that decides; absent where none was accepted. */
  public Optional<Acceptance> acceptanceOf(Gate gate) {
    return acceptances.stream()
        .filter(of -> of.decides() && of.accepted().gate() == gate)
        .findFirst();
  }

  /** Whether any request of it was counted, and not only printed. */
  @JsonIgnore
  public boolean isBaselineCounted() {
    return endpoints.stream().anyMatch(of -> of.baseline.n() > 0);
  }

  /** The blocks for a chart that each program draws for itself. */
  @JsonProperty
  public OverTime.Blocks overTime() {
    return OverTime.Blocks.of(timedBlocks);
  }
}

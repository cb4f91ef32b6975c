package verdict.analysis;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;
import verdict.statistics.PercentileCurve;
import verdict.statistics.ServiceTimes;
import verdict.statistics.TimePart;
import verdict.statistics.TimeParts;

/**
 * What was measured in one run.
 *
 * @param startedAt the start of the measured window, in ISO 8601
 * @param environment the settings and how it was warmed up, by their path in {@code run.json}
 * @param figures of all requests, of the run as a whole, and the load generator's lag
 * @param all all requests
 * @param requests in the order of their names
 * @param services in the order of their names; empty when none could be scraped
 * @param timeParts what the mean of a request goes into, the largest part first
 * @param serviceTimes what the services' time for a request went into
 * @param hasPostgres whether there is a PostgreSQL, whose CPU is not in any figure
 * @param timedBlock what happened in each second; absent where that is not known
 */
public record RunMeasured(
    String runId,
    String startedAt,
    Optional<String> label,
    Optional<String> commit,
    Optional<Boolean> dirty,
    Optional<String> command,
    SortedMap<String, String> environment,
    List<Figure> figures,
    @JsonIgnore RequestAnalysis all,
    List<RequestAnalysis> requests,
    List<ServiceSample> services,
    List<RankTime> percentiles,
    List<PartTime> timeParts,
    List<ServiceTimes> serviceTimes,
    @JsonIgnore boolean hasPostgres,
    @JsonIgnore Optional<TimedBlock> timedBlock) {
  private static final List<String> SECTIONS =
      List.of("environment", "services", "dataSet", "load", "loadGenerator", "target", "warmUp");

  /**
   * A percentile of all requests.
   *
   * @param rank in (0, 100)
   */
  public record RankTime(double rank, double milliseconds) {}

  /**
   * A part of the mean of a request, in words.
   *
   * @param leastMilliseconds what concurrent calls cannot hide
   */
  public record PartTime(String part, double leastMilliseconds, double mostMilliseconds) {}

  static RunMeasured of(BlockFigures block) {
    RunDescription run = block.run().orElseThrow();
    Optional<RunDescription.Git> git = run.git();
    List<Figure> figures = new ArrayList<>(block.overall().figures());
    figures.addAll(block.figures());
    return new RunMeasured(
        run.runId(),
        run.startedAt().toString(),
        run.label(),
        git.map(RunDescription.Git::commit),
        git.map(RunDescription.Git::dirty),
        run.command(),
        facts(run),
        figures,
        RequestAnalysis.of(block.overall()),
        block.requests().stream().map(RequestAnalysis::of).toList(),
        block.services(),
        percentiles(block),
        parts(block),
        ServiceTimes.of(List.of(block)),
        run.hasPostgres(),
        TimedBlock.ofRun(block.block()));
  }

  private static SortedMap<String, String> facts(RunDescription run) {
    TreeMap<String, String> facts = new TreeMap<>();
    SECTIONS.forEach(section -> facts.putAll(run.facts(section)));
    return facts;
  }

  private static List<RankTime> percentiles(BlockFigures block) {
    List<RankTime> percentiles = new ArrayList<>();
    PercentileCurve.ofRun(block)
        .forEach((rank, value) -> percentiles.add(new RankTime(rank, value.milliseconds())));
    return percentiles;
  }

  private static List<PartTime> parts(BlockFigures block) {
    TimeParts parts = TimeParts.of(block);
    PartText text = PartText.in(List.of(block));
    List<PartTime> times = new ArrayList<>();
    for (TimePart part : parts.largestFirst()) {
      TimePart.Bounds bounds = parts.bounds(part).orElseThrow();
      times.add(new PartTime(text.words(part), bounds.leastMs(), bounds.mostMs()));
    }
    return times;
  }

  /** A figure of the run: of all its requests, else of the run as a whole. */
  public Optional<Figure> figure(Metric metric) {
    return figures.stream().filter(f -> f.metric() == metric && f.part().isEmpty()).findFirst();
  }

  /** All services, with what their CPU leaves out. */
  public String allServices() {
    return "all services" + (hasPostgres ? " (without PostgreSQL)" : "");
  }

  /** Of which commit it was built, in a few words. */
  public String commitText() {
    return SideAnalysis.commitText(commit, dirty);
  }

  /** How many requests were answered well. */
  public long succeeded() {
    return all.figure(Metric.REQUESTS).map(Figure::n).orElse(0L) - all.failed();
  }

  /** The steps of time for a chart that each program draws for itself. */
  @JsonProperty
  public Optional<OverTime.Run> overTime() {
    return timedBlock.map(OverTime.Run::of);
  }
}

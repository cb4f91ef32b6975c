package verdict.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.Block;
import verdict.run.Measurement;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.RunDescription;
import verdict.run.TimeCounts;
import verdict.sample.FigureKey.Scope;
import verdict.sample.Metric.Use;

/**
 * One block in figures: a block of a round, or a whole run, measured by Verdict or not. What its
 * results do not say is absent: other load generators give only requests, printed reports only
 * figures.
 */
public final class BlockFigures {
  private final Block block;
  private final RequestFigures overall;
  private final List<RequestFigures> requests;
  private final List<ServiceSample> services;
  private final List<Figure> figures;
  private final SortedMap<FigureKey, Figure> compared;

  /**
   * @param overall all requests together
   * @param figures of the run as a whole
   */
  public BlockFigures(
      Block block,
      RequestFigures overall,
      List<RequestFigures> requests,
      List<ServiceSample> services,
      List<Figure> figures) {
    this.block = block;
    this.overall = overall;
    this.requests = List.copyOf(requests);
    this.services = List.copyOf(services);
    this.figures = List.copyOf(figures);
    this.compared = Collections.unmodifiableSortedMap(comparable());
  }

  public static BlockFigures of(Measurement measurement) {
    return of(Block.of(measurement));
  }

  public static BlockFigures of(Block block) {
    if (isPrinted(block)) {
      return printed(block);
    }
    Results results = block.results();
    List<TimeCounts> succeeded = new ArrayList<>();
    TreeMap<String, Long> failed = new TreeMap<>();
    for (RequestTimes times : results.requests()) {
      succeeded.add(times.succeeded());
      failedByKind(times).forEach((kind, count) -> failed.merge(kind, count, Long::sum));
    }
    TimeCounts together = TimeCounts.sum(succeeded);
    OptionalDouble seconds = RunFigures.deliverySeconds(block, together.mean().orElse(0));
    RequestFigures overall = RequestFigures.of(RequestFigures.ALL, together, failed, seconds);
    List<ServiceSample> services =
        block.measurement().map(BlockFigures::services).orElse(List.of());
    return new BlockFigures(
        block,
        overall,
        results.requests().stream()
            .map(
                times ->
                    RequestFigures.of(
                        times.path(), times.succeeded(), failedByKind(times), seconds))
            .toList(),
        services,
        RunFigures.of(block, overall, seconds, services));
  }

  private static SortedMap<String, Long> failedByKind(RequestTimes times) {
    TreeMap<String, Long> kinds = new TreeMap<>();
    times.failed().forEach((kind, counts) -> kinds.put(kind, counts.total()));
    return kinds;
  }

  private static List<ServiceSample> services(Measurement of) {
    double seconds = of.run().countedSeconds();
    return of.services().values().stream()
        .map(window -> ServiceFigures.of(window, seconds))
        .toList();
  }

  /** Of a report that has figures alone. */
  private static BlockFigures printed(Block block) {
    ResultsSummary summary = ResultsSummary.of(block.results());
    return new BlockFigures(
        block,
        RequestFigures.printed(summary.all()),
        summary.rows().stream()
            .filter(row -> row.kind() == ResultsRow.Kind.REQUEST)
            .map(RequestFigures::printed)
            .toList(),
        List.of(),
        List.of());
  }

  private SortedMap<FigureKey, Figure> comparable() {
    TreeMap<FigureKey, Figure> all = new TreeMap<>();
    for (RequestFigures request : requests) {
      add(request.figures(), Use.COMPARED_OF_REQUESTS, Scope.REQUEST, request.name(), all);
    }
    add(overall.figures(), Use.COMPARED_OF_ALL, Scope.ALL_REQUESTS, "", all);
    List<Figure> whole = figures.stream().filter(f -> f.part().isEmpty()).toList();
    add(whole, Use.COMPARED_OF_ALL, Scope.ALL_REQUESTS, "", all);
    for (ServiceSample service : services) {
      add(service.figures(), Use.COMPARED_OF_SERVICES, Scope.SERVICE, service.name(), all);
    }
    return all;
  }

  private static void add(
      List<Figure> figures,
      Use use,
      Scope scope,
      String subject,
      SortedMap<FigureKey, Figure> into) {
    figures.stream()
        .filter(f -> f.metric().isFor(use))
        .forEach(f -> into.put(new FigureKey(scope, subject, f.metric(), f.part()), f));
  }

  /** What they are figures of. */
  public Block block() {
    return block;
  }

  /** All requests together. */
  public RequestFigures overall() {
    return overall;
  }

  /** In the order of their groups and names. */
  public List<RequestFigures> requests() {
    return requests;
  }

  /** The request of that name. */
  public Optional<RequestFigures> request(String name) {
    return requests.stream().filter(request -> request.name().equals(name)).findFirst();
  }

  /** In the order of their names; empty when none could be scraped. */
  public List<ServiceSample> services() {
    return services;
  }

  /** What the services' time went into, of those that tell how many requests they served. */
  public List<ServiceTotals> totals() {
    return block.measurement().stream()
        .flatMap(of -> of.services().values().stream())
        .flatMap(window -> ServiceTotals.of(window).stream())
        .toList();
  }

  /** Of the run as a whole: rates, CPU over all services, how late the load generator was. */
  public List<Figure> figures() {
    return figures;
  }

  /** What can be compared with the other side. */
  public SortedMap<FigureKey, Figure> compared() {
    return compared;
  }

  /** A figure of the run: of all its requests, else of the run as a whole. */
  public Optional<Figure> figure(Metric metric) {
    return overall.figure(metric).or(() -> figure(metric, ""));
  }

  /** A part of a figure of the run. */
  public Optional<Figure> figure(Metric metric, String part) {
    return figures.stream().filter(f -> f.metric() == metric && f.part().equals(part)).findFirst();
  }

  /** What is known of the run; absent for results that Verdict did not measure. */
  public Optional<RunDescription> run() {
    return block.run();
  }

  /** The target load; absent when the results do not say. */
  public Optional<RunDescription.Load> load() {
    return run().map(RunDescription::load);
  }

  /** What makes it doubtful. */
  public List<Caveat> caveats() {
    return block
        .measurement()
        .map(RunCaveats::of)
        .orElseGet(() -> ResultsCaveats.of(block.results()));
  }

  /**
   * What makes counters unusable: restarts, counters that went backwards, services that gave none
   * at one edge of the window.
   */
  public List<String> unsoundCounters() {
    return block.measurement().map(RunCaveats::unsoundCounters).orElse(List.of());
  }

  /** How many requests were sent without being recorded, by name. */
  public SortedMap<String, Long> notRecorded() {
    return block.measurement().map(Measurement::notRecorded).orElseGet(TreeMap::new);
  }

  /**
   * How long its requests took together, in seconds, above 0; absent when the results do not say.
   * Of figures that Gatling printed it is the length that their rate was taken over: Gatling rounds
   * it up to whole seconds.
   */
  public OptionalDouble seconds() {
    OptionalDouble seconds = isPrinted() ? printedSeconds() : block.results().seconds();
    return seconds.orElse(0) > 0 ? seconds : OptionalDouble.empty();
  }

  private OptionalDouble printedSeconds() {
    OptionalDouble rate =
        ResultsSummary.of(block.results()).all().total().figure(Metric.THROUGHPUT).stream()
            .mapToDouble(Figure::value)
            .filter(value -> value > 0)
            .findFirst();
    return rate.isPresent() ? OptionalDouble.of(overall.count() / rate.getAsDouble()) : rate;
  }

  /** Whether Gatling printed its figures, and no request of it is known. */
  public boolean isPrinted() {
    return isPrinted(block);
  }

  private static boolean isPrinted(Block block) {
    return block.results().requests().isEmpty() && !block.results().printed().isEmpty();
  }

  /**
   * How late the load generator started journeys, in all blocks together; absent when that is
   * unknown.
   */
  public static Optional<Figure> lagP99(Collection<BlockFigures> blocks) {
    return RunFigures.lagP99(
        TimeCounts.sum(blocks.stream().map(figures -> figures.block.results().lag()).toList()));
  }
}

package verdict.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.run.Block;
import verdict.run.RequestTimes;
import verdict.run.RunDescription;
import verdict.run.TimeCounts;

/**
 * One block in figures.
 *
 * @param summary absent for results of others, of which only requests are known
 * @param requests how many there were, failed ones too
 * @param failed how many failed
 * @param succeeded the response times of the others; empty where figures alone were printed
 * @param figures what can be compared with the other side
 */
public record BlockFigures(
    Block block,
    Optional<RunSummary> summary,
    long requests,
    long failed,
    TimeCounts succeeded,
    SortedMap<FigureKey, Figure> figures) {
  private static final List<Metric> OF_REQUESTS =
      List.of(Metric.MEAN, Metric.P50, Metric.P95, Metric.P99);

  private static final Set<Metric> PERCENTILES = Set.of(Metric.P50, Metric.P95, Metric.P99);

  /** Of the run as a whole; the failure ratio is compared by its counts. */
  private static final Set<Metric> OF_RUN =
      Set.of(Metric.DELIVERED_RATIO, Metric.CPU_PER_REQUEST, Metric.CPU_PER_REQUEST_WITHOUT_JIT);

  /** Those that a block changes, and not the services' whole life before it. */
  private static final Set<Metric> OF_SERVICES =
      Set.of(
          Metric.CPU_PER_REQUEST,
          Metric.CPU_PER_REQUEST_WITHOUT_JIT,
          Metric.RESIDENT_MEMORY,
          Metric.HEAP_AFTER_GC,
          Metric.GC_PAUSE_SHARE,
          Metric.ALLOCATED_PER_REQUEST,
          Metric.SERVER_SIDE_MEAN,
          Metric.DB_QUERY_MEAN,
          Metric.DB_QUERIES_PER_REQUEST,
          Metric.POOL_ACQUIRE_MEAN,
          Metric.EXTERNAL_MEAN,
          Metric.EXTERNAL_PER_REQUEST,
          Metric.EVENT_LOOP_LAG_MEAN,
          Metric.RESPONSE_BYTES_MEAN,
          Metric.OWN_MEAN,
          Metric.OWN_PER_REQUEST);

  public BlockFigures {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
  }

  public static BlockFigures of(Block block) {
    if (isPrinted(block)) {
      return printed(block);
    }
    TreeMap<FigureKey, Figure> figures = new TreeMap<>();
    List<TimeCounts> succeeded = new ArrayList<>();
    long failed = 0;
    for (RequestTimes request : block.results().requests()) {
      succeeded.add(request.succeeded());
      failed += request.allFailed().total();
      addTimes(FigureKey.Scope.REQUEST, request.path(), request.succeeded(), figures);
    }
    TimeCounts together = TimeCounts.sum(succeeded);
    addTimes(FigureKey.Scope.ALL_REQUESTS, "", together, figures);
    Optional<RunSummary> summary = block.measurement().map(MeasuredRun::of).map(RunSummary::of);
    summary.ifPresent(of -> addMeasured(of.measured(), figures));
    return new BlockFigures(
        block, summary, together.total() + failed, failed, together, figures);
  }

  /** Of a report that has figures alone. */
  private static BlockFigures printed(Block block) {
    ResultsSummary summary = ResultsSummary.of(block.results());
    TreeMap<FigureKey, Figure> figures = new TreeMap<>();
    addPrinted(FigureKey.Scope.ALL_REQUESTS, "", summary.all(), figures);
    summary.rows().stream()
        .filter(row -> row.kind() == ResultsRow.Kind.REQUEST)
        .forEach(row -> addPrinted(FigureKey.Scope.REQUEST, row.name(), row, figures));
    return new BlockFigures(
        block,
        Optional.empty(),
        summary.all().total().count(),
        summary.all().failed().count(),
        TimeCounts.empty(),
        figures);
  }

  private static void addPrinted(
      FigureKey.Scope scope, String name, ResultsRow row, SortedMap<FigureKey, Figure> into) {
    row.succeeded().figures().stream()
        .filter(f -> OF_REQUESTS.contains(f.metric()) && row.succeeded().count() > 0)
        .forEach(f -> into.put(new FigureKey(scope, name, f.metric(), ""), f));
  }

  private static void addTimes(
      FigureKey.Scope scope, String name, TimeCounts times, SortedMap<FigureKey, Figure> into) {
    TimeFigures.of(times, OF_REQUESTS)
        .forEach(f -> into.put(new FigureKey(scope, name, f.metric(), ""), f));
  }

  private static void addMeasured(MeasuredRun run, SortedMap<FigureKey, Figure> into) {
    run.figures().stream()
        .filter(f -> OF_RUN.contains(f.metric()) && f.part().isEmpty())
        .forEach(f -> into.put(FigureKey.ofAll(f.metric()), f));
    for (ServiceSample service : run.services()) {
      service.figures().stream()
          .filter(f -> OF_SERVICES.contains(f.metric()))
          .forEach(
              f ->
                  into.put(
                      new FigureKey(FigureKey.Scope.SERVICE, service.name(), f.metric(), f.part()),
                      f));
    }
  }

  /** The load that was asked for; absent when the results do not say. */
  public Optional<RunDescription.Load> load() {
    return block.run().map(RunDescription::load);
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
    return rate.isPresent() ? OptionalDouble.of(requests / rate.getAsDouble()) : rate;
  }

  /** Whether Gatling printed its figures, and no request of it is known. */
  public boolean isPrinted() {
    return isPrinted(block);
  }

  private static boolean isPrinted(Block block) {
    return block.results().requests().isEmpty() && !block.results().printed().isEmpty();
  }

  /**
   * How well a figure of all requests or of one is known. Gatling prints whole milliseconds; those
   * of its logs make a mean that is exact, and a percentile that is one of them.
   */
  public Precision precision(Metric metric) {
    if (isPrinted() && metric == Metric.MEAN) {
      return isOfGatling20() ? Precision.CUT : Precision.ROUNDED;
    }
    boolean isWhole =
        isPrinted() || succeeded.resolution() == TimeCounts.Resolution.EXACT_MILLISECONDS;
    return isWhole && PERCENTILES.contains(metric) ? Precision.ROUNDED : Precision.EXACT;
  }

  /**
   * It printed two percentiles and cut its means off, as 2.1 did, which cannot be told from 2.2.
   */
  private boolean isOfGatling20() {
    return block.results().printed().stream()
        .map(row -> row.total().percentiles())
        .anyMatch(ranks -> !ranks.isEmpty() && ranks.stream().noneMatch(p -> p.rank() == 50));
  }
}

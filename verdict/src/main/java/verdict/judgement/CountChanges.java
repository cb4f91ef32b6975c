package verdict.judgement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import verdict.judgement.JudgedChange.Finding;
import verdict.sample.FigureKey;
import verdict.sample.Metric;
import verdict.statistics.Change;
import verdict.statistics.Median;

/**
 * Counts per request that changed by enough to be read first, though they decide nothing: a query
 * more is a cause that no response time of a small data set shows. First those of all services,
 * then those that a service has of its own, whatever their name.
 */
final class CountChanges {
  /** The first screen has no room for a change that is sure and small. */
  private static final double LEAST = 0.01;

  /** A service can count much that nobody asked about: of that only what changed clearly. */
  private static final double LEAST_OF_SERVICE = 0.1;

  /** As a count per request: what happens in fewer requests explains no mean. */
  private static final double LEAST_PER_REQUEST = 0.01;

  private static final int MOST_OF_SERVICES = 3;

  private CountChanges() {}

  /** Of figures that decide nothing: those that stand out. */
  static List<JudgedChange> of(List<JudgedChange> advisory) {
    Stream<JudgedChange> ofAll =
        counts(advisory.stream())
            .filter(of -> of.finding().filter(Finding::isChange).isPresent())
            .filter(
                of -> of.interval().filter(i -> !i.isInside(-least(of), least(of))).isPresent());
    Stream<JudgedChange> ofServices =
        largest(
            ofServices(advisory)
                .filter(of -> of.finding().filter(Finding::isChange).isPresent())
                .filter(CountChanges::isClear));
    return Stream.concat(ofAll, ofServices).toList();
  }

  /** Of one run a side, where nothing decides and nothing stands out: those that differ. */
  static List<JudgedChange> ofOneRunASide(List<JudgedChange> gate, List<JudgedChange> advisory) {
    Stream<JudgedChange> ofAll =
        counts(Stream.concat(gate.stream(), advisory.stream()))
            .filter(of -> Math.abs(of.change().test().estimate()) > least(of));
    return Stream.concat(ofAll, largest(ofServices(advisory))).toList();
  }

  /**
   * Counts of one service: those of its own, and the connections that it acquired where its queries
   * are not counted.
   */
  private static Stream<JudgedChange> ofServices(List<JudgedChange> advisory) {
    return advisory.stream()
        .filter(
            of ->
                of.change().key().metric() == Metric.OWN_PER_REQUEST
                    || of.change().key().metric() == Metric.POOL_ACQUIRES_PER_REQUEST
                        && !countsQueries(advisory, of.change().key().subject()))
        .filter(of -> Math.abs(of.change().test().estimate()) > leastOfService(of))
        .filter(of -> difference(of) >= LEAST_PER_REQUEST);
  }

  private static boolean countsQueries(List<JudgedChange> advisory, String service) {
    return advisory.stream()
        .map(of -> of.change().key())
        .anyMatch(
            key -> key.metric() == Metric.DB_QUERIES_PER_REQUEST && key.subject().equals(service));
  }

  /** Whether the whole interval is beyond what a service may count differently. */
  private static boolean isClear(JudgedChange of) {
    double least = leastOfService(of);
    return of.interval().filter(i -> i.low() > least || i.high() < -least).isPresent();
  }

  private static double leastOfService(JudgedChange of) {
    return Gated.shareShift(of.change(), LEAST_OF_SERVICE);
  }

  private static double difference(JudgedChange of) {
    return Math.abs(Median.of(of.change().candidate()) - Median.of(of.change().baseline()));
  }

  /** Those that happen most often more or less than before. */
  private static Stream<JudgedChange> largest(Stream<JudgedChange> counts) {
    return counts
        .sorted(Comparator.comparingDouble(CountChanges::difference).reversed())
        .limit(MOST_OF_SERVICES);
  }

  private static Stream<JudgedChange> counts(Stream<JudgedChange> all) {
    List<Metric> counts = Stream.of(Gate.values()).filter(Gate::isCount).map(Gate::metric).toList();
    return all.filter(of -> of.change().key().scope() == FigureKey.Scope.ALL_REQUESTS)
        .filter(of -> counts.contains(of.change().key().metric()));
  }

  private static double least(JudgedChange of) {
    Change change = of.change();
    return Gated.shareShift(change, LEAST);
  }
}

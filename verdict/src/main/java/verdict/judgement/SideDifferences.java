package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import verdict.run.Results;
import verdict.sample.MeasuredRun;
import verdict.sample.ServiceSample;
import verdict.statistics.BlockFigures;
import verdict.statistics.RunSummary;

/** Which settings differ between the two sides of a comparison, or between the blocks of one. */
final class SideDifferences {
  /** What must be equal for a comparison to be about the build. */
  private static final List<String> MUST_BE_EQUAL =
      List.of(
          "simulation", "journey", "load", "dataSet", "environment", "loadGenerator", "services");

  /** The other fields of the warm-up are outcomes, which differ from run to run. */
  private static final Set<String> OF_WARM_UP = Set.of("warmUp.boundSeconds");

  /** The settings that one changes on purpose. */
  private static final List<String> UNDER_TEST =
      List.of("services.settings", "services.bottleneck");

  private static final String NOT_KNOWN = "not known";
  private static final SortedSet<String> UNKNOWN = new TreeSet<>(Set.of(NOT_KNOWN));

  /** What two runs of one load may differ by: the last response ends each. */
  private static final double SAME_SIZE = 0.1;

  private SideDifferences() {}

  static List<SideDifference> between(
      List<BlockFigures> baseline,
      List<BlockFigures> candidate,
      Set<SideDifference.Kind> accepted) {
    boolean allMeasured =
        baseline.stream().allMatch(b -> b.summary().isPresent())
            && candidate.stream().allMatch(b -> b.summary().isPresent());
    Map<String, SortedSet<String>> left = settings(baseline, allMeasured);
    Map<String, SortedSet<String>> right = settings(candidate, allMeasured);
    SortedSet<String> paths = new TreeSet<>(left.keySet());
    paths.addAll(right.keySet());
    List<SideDifference> differences = new ArrayList<>();
    for (String path : paths) {
      SortedSet<String> was = left.getOrDefault(path, UNKNOWN);
      SortedSet<String> is = right.getOrDefault(path, UNKNOWN);
      if (!was.equals(is) || was.size() > 1) {
        differences.add(SideDifference.of(path, text(was), text(is), isUnderTest(path), accepted));
      }
    }
    if (!allMeasured) {
      sizes(baseline, candidate, accepted, differences);
    }
    return differences;
  }

  private static String text(SortedSet<String> values) {
    return String.join(" or ", values);
  }

  private static Map<String, SortedSet<String>> settings(
      List<BlockFigures> blocks, boolean allMeasured) {
    List<Map<String, String>> each =
        blocks.stream()
            .map(b -> allMeasured ? ofRun(b.summary().orElseThrow()) : ofResults(b))
            .toList();
    Map<String, SortedSet<String>> all = new TreeMap<>();
    each.forEach(settings -> settings.keySet().forEach(k -> all.put(k, new TreeSet<>())));
    all.forEach(
        (path, values) ->
            each.forEach(settings -> values.add(settings.getOrDefault(path, NOT_KNOWN))));
    return all;
  }

  private static Map<String, String> ofRun(RunSummary summary) {
    MeasuredRun measured = summary.measured();
    TreeMap<String, String> settings = new TreeMap<>();
    MUST_BE_EQUAL.forEach(section -> settings.putAll(measured.run().facts(section)));
    settings.keySet().removeAll(SideDifference.OUTCOMES);
    Map<String, String> warmUp = measured.run().facts("warmUp");
    OF_WARM_UP.forEach(path -> settings.put(path, warmUp.getOrDefault(path, "none")));
    String scraped =
        measured.services().stream().map(ServiceSample::name).collect(Collectors.joining(", "));
    settings.put("scraped services", scraped.isEmpty() ? "none" : scraped);
    return settings;
  }

  /** What a log tells of its run. */
  private static Map<String, String> ofResults(BlockFigures block) {
    Results results = block.block().results();
    TreeMap<String, String> settings = new TreeMap<>();
    results.origin().simulation().ifPresent(name -> settings.put("simulation", name));
    results.origin().toolVersion().ifPresent(tool -> settings.put("loadGenerator.tool", tool));
    return settings;
  }

  private static void sizes(
      List<BlockFigures> baseline,
      List<BlockFigures> candidate,
      Set<SideDifference.Kind> accepted,
      List<SideDifference> into) {
    size("duration", "s", seconds(baseline), seconds(candidate), accepted, into);
    size("throughput", "requests/s", rate(baseline), rate(candidate), accepted, into);
  }

  private static void size(
      String setting,
      String unit,
      Optional<Double> was,
      Optional<Double> is,
      Set<SideDifference.Kind> accepted,
      List<SideDifference> into) {
    if (was.isPresent()
        && is.isPresent()
        && Math.abs(was.get() - is.get()) > SAME_SIZE * Math.max(was.get(), is.get())) {
      into.add(
          SideDifference.of(setting, text(was.get(), unit), text(is.get(), unit), false, accepted));
    }
  }

  private static String text(double size, String unit) {
    return String.format(Locale.ROOT, "%,.1f %s", size, unit);
  }

  private static Optional<Double> seconds(List<BlockFigures> blocks) {
    double[] seconds =
        blocks.stream().flatMapToDouble(b -> b.block().results().seconds().stream()).toArray();
    return mean(seconds, blocks.size());
  }

  private static Optional<Double> rate(List<BlockFigures> blocks) {
    double[] rates =
        blocks.stream()
            .flatMapToDouble(
                b ->
                    b.block().results().seconds().stream()
                        .filter(s -> s > 0)
                        .map(s -> b.requests() / s))
            .toArray();
    return mean(rates, blocks.size());
  }

  private static Optional<Double> mean(double[] values, int of) {
    if (values.length < of) {
      return Optional.empty();
    }
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return Optional.of(sum / of);
  }

  private static boolean isUnderTest(String path) {
    return UNDER_TEST.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "."));
  }
}

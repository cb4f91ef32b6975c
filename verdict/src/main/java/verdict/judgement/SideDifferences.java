package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import verdict.run.Results;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.sample.ServiceSample;

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
        baseline.stream().allMatch(b -> b.run().isPresent())
            && candidate.stream().allMatch(b -> b.run().isPresent());
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
      SentRequests.difference(baseline, candidate, accepted).ifPresent(differences::add);
    }
    return differences;
  }

  private static String text(SortedSet<String> values) {
    return String.join(" or ", values);
  }

  private static Map<String, SortedSet<String>> settings(
      List<BlockFigures> blocks, boolean allMeasured) {
    List<Map<String, String>> each =
        blocks.stream().map(b -> allMeasured ? ofRun(b) : ofResults(b)).toList();
    Map<String, SortedSet<String>> all = new TreeMap<>();
    each.forEach(settings -> settings.keySet().forEach(k -> all.put(k, new TreeSet<>())));
    all.forEach(
        (path, values) ->
            each.forEach(settings -> values.add(settings.getOrDefault(path, NOT_KNOWN))));
    return all;
  }

  private static Map<String, String> ofRun(BlockFigures block) {
    RunDescription run = block.run().orElseThrow();
    TreeMap<String, String> settings = new TreeMap<>();
    MUST_BE_EQUAL.forEach(section -> settings.putAll(run.facts(section)));
    settings.keySet().removeAll(SideDifference.OUTCOMES);
    Map<String, String> warmUp = run.facts("warmUp");
    OF_WARM_UP.forEach(path -> settings.put(path, warmUp.getOrDefault(path, "none")));
    block
        .block()
        .place()
        .map(RunDescription.Place::design)
        .ifPresent(design -> settings.put("design", design.key()));
    String scraped =
        block.services().stream().map(ServiceSample::name).collect(Collectors.joining(", "));
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

  /** What both files say of their length and load, when the target load was not recorded. */
  private static void sizes(
      List<BlockFigures> baseline,
      List<BlockFigures> candidate,
      Set<SideDifference.Kind> accepted,
      List<SideDifference> into) {
    size("duration", "s", Size::seconds, baseline, candidate, accepted, into);
    size("throughput", "requests/s", Size::rate, baseline, candidate, accepted, into);
  }

  private static void size(
      String setting,
      String unit,
      Function<BlockFigures, Optional<Size>> size,
      List<BlockFigures> baseline,
      List<BlockFigures> candidate,
      Set<SideDifference.Kind> accepted,
      List<SideDifference> into) {
    Optional<Size> was = Size.mean(baseline, size);
    Optional<Size> is = Size.mean(candidate, size);
    if (was.isPresent() && is.isPresent() && was.get().isFarFrom(is.get())) {
      into.add(
          SideDifference.of(setting, was.get().text(unit), is.get().text(unit), false, accepted));
    }
  }

  /**
   * A length or a rate, as far as it is known.
   *
   * @param stated what the file says
   * @param least how small it can have been
   * @param most how large
   */
  private record Size(double stated, double least, double most) {
    /** Gatling prints rates over seconds that it has rounded up. */
    private static final double SECONDS_ROUNDED_UP = 1;

    static Optional<Size> seconds(BlockFigures block) {
      return block.seconds().stream()
          .mapToObj(seconds -> new Size(seconds, seconds - unknown(block), seconds))
          .findFirst();
    }

    static Optional<Size> rate(BlockFigures block) {
      return seconds(block)
          .filter(seconds -> seconds.least > 0)
          .map(
              seconds ->
                  new Size(
                      block.overall().count() / seconds.stated,
                      block.overall().count() / seconds.most,
                      block.overall().count() / seconds.least));
    }

    private static double unknown(BlockFigures block) {
      return block.isPrinted() ? SECONDS_ROUNDED_UP : 0;
    }

    /** Of all blocks; absent when one of them does not say. */
    static Optional<Size> mean(
        List<BlockFigures> blocks, Function<BlockFigures, Optional<Size>> of) {
      List<Size> sizes = blocks.stream().flatMap(block -> of.apply(block).stream()).toList();
      return sizes.size() < blocks.size()
          ? Optional.empty()
          : Optional.of(
              new Size(
                  mean(sizes, Size::stated), mean(sizes, Size::least), mean(sizes, Size::most)));
    }

    private static double mean(List<Size> sizes, ToDoubleFunction<Size> of) {
      double sum = 0;
      for (Size size : sizes) {
        sum += of.applyAsDouble(size);
      }
      return sum / sizes.size();
    }

    boolean isFarFrom(Size other) {
      double apart = Math.max(least - other.most, other.least - most);
      return apart > SAME_SIZE * Math.max(stated, other.stated);
    }

    String text(String unit) {
      return Figures.tenths(stated) + " " + unit;
    }
  }

  private static boolean isUnderTest(String path) {
    return UNDER_TEST.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "."));
  }
}

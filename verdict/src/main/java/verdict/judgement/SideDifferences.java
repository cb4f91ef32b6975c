package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import verdict.sample.MeasuredRun;
import verdict.sample.ServiceSample;

/** Which settings differ between the two sides of a comparison. */
final class SideDifferences {
  /** What must be equal for a comparison to be about the build. */
  private static final List<String> MUST_BE_EQUAL =
      List.of(
          "simulation", "journey", "load", "dataSet", "environment", "loadGenerator", "services");

  /** How warm the services were; the other fields of the warm-up are outcomes. */
  private static final Set<String> OF_WARM_UP = Set.of("warmUp.boundSeconds", "warmUp.steady");

  /** Outcomes, not settings; and the settings that one changes on purpose. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("loadGenerator.cpuSeconds", "services.startSeconds");

  private static final List<String> UNDER_TEST =
      List.of("services.settings", "services.bottleneck");

  private SideDifferences() {}

  static List<SideDifference> between(MeasuredRun baseline, MeasuredRun candidate) {
    SortedMap<String, String> left = settings(baseline);
    SortedMap<String, String> right = settings(candidate);
    SortedSet<String> paths = new TreeSet<>(left.keySet());
    paths.addAll(right.keySet());
    List<SideDifference> differences = new ArrayList<>();
    for (String path : paths) {
      String was = left.getOrDefault(path, "not known");
      String is = right.getOrDefault(path, "not known");
      if (!was.equals(is)) {
        differences.add(new SideDifference(path, was, is, isUnderTest(path)));
      }
    }
    return differences;
  }

  private static SortedMap<String, String> settings(MeasuredRun measured) {
    TreeMap<String, String> settings = new TreeMap<>();
    MUST_BE_EQUAL.forEach(section -> settings.putAll(measured.run().facts(section)));
    settings.keySet().removeAll(NOT_SETTINGS);
    // A warm-up always has warmUp.steady, so that one side without a warm-up shows too.
    measured.run().facts("warmUp").entrySet().stream()
        .filter(fact -> OF_WARM_UP.contains(fact.getKey()))
        .forEach(fact -> settings.put(fact.getKey(), fact.getValue()));
    String scraped =
        measured.services().stream().map(ServiceSample::name).collect(Collectors.joining(", "));
    settings.put("scraped services", scraped.isEmpty() ? "none" : scraped);
    return settings;
  }

  private static boolean isUnderTest(String path) {
    return UNDER_TEST.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "."));
  }
}

package verdict.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import verdict.run.RunDescription;

/** Which settings differ between the two sides of a comparison. */
final class SideDifferences {
  /** What must be equal for a comparison to be about the build. */
  private static final List<String> MUST_BE_EQUAL =
      List.of(
          "simulation", "journey", "load", "dataSet", "environment", "loadGenerator", "services");

  /** Outcomes, not settings; and the settings that one changes on purpose. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("loadGenerator.cpuSeconds", "services.startSeconds");

  private static final List<String> UNDER_TEST =
      List.of("services.settings", "services.bottleneck");

  private SideDifferences() {}

  static List<SideDifference> between(RunDescription baseline, RunDescription candidate) {
    List<SideDifference> differences = new ArrayList<>();
    for (String section : MUST_BE_EQUAL) {
      var left = baseline.facts(section);
      var right = candidate.facts(section);
      SortedSet<String> paths = new TreeSet<>(left.keySet());
      paths.addAll(right.keySet());
      paths.removeAll(NOT_SETTINGS);
      for (String path : paths) {
        String was = left.getOrDefault(path, "not known");
        String is = right.getOrDefault(path, "not known");
        if (!was.equals(is)) {
          differences.add(new SideDifference(path, was, is, isUnderTest(path)));
        }
      }
    }
    return differences;
  }

  private static boolean isUnderTest(String path) {
    return UNDER_TEST.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "."));
  }
}

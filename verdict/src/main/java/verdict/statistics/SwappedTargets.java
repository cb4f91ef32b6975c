package verdict.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;

/**
 * Duets of running systems that were measured twice, the second time with the versions on each
 * other's machines. A round of both together is one unit: what differs between the machines is once
 * for the candidate and once against it, and cancels.
 *
 * @param firsts the first of the two duets, by the id of the second
 */
record SwappedTargets(Map<String, String> firsts) {

  /** Which machines the sides of a duet ran on. */
  private record Targets(Map<String, String> baseline, Map<String, String> candidate) {
    boolean isSwapped(Targets other) {
      return baseline.equals(other.candidate)
          && candidate.equals(other.baseline)
          && !baseline.equals(candidate);
    }
  }

  static SwappedTargets of(List<BlockFigures> baseline, List<BlockFigures> candidate) {
    Map<String, Map<String, String>> ofBaseline = addresses(baseline);
    Map<String, Map<String, String>> ofCandidate = addresses(candidate);
    Map<String, Targets> open = new TreeMap<>();
    Map<String, String> firsts = new HashMap<>();
    ofBaseline.forEach(
        (duet, was) -> {
          Targets targets = new Targets(was, ofCandidate.getOrDefault(duet, Map.of()));
          open.entrySet().stream()
              .filter(earlier -> earlier.getValue().isSwapped(targets))
              .map(Map.Entry::getKey)
              .findFirst()
              .ifPresentOrElse(
                  first -> {
                    firsts.put(duet, first);
                    open.remove(first);
                  },
                  () -> open.put(duet, targets));
        });
    return new SwappedTargets(Map.copyOf(firsts));
  }

  /** Of those duets alone that found their systems running; by id, in their order. */
  private static Map<String, Map<String, String>> addresses(List<BlockFigures> blocks) {
    Map<String, Map<String, String>> addresses = new TreeMap<>();
    for (BlockFigures block : blocks) {
      block
          .run()
          .map(RunDescription::target)
          .filter(target -> !target.startedByVerdict())
          .ifPresent(
              target ->
                  block
                      .block()
                      .place()
                      .ifPresent(place -> addresses.put(place.duet(), target.services())));
    }
    return addresses;
  }

  /** The duet that a duet makes units with: the first of the two, or itself. */
  String unitWith(String duet) {
    return firsts.getOrDefault(duet, duet);
  }

  /** Whether the rounds of a duet need those of another. */
  boolean needsAnother(String duet) {
    return firsts.containsKey(duet) || firsts.containsValue(duet);
  }
}

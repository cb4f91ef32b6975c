package verdict.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.judgement.Stage;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;
import verdict.sample.Figures;
import verdict.statistics.Comparison;

/** What a load is called, and how it was measured. */
final class LoadText {
  private LoadText() {}

  /** How it was measured, in a few words. */
  static String design(Comparison comparison, Optional<Stage> stage) {
    String look = stage.filter(Stage::isOneOfSeveral).map(LooksText::at).orElse("");
    if (comparison.isAtOnce()) {
      return Figures.things(comparison.units(), "round")
          + (look.isEmpty() ? "" : " (" + look + ")")
          + (isStarted(comparison)
              ? ", each with both sides restarted and loaded at the same time for"
              : ", each with both sides loaded at the same time for")
          + comparison
              .load()
              .map(load -> " " + Figures.plain(load.durationSeconds()) + " s")
              .orElse(" a window");
    }
    String seconds =
        comparison
            .load()
            .map(load -> " of " + Figures.plain(load.durationSeconds()) + " s")
            .orElse("");
    return unit(comparison, look)
        + ", "
        + (comparison.baseline().size() + comparison.candidate().size())
        + " blocks"
        + seconds
        + " in total";
  }

  private static String unit(Comparison comparison, String look) {
    String each = Figures.things(comparison.units(), comparison.unit().word());
    return switch (comparison.unit()) {
      case ROUND -> {
        String remarks =
            Stream.of(look, isStarted(comparison) ? "both sides restarted in each" : "")
                .filter(remark -> !remark.isEmpty())
                .collect(Collectors.joining("; "));
        yield each + (remarks.isEmpty() ? "" : " (" + remarks + ")");
      }
      case PAIR -> each + " of runs that alternated";
      case RUN ->
          Figures.things(comparison.baseline().size(), "run")
              + " of the baseline"
              + (comparison.design().alternated().isPresent() ? " and " : ", then ")
              + comparison.candidate().size()
              + " of the candidate"
              + (comparison.design().alternated().isPresent() ? ", which alternated" : "");
    };
  }

  /** Whether Verdict started both sides for each round: systems that ran already it did not. */
  private static boolean isStarted(Comparison comparison) {
    return Stream.concat(comparison.baseline().stream(), comparison.candidate().stream())
        .flatMap(block -> block.run().stream())
        .allMatch(RunDescription::startedByVerdict);
  }

  /** For what a load is called: 50 rps. */
  static String name(Comparison comparison) {
    return comparison
        .load()
        .map(RunDescription.Load::requestsPerSecond)
        .map(rate -> Figures.plain(rate) + " rps")
        .orElseGet(() -> achieved(comparison));
  }

  /** The achieved rate, where the target rate is unknown: over the blocks whose length is known. */
  private static String achieved(Comparison comparison) {
    double requests = 0;
    double seconds = 0;
    for (List<BlockFigures> side : List.of(comparison.baseline(), comparison.candidate())) {
      for (BlockFigures block : side) {
        if (block.seconds().isPresent()) {
          requests += block.overall().count();
          seconds += block.seconds().getAsDouble();
        }
      }
    }
    return seconds > 0 ? Figures.number(requests / seconds) + " rps" : "an unknown load";
  }
}

package verdict.analysis;

import java.util.List;
import java.util.Optional;
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
          + ", each with both sides restarted and loaded at the same time for"
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
    String unit =
        comparison.isPaired()
            ? Figures.things(comparison.units(), "round")
                + " ("
                + (look.isEmpty() ? "" : look + "; ")
                + "both sides restarted in each)"
            : Figures.things(comparison.baseline().size(), "run")
                + " of the baseline, then "
                + comparison.candidate().size()
                + " of the candidate";
    return unit
        + ", "
        + (comparison.baseline().size() + comparison.candidate().size())
        + " blocks"
        + seconds
        + " in total";
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

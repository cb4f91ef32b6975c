package verdict.statistics;

import java.util.List;
import java.util.Optional;
import verdict.run.RunDescription;
import verdict.sample.BlockFigures;

/** Comparisons of blocks that were never measured, for the proof by simulation. */
public final class ComparedBlocks {
  private ComparedBlocks() {}

  public static Comparison of(
      Optional<RunDescription.Load> load,
      List<BlockFigures> baseline,
      List<BlockFigures> candidate) {
    return Comparison.of(load, baseline, candidate);
  }
}

package verdict.diagnosis;

import java.util.List;
import verdict.sample.BlockFigures;
import verdict.sample.Objectives;

/** Knows one sign of trouble. */
public interface DiagnosisRule {
  /** What the run shows of it, most telling first; empty when the sign is absent. */
  List<Finding> examine(BlockFigures run, Objectives objectives);
}

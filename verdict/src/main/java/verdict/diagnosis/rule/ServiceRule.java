package verdict.diagnosis.rule;

import java.util.List;
import java.util.stream.Stream;
import verdict.diagnosis.DiagnosisRule;
import verdict.diagnosis.Finding;
import verdict.sample.BlockFigures;
import verdict.sample.Objectives;
import verdict.sample.ServiceSample;

/** A rule that looks at each service by itself. */
interface ServiceRule extends DiagnosisRule {
  /** What one of them shows. */
  Stream<Finding> of(ServiceSample service);

  @Override
  default List<Finding> examine(BlockFigures run, Objectives objectives) {
    return run.services().stream().flatMap(this::of).toList();
  }
}

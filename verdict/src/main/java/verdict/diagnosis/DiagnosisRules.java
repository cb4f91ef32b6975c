package verdict.diagnosis;

import java.util.List;
import verdict.sample.BlockFigures;
import verdict.sample.Objectives;

/** A list of rules, examined in order. */
public record DiagnosisRules(List<DiagnosisRule> rules) {
  public DiagnosisRules {
    rules = List.copyOf(rules);
  }

  /** What all rules found, in the order of the rules. */
  public List<Finding> examine(BlockFigures run, Objectives objectives) {
    return rules.stream().flatMap(rule -> rule.examine(run, objectives).stream()).toList();
  }
}

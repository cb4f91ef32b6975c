package verdict.judgement;

import java.util.List;
import verdict.statistics.Comparison;

/**
 * The gate as {@link ComparisonJudge} judges it, without the validity of what was never measured:
 * for the proof by simulation.
 */
public final class JudgedGate {
  private JudgedGate() {}

  /**
   * @param alpha of the whole family
   */
  public static LoadJudgement of(Comparison load, double alpha) {
    Family family = new Family(List.of(load), alpha);
    List<JudgedChange> gate = family.changes(load);
    var failures = family.failures(load);
    return new LoadJudgement(
        load, Overall.finding(gate, failures), gate, failures, List.of(), List.of());
  }

  /** Whether any figure was called a change, whatever the verdict became of it. */
  public static boolean callsAChange(LoadJudgement load) {
    return load.gate().stream().anyMatch(g -> g.finding().filter(JudgedGate::isChange).isPresent())
        || load.failures().filter(f -> isChange(f.finding())).isPresent();
  }

  public static boolean isChange(JudgedChange.Finding finding) {
    return finding == JudgedChange.Finding.REGRESSED || finding == JudgedChange.Finding.IMPROVED;
  }
}

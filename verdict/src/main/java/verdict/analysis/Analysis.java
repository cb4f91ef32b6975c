package verdict.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import verdict.diagnosis.Finding;
import verdict.diagnosis.rule.AllRules;
import verdict.history.HistoryEntry;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Judge;
import verdict.judgement.Policy;
import verdict.judgement.RoundsNeeded;
import verdict.run.Block;
import verdict.run.Side;
import verdict.sample.BlockFigures;
import verdict.sample.Objectives;
import verdict.statistics.Comparison;
import verdict.statistics.LoadLevels;

/** The one way from what was measured to what is said of it. */
public final class Analysis {
  private Analysis() {}

  /** Whether a duet goes on after what it has so far; what else that shows is said to nobody. */
  public static boolean isOpen(Side baseline, Side candidate, Policy policy) {
    return new ComparisonJudge(policy)
        .judge(baseline, candidate, loads(baseline, candidate, policy))
        .isOpen();
  }

  /** Of a candidate against its baseline. */
  public static ComparisonAnalysis compare(Side baseline, Side candidate, Policy policy) {
    List<Comparison> loads = loads(baseline, candidate, policy);
    ComparisonJudgement judgement = new ComparisonJudge(policy).judge(baseline, candidate, loads);
    return ComparisonAnalysis.of(
        new Sides<>(baseline, candidate),
        policy,
        judgement,
        new Sides<>(
            findings(loads.stream().map(Comparison::baseline), policy.objectives()),
            findings(loads.stream().map(Comparison::candidate), policy.objectives())));
  }

  private static List<Comparison> loads(Side baseline, Side candidate, Policy policy) {
    return LoadLevels.of(baseline, candidate, RoundsNeeded.pairs(policy.gates()));
  }

  /** Signs that more than half of a side's blocks show, in the words of the first. */
  private static List<Finding> findings(Stream<List<BlockFigures>> loads, Objectives objectives) {
    List<BlockFigures> blocks =
        loads.flatMap(List::stream).filter(block -> block.run().isPresent()).toList();
    Map<List<String>, List<Finding>> same = new LinkedHashMap<>();
    for (BlockFigures block : blocks) {
      for (Finding finding : AllRules.ALL.examine(block, objectives)) {
        same.computeIfAbsent(List.of(finding.rule(), finding.subject()), first -> new ArrayList<>())
            .add(finding);
      }
    }
    return same.values().stream()
        .filter(seen -> 2 * seen.size() > blocks.size())
        .map(seen -> seen.get(0))
        .toList();
  }

  /** Of a run that we measured, compared with nothing. */
  public static RunAnalysis run(Block measured, Policy policy) {
    BlockFigures block = BlockFigures.of(measured);
    return RunAnalysis.of(
        block,
        Judge.judge(block, policy.objectives()),
        AllRules.ALL.examine(block, policy.objectives()));
  }

  /** Of several runs of one build that we measured. */
  public static RunsAnalysis runs(Side side, Policy policy) {
    return RunsAnalysis.of(side.blocks().stream().map(block -> run(block, policy)).toList());
  }

  /** Of an A/A test: how small a change the machine that measured can detect. */
  public static CalibrationAnalysis calibrate(Side baseline, Side candidate) {
    ComparisonJudgement judgement =
        new ComparisonJudge(Policy.STRICT)
            .judge(baseline, candidate, LoadLevels.of(baseline, candidate));
    return CalibrationAnalysis.of(candidate, judgement);
  }

  /** Of measurements that a team keeps, in any order. */
  public static HistoryAnalysis history(List<HistoryEntry> entries) {
    return HistoryAnalysis.of(entries);
  }
}

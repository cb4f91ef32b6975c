package verdict.proof.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import verdict.analysis.Analysis;
import verdict.analysis.ComparisonAnalysis;
import verdict.file.ReadProgress;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.ComparisonJudgement;
import verdict.judgement.Policy;
import verdict.judgement.Verdict;
import verdict.report.ComparisonSummary;
import verdict.run.Side;
import verdict.run.results.SideReader;
import verdict.statistics.Comparison;
import verdict.statistics.LoadLevels;

/**
 * One sitting of the live campaign: the files that one duet left.
 *
 * @param name of its files: what was injected, and the duet
 * @param comparison of its sides, at its one load
 * @param judgement as {@code verdict compare} reaches it
 */
record Sitting(
    String name,
    Side baseline,
    Side candidate,
    Comparison comparison,
    ComparisonJudgement judgement) {
  private static final String BASELINE = "-baseline.json.gz";
  private static final String CANDIDATE = "-candidate.json.gz";

  /** All sittings of a folder, in the order of their names. */
  static List<Sitting> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(BASELINE))
          .map(file -> file.substring(0, file.length() - BASELINE.length()))
          .sorted()
          .map(name -> read(folder, name))
          .toList();
    }
  }

  private static Sitting read(Path folder, String name) {
    Side baseline = SideReader.read(List.of(folder.resolve(name + BASELINE)), ReadProgress.NONE);
    Side candidate = SideReader.read(List.of(folder.resolve(name + CANDIDATE)), ReadProgress.NONE);
    List<Comparison> loads = LoadLevels.of(baseline, candidate);
    if (loads.size() != 1) {
      throw new IllegalStateException(name + " has " + loads.size() + " loads, must have one");
    }
    return new Sitting(
        name,
        baseline,
        candidate,
        loads.get(0),
        new ComparisonJudge(Policy.STRICT).judge(baseline, candidate, loads));
  }

  /**
   * What was injected: same, or plus-5 for 5 % slower; with the rate if that is not 50: same-10rps.
   */
  String injected() {
    return name.replaceFirst("-(calibrate|duet)-.*", "");
  }

  /** Whether both sides were loaded at the same time; else in turn. */
  boolean isAtOnce() {
    return comparison.isAtOnce();
  }

  /** An invalid one is shown, and counts for nothing. */
  boolean isValid() {
    return judgement.verdict() != Verdict.INVALID;
  }

  /** The first line of its answer. */
  String answer() {
    ComparisonAnalysis report = Analysis.compare(baseline, candidate, Policy.STRICT);
    return ComparisonSummary.render(report).lines().findFirst().orElseThrow();
  }
}

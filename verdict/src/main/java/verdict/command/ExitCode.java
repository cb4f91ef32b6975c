package verdict.command;

import java.util.List;
import java.util.stream.IntStream;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.RunAnalysis;
import verdict.collect.RunRefused;
import verdict.command.FailOn.Kind;
import verdict.judgement.ObjectiveOutcome;
import verdict.judgement.Verdict;

/** What the program ends with; 64 and up as in BSD's sysexits.h. */
final class ExitCode {
  static final int FINE = 0;
  static final int REGRESSED = 1;
  static final int INCONCLUSIVE = 2;
  static final int INVALID = 3;
  static final int WRONG_USAGE = 64;
  static final int UNREADABLE_INPUT = 65;
  static final int SYSTEM_NOT_THERE = 69;

  /** A fault of this program; not 1, which would say that the build regressed. */
  static final int OUR_FAULT = 70;

  /** A file could not be written: a full disk, a folder without permission. */
  static final int CANNOT_WRITE = 74;

  private static final List<Integer> WORST_FIRST = List.of(INVALID, REGRESSED, INCONCLUSIVE);

  private ExitCode() {}

  /** Of a run on its own. */
  static int of(RunAnalysis run, FailOn failOn) {
    return of(run.verdict().orElse(Verdict.NO_CHANGE), run.ofObjectives(), failOn);
  }

  /** Of what was not done. */
  static int of(RunRefused.Reason reason) {
    return switch (reason) {
      case WRONG_USAGE -> WRONG_USAGE;
      case UNREADABLE_INPUT -> UNREADABLE_INPUT;
      case SYSTEM_NOT_THERE -> SYSTEM_NOT_THERE;
      case CANNOT_WRITE -> CANNOT_WRITE;
      case OUR_FAULT -> OUR_FAULT;
    };
  }

  /** The worst of several: an invalid run hides the rest, and what is worse hides what is open. */
  static int worst(IntStream codes) {
    List<Integer> all = codes.boxed().toList();
    return WORST_FIRST.stream().filter(all::contains).findFirst().orElse(FINE);
  }

  /** Of a comparison. */
  static int of(ComparisonAnalysis comparison, FailOn failOn) {
    return of(comparison.verdict(), comparison.ofObjectives(), failOn);
  }

  /**
   * The worst of what was judged, as far as the user wants to fail on it: an invalid measurement
   * hides the rest, whether or not it counts.
   */
  private static int of(Verdict verdict, ObjectiveOutcome.Outcome objectives, FailOn failOn) {
    if (verdict == Verdict.INVALID) {
      return failOn.has(Kind.INVALID) ? INVALID : FINE;
    }
    boolean isBad =
        verdict == Verdict.REGRESSED && failOn.has(Kind.REGRESSED)
            || objectives == ObjectiveOutcome.Outcome.MISSED && failOn.has(Kind.OBJECTIVE);
    if (isBad) {
      return REGRESSED;
    }
    boolean isOpen =
        verdict == Verdict.INCONCLUSIVE && failOn.has(Kind.INCONCLUSIVE)
            || objectives == ObjectiveOutcome.Outcome.NOT_KNOWN && failOn.has(Kind.OBJECTIVE);
    return isOpen ? INCONCLUSIVE : FINE;
  }
}

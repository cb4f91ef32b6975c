package verdict.command;

import verdict.judgement.Judgement;
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

  private ExitCode() {}

  /** The worst of what was judged: an invalid measurement hides the rest. */
  static int of(Judgement judgement) {
    Verdict verdict = judgement.verdict().orElse(Verdict.NO_CHANGE);
    if (verdict == Verdict.INVALID) {
      return INVALID;
    }
    if (verdict == Verdict.REGRESSED || !judgement.objectivesMet()) {
      return REGRESSED;
    }
    return verdict == Verdict.INCONCLUSIVE ? INCONCLUSIVE : FINE;
  }
}

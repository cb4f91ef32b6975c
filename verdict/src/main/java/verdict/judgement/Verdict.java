package verdict.judgement;

/** What a comparison, or a run, comes to. */
public enum Verdict {
  REGRESSED("REGRESSED"),
  /** Nothing is worse but what was accepted beforehand. */
  REGRESSION_ACCEPTED("REGRESSION ACCEPTED"),
  IMPROVED("IMPROVED"),
  NO_CHANGE("NO CHANGE"),
  INCONCLUSIVE("INCONCLUSIVE"),
  INVALID("INVALID");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }
}

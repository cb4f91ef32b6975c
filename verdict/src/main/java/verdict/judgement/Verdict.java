package verdict.judgement;

/** What a comparison, or a run, comes to. */
public enum Verdict {
  REGRESSED("REGRESSED"),
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

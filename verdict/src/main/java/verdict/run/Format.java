package verdict.run;

/** The complete list of what can be read. */
public enum Format {
  GATLING_BINARY_LOG("Gatling's binary simulation.log (3.13 and later)"),
  GATLING_TEXT_LOG("Gatling's textual simulation.log (2.0 to 3.12)"),
  GATLING_STATS("Gatling's stats.json or global_stats.json (2.x to 3.13.4)"),
  RESPONSE_TIMES("response-times.hlog of Verdict's recorder"),
  RUN_FOLDER("the folder of a run of Verdict"),
  MEASUREMENT("Verdict's measurement.json");

  private final String words;

  Format(String words) {
    this.words = words;
  }

  /** Whether it is a log of Gatling's. */
  public boolean isLog() {
    return this == GATLING_BINARY_LOG || this == GATLING_TEXT_LOG;
  }

  /** What it is, for people. */
  public String words() {
    return words;
  }
}

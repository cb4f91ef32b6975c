package loadtest.simulations;

/** The end of this JVM, before there is anything to report. */
final class TheEnd {
  private TheEnd() {}

  /**
   * Ends it at once, with one sentence on stderr and nothing else.
   *
   * @param sentence empty when it was said
   * @return never; it lets the caller say that nothing follows
   */
  static IllegalStateException now(int exitCode, String sentence) {
    if (!sentence.isEmpty()) {
      System.err.println("verdict: " + sentence);
    }
    System.err.flush();
    // Not exit: Gatling would print a stack trace, and report a run that was none.
    Runtime.getRuntime().halt(exitCode);
    return new IllegalStateException(sentence);
  }
}

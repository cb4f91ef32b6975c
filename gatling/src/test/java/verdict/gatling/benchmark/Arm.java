package verdict.gatling.benchmark;

/** The two sides of the comparison. */
enum Arm {
  TIMED("with `timed(...)`"),
  PLAIN("plain Gatling");

  private final String words;

  Arm(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}

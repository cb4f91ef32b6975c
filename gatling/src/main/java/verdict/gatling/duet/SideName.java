package verdict.gatling.duet;

import java.util.Locale;

/** The two sides of a comparison. */
public enum SideName {
  BASELINE,
  CANDIDATE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}

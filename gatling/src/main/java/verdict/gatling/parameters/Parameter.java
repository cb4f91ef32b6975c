package verdict.gatling.parameters;

import java.util.stream.Stream;

/** The properties of every project, by the name that {@code -D} gives them. */
public enum Parameter {
  SIMULATION("simulation"),
  RPS("rps"),
  DURATION("duration"),
  JOURNEY("journey"),
  WARM_UP("warmUp"),
  LABEL("label"),
  BASELINE("baseline"),
  ACCEPT_DIFFERENCES("accept.differences"),
  TARGET("target"),
  SETTINGS("settings"),
  RUN_ID("run.id"),
  REPORT("verdict.report"),
  REFUSAL("verdict.refusal"),
  DUET_ASK("duet.ask"),
  ROOT("verdict.root"); // set by the POM

  /** Begins the name of a setting of the services: {@code -Dset.spring.r2dbc.pool.max-size=2}. */
  public static final String SETTING_PREFIX = "set.";

  private final String property;

  Parameter(String property) {
    this.property = property;
  }

  public String property() {
    return property;
  }

  static boolean isInternal(String property) {
    return Stream.of(values()).anyMatch(p -> p.property.equals(property) && p.isInternal());
  }

  /** Whether it is what tools hand to each other for one run, and not what a user asks for. */
  boolean isInternal() {
    return this == ROOT || this == RUN_ID || this == REPORT || this == REFUSAL || this == DUET_ASK;
  }
}

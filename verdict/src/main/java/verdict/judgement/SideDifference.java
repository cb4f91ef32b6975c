package verdict.judgement;

import java.util.Locale;
import java.util.Set;

/**
 * A setting that is not the same on both sides, or not in all blocks of one.
 *
 * @param setting its path in {@code run.json}, or {@code scraped services}
 * @param baseline its value, or its values, on that side
 * @param allowance whether it may differ
 */
public record SideDifference(
    String setting, String baseline, String candidate, Kind kind, Allowance allowance) {
  /** What a run says beside its settings, and what differs from run to run. */
  public static final Set<String> OUTCOMES =
      Set.of("loadGenerator.cpuSeconds", "services.startSeconds");

  /** What a setting is about, by the name under which its difference can be accepted. */
  public enum Kind {
    MACHINE(Set.of("environment")),
    JVM(Set.of("services.jvm", "services.jvmOptions", "loadGenerator.jvm")),
    DURATION(Set.of("load.durationSeconds", "load.journeysAsked", "duration")),
    LOAD(Set.of("load", "throughput", "design")),
    SCENARIO(Set.of("simulation", "journey", "requests")),
    DATA(Set.of("dataSet")),
    GENERATOR(Set.of("loadGenerator")),
    WARM_UP(Set.of("warmUp")),
    METRICS(Set.of("scraped services")),
    SERVICES(Set.of("services"));

    private final Set<String> paths;

    Kind(Set<String> paths) {
      this.paths = paths;
    }

    /** Its name on the command line. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As help texts list it. */
    @Override
    public String toString() {
      return key();
    }

    /** The first whose paths hold a setting: the narrower ones stand before the wider ones. */
    static Kind of(String setting) {
      for (Kind kind : values()) {
        if (kind.paths.stream().anyMatch(p -> setting.equals(p) || setting.startsWith(p + "."))) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind has the setting " + setting);
    }
  }

  /** Whether a difference may be. */
  public enum Allowance {
    /** The comparison can be about it. */
    UNDER_TEST,
    /** The user said that it may be. */
    ACCEPTED,
    NONE
  }

  static SideDifference of(
      String setting, String baseline, String candidate, boolean underTest, Set<Kind> accepted) {
    Kind kind = Kind.of(setting);
    Allowance allowance =
        underTest
            ? Allowance.UNDER_TEST
            : accepted.contains(kind) ? Allowance.ACCEPTED : Allowance.NONE;
    return new SideDifference(setting, baseline, candidate, kind, allowance);
  }
}

package verdict.collect;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one side of a comparison is.
 *
 * @param label what reports call it
 * @param git the version of its sources, where that is known
 * @param bottleneck an injected fault
 * @param settings of its services, by name
 * @param target URLs by service, of a system that is already running; empty: one is started
 */
public record DuetSide(
    String label,
    Optional<GitRef> git,
    Optional<String> bottleneck,
    SortedMap<String, String> settings,
    SortedMap<String, String> target) {
  /** The option of {@code start} in verdict.yml that injects a fault. */
  static final String BOTTLENECK = "bottleneck";

  public DuetSide {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    target = Collections.unmodifiableSortedMap(new TreeMap<>(target));
  }

  /** A version of the sources, as it is. */
  public static DuetSide of(String label, Optional<GitRef> git) {
    return new DuetSide(label, git, Optional.empty(), new TreeMap<>(), new TreeMap<>());
  }

  /** Whether the two have the same settings and injected faults. */
  public boolean isAs(DuetSide other) {
    return settings.equals(other.settings) && bottleneck.equals(other.bottleneck);
  }
}

package verdict.gatling.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The system that a project measures, as it describes it: its services are properties, too.
 *
 * @param entry the service that {@code -Dtarget} names
 * @param others the other services, and at which port of the target's host each is expected
 * @param rows the options of the launcher that say how many rows a table gets
 * @param launcher its main class
 * @param firstRequests one to each endpoint, made before any load: all of the entry's, and those of
 *     the other services that the journey calls itself
 */
public record MeasuredSystem(
    String entry,
    Map<String, Integer> others,
    List<String> rows,
    String launcher,
    List<FirstRequest> firstRequests) {
  private static final String TARGET_PREFIX = Parameter.TARGET.property() + ".";

  public MeasuredSystem {
    others = new TreeMap<>(others);
    rows = List.copyOf(rows);
    firstRequests = List.copyOf(firstRequests);
  }

  /** The property that says where one of the other services is. */
  static String targetOf(String service) {
    return TARGET_PREFIX + service;
  }

  /** How many services it has. */
  public int services() {
    return others.size() + 1;
  }

  /** All properties that there are: those of every system, and its own. */
  List<String> properties() {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      names.add(parameter.property());
    }
    others.keySet().forEach(service -> names.add(targetOf(service)));
    names.addAll(rows);
    return names;
  }
}

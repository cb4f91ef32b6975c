package verdict.collect.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import verdict.project.Placeholders;
import verdict.project.Project;
import verdict.project.ProjectSide;

/**
 * Where a system of a project is started.
 *
 * @param project as this version of it describes itself
 * @param folder where this version is built, and {@code start} runs
 * @param home the folder of the project that the user stands in
 * @param side {@code baseline} or {@code candidate}; {@code run} for one that is measured alone
 * @param ref what git names it by; empty where that is not known
 * @param ports by the names that {@code verdict.yml} has for them
 * @param logs the folder for what it prints
 */
public record StartPlace(
    Project project,
    Path folder,
    Path home,
    String side,
    String ref,
    Map<String, Integer> ports,
    Path logs) {
  private static final String ALONE = "run";
  private static final String LOG = "system.log";

  /** One that is measured alone, as it is checked out: at its usual ports where they are free. */
  public static StartPlace alone(Project project, Path folder, Path logs) throws IOException {
    Map<String, Integer> ports = new TreeMap<>();
    for (String name : project.portNames()) {
      Integer usual = project.ports().get(Placeholders.shortName(name));
      boolean isFree = usual != null && FreePorts.isFree(usual);
      ports.put(name, isFree ? usual : FreePorts.find(1).get(0));
    }
    return new StartPlace(project, folder, folder, ALONE, "", ports, logs);
  }

  /** The ports of several systems that start at the same time, of each by name. */
  public static List<Map<String, Integer>> ports(List<Project> systems) throws IOException {
    int needed = systems.stream().mapToInt(of -> of.portNames().size()).sum();
    Iterator<Integer> free = FreePorts.find(needed).iterator();
    List<Map<String, Integer>> all = new ArrayList<>();
    for (Project system : systems) {
      Map<String, Integer> ports = new TreeMap<>();
      system.portNames().forEach(name -> ports.put(name, free.next()));
      all.add(ports);
    }
    return all;
  }

  /**
   * How it is started there.
   *
   * @param options of this side, by name
   * @param settings of this side, by name
   * @param progress receives how it goes while that takes long
   * @throws IllegalArgumentException for a placeholder or an option that there is not; its message
   *     is for the user
   */
  public SystemStart start(
      Map<String, String> options, Map<String, String> settings, Consumer<String> progress) {
    return new SystemStart(
        ProjectSide.of(project, placeholders(), options, settings),
        folder,
        environment(),
        logs.resolve(LOG),
        progress);
  }

  /** What its process finds in its environment, and {@code verdict.yml} may name. */
  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    environment.put("VERDICT_PROJECT", home.toString());
    environment.put("VERDICT_LOGS", logs.toString());
    environment.put("VERDICT_SIDE", side);
    return environment;
  }

  private Placeholders placeholders() {
    Map<String, String> known = new TreeMap<>();
    ports.forEach((name, port) -> known.put(name, String.valueOf(port)));
    known.put(Placeholders.SIDE, side);
    known.put(Placeholders.REF, ref);
    known.putAll(environment());
    return Placeholders.of(known);
  }
}

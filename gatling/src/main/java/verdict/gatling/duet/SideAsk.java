package verdict.gatling.duet;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import verdict.gatling.parameters.MeasuredSystem;
import verdict.gatling.parameters.Parameter;
import verdict.gatling.parameters.SystemChoice;
import verdict.gatling.parameters.Urls;
import verdict.gatling.parameters.WrongParameter;
import verdict.run.RunDescription;
import verdict.run.folder.AskJson;

/**
 * What one side of a duet is.
 *
 * @param label what reports call it
 * @param apps the folder with its modules, built; for one that is running already, nothing
 * @param system how it is started, or where it is
 * @param git what its sources were, for {@code run.json}
 */
public record SideAsk(
    Optional<String> label,
    Optional<Path> apps,
    SystemChoice system,
    Optional<RunDescription.Git> git) {
  private static final String SEED = Parameter.SEED.property();

  /**
   * The side of an ask, checked.
   *
   * @param where its path in the file: {@code sides.baseline}
   * @param measured what both sides are versions of
   * @param launcher its options, the same for both sides
   */
  static SideAsk of(
      AskJson.Side side, String where, MeasuredSystem measured, Map<String, String> launcher)
      throws WrongParameter {
    AskFile.requireText(where + ".label", side.label());
    AskFile.requireText(where + ".bottleneck", side.bottleneck());
    if (side.apps().isPresent() == side.target().isPresent()) {
      throw WrongParameter.unreadable(
          "%s must have either apps, to start, or target, already running; give one of them"
              .formatted(where));
    }
    if (side.target().isPresent()) {
      SystemChoice running = running(side, side.target().get(), where, measured);
      return new SideAsk(side.label(), Optional.empty(), running, side.git());
    }
    Path apps = apps(side.apps().orElseThrow(), where);
    SystemChoice toStart = toStart(side, measured, launcher);
    return new SideAsk(side.label(), Optional.of(apps), toStart, side.git());
  }

  private static Path apps(String text, String where) throws WrongParameter {
    try {
      Path folder = Path.of(text);
      if (folder.isAbsolute() && Files.isRegularFile(folder.resolve("bottlenecks.properties"))) {
        return folder;
      }
    } catch (InvalidPathException e) {
      // the same answer as for a folder that is another
    }
    throw WrongParameter.unreadable(
        "%s.apps must be the absolute path of a folder apps of this toolkit, was \"%s\"; build that"
                .formatted(where, text)
            + " version, and name its folder");
  }

  private static SystemChoice toStart(
      AskJson.Side side, MeasuredSystem measured, Map<String, String> launcher)
      throws WrongParameter {
    for (String option : launcher.keySet()) {
      // Not the ports and the database server, which the two sides cannot share.
      if (!measured.rows().contains(option) && !option.equals(SEED)) {
        throw WrongParameter.unreadable(
            "launcher must have only %s and %s, was \"%s\"; leave it out"
                .formatted(String.join(", ", measured.rows()), SEED, option));
      }
    }
    Map<String, String> options = new TreeMap<>(launcher);
    side.bottleneck().ifPresent(name -> options.put(Parameter.BOTTLENECK.property(), name));
    return SystemChoice.toStart(measured, options, side.settings().orElseGet(TreeMap::new));
  }

  private static SystemChoice running(
      AskJson.Side side, SortedMap<String, String> target, String where, MeasuredSystem measured)
      throws WrongParameter {
    requireNoEffect(where + ".bottleneck", side.bottleneck());
    requireNoEffect(where + ".settings", side.settings());
    TreeSet<String> services = new TreeSet<>(measured.others().keySet());
    services.add(measured.entry());
    for (String service : target.keySet()) {
      if (!services.contains(service)) {
        throw WrongParameter.unreadable(
            "%s.target.%s must be one of %s; leave it out, or %s"
                .formatted(where, service, String.join(", ", services), AskJson.CURE));
      }
    }
    if (!target.containsKey(measured.entry())) { // each journey needs it
      throw WrongParameter.unreadable(
          "%s.target.%s must be a text, was missing; %s"
              .formatted(where, measured.entry(), AskJson.CURE));
    }
    Map<String, URI> urls = new TreeMap<>();
    for (Map.Entry<String, String> service : target.entrySet()) {
      String name = where + ".target." + service.getKey();
      urls.put(service.getKey(), Urls.of(name, service.getValue()));
    }
    return new SystemChoice.Running(urls);
  }

  private static void requireNoEffect(String name, Optional<?> given) throws WrongParameter {
    if (given.isPresent()) {
      throw WrongParameter.unreadable(
          name
              + " has no effect on a target that is already running; leave out "
              + name
              + " or target");
    }
  }
}

package verdict.gatling.duet;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import verdict.gatling.parameters.MeasuredSystem;
import verdict.gatling.parameters.Parameter;
import verdict.gatling.parameters.SystemChoice;
import verdict.gatling.parameters.Urls;
import verdict.gatling.parameters.WrongParameter;

/**
 * Reads one side of {@code ask.json}.
 *
 * @param measured what both sides are versions of
 * @param launcher its options, the same for both sides
 */
record SideReader(MeasuredSystem measured, Map<String, String> launcher) {
  private static final Set<String> FIELDS =
      Set.of("label", "apps", "git", "bottleneck", "settings", "target");
  private static final String SEED = Parameter.SEED.property();

  SideAsk read(Fields side) throws WrongParameter {
    side.requireNoneBut(FIELDS);
    if (side.has("apps") == side.has("target")) {
      throw WrongParameter.unreadable(
          "%s must have either apps, to be started, or target, running already; give one of them"
              .formatted(side.where().substring(0, side.where().length() - 1)));
    }
    Optional<Path> apps = side.has("apps") ? Optional.of(apps(side)) : Optional.empty();
    SystemChoice system = apps.isPresent() ? toStart(side) : running(side);
    return new SideAsk(side.optionalText("label"), apps, system, side.anyObject("git"));
  }

  private static Path apps(Fields side) throws WrongParameter {
    String text = side.text("apps");
    try {
      Path folder = Path.of(text);
      if (folder.isAbsolute() && Files.isRegularFile(folder.resolve("bottlenecks.properties"))) {
        return folder;
      }
    } catch (InvalidPathException e) {
      // the same answer as for a folder that is another
    }
    throw WrongParameter.unreadable(
        "%sapps must be the absolute path of a folder apps of this toolkit, was \"%s\"; build that"
                .formatted(side.where(), text)
            + " version, and name its folder");
  }

  private SystemChoice toStart(Fields side) throws WrongParameter {
    for (String option : launcher.keySet()) {
      // Not the ports and the database server, which the two sides cannot share.
      if (!measured.rows().contains(option) && !option.equals(SEED)) {
        throw WrongParameter.unreadable(
            "launcher must have nothing but %s and %s, was \"%s\"; leave it out"
                .formatted(String.join(", ", measured.rows()), SEED, option));
      }
    }
    Map<String, String> options = new TreeMap<>(launcher);
    side.optionalText("bottleneck")
        .ifPresent(name -> options.put(Parameter.BOTTLENECK.property(), name));
    return SystemChoice.toStart(measured, options, side.texts("settings"));
  }

  private SystemChoice running(Fields side) throws WrongParameter {
    for (String other : Set.of("bottleneck", "settings")) {
      if (side.has(other)) {
        throw WrongParameter.unreadable(
            "%s%s has no effect on a target that is already running; leave it or target out"
                .formatted(side.where(), other));
      }
    }
    Fields target = side.object("target");
    Set<String> services = new TreeSet<>(measured.others().keySet());
    services.add(measured.entry());
    target.requireNoneBut(services);
    target.text(measured.entry()); // each journey needs it
    Map<String, URI> urls = new TreeMap<>();
    for (var service : side.texts("target").entrySet()) {
      urls.put(
          service.getKey(),
          Urls.of(side.where() + "target." + service.getKey(), service.getValue()));
    }
    return new SystemChoice.Running(urls);
  }
}

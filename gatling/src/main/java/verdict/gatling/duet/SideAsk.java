package verdict.gatling.duet;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.gatling.parameters.MeasuredProject;
import verdict.gatling.parameters.SystemChoice;
import verdict.gatling.parameters.Urls;
import verdict.gatling.parameters.WrongParameter;
import verdict.run.RunDescription;
import verdict.run.folder.AskJson;

/**
 * What one side of a duet is.
 *
 * @param label what reports call it
 * @param project as this version of it describes itself
 * @param system how it is started, or where it is
 * @param git what its sources were, for {@code run.json}
 */
public record SideAsk(
    Optional<String> label,
    MeasuredProject project,
    SystemChoice system,
    Optional<RunDescription.Git> git) {

  /**
   * The side of an ask, checked.
   *
   * @param where its path in the file: {@code sides.baseline}
   * @param measured what both sides are versions of
   */
  static SideAsk of(AskJson.Side side, String where, MeasuredProject measured)
      throws WrongParameter {
    AskFile.requireText(where + ".label", side.label());
    if (side.folder().isPresent() == side.target().isPresent()) {
      throw WrongParameter.unreadable(
          "%s must have either folder, to start, or target, already running; give one of them"
              .formatted(where));
    }
    if (side.target().isPresent()) {
      SystemChoice running = running(side, side.target().get(), where, measured);
      return new SideAsk(side.label(), measured, running, side.git());
    }
    MeasuredProject version = measured.at(folder(side.folder().orElseThrow(), where));
    return new SideAsk(side.label(), version, toStart(side, where, version), side.git());
  }

  private static Path folder(String text, String where) throws WrongParameter {
    try {
      Path folder = Path.of(text);
      if (folder.isAbsolute() && Files.isDirectory(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      // the same answer as for a folder that is not there
    }
    throw WrongParameter.unreadable(
        "%s.folder must be the absolute path of a folder, was \"%s\"; build that version, and name its"
                .formatted(where, text)
            + " folder");
  }

  private static SystemChoice toStart(AskJson.Side side, String where, MeasuredProject measured)
      throws WrongParameter {
    Map<String, String> options = side.options().orElseGet(TreeMap::new);
    for (String option : options.keySet()) {
      if (!measured.options().contains(option)) {
        throw WrongParameter.unreadable(
            "%s.options must have only those of verdict.yml (%s), was \"%s\"; leave it out"
                .formatted(where, String.join(", ", measured.options()), option));
      }
    }
    return SystemChoice.toStart(measured, options, side.settings().orElseGet(TreeMap::new));
  }

  private static SystemChoice running(
      AskJson.Side side, SortedMap<String, String> target, String where, MeasuredProject measured)
      throws WrongParameter {
    requireNoEffect(where + ".options", side.options());
    requireNoEffect(where + ".settings", side.settings());
    for (String service : target.keySet()) {
      if (!measured.services().contains(service)) {
        throw WrongParameter.unreadable(
            "%s.target.%s must be one of %s; leave it out, or %s"
                .formatted(where, service, String.join(", ", measured.services()), AskJson.CURE));
      }
    }
    if (!target.containsKey(measured.entry())) { // each journey needs it
      throw WrongParameter.unreadable(
          "%s.target.%s must be a text, was missing; %s"
              .formatted(where, measured.entry(), AskJson.CURE));
    }
    Map<String, URI> urls = new LinkedHashMap<>();
    for (String service : measured.services()) {
      String url = target.get(service);
      if (url != null) {
        urls.put(service, Urls.of(where + ".target." + service, url));
      }
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

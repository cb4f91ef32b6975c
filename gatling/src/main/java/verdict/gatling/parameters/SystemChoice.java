package verdict.gatling.parameters;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which system is measured: one that is running, or one to start. */
public sealed interface SystemChoice {

  /**
   * One that is running.
   *
   * @param urls by service; that of the target, and the others where they would be
   */
  record Running(Map<String, URI> urls) implements SystemChoice {}

  /**
   * One to start.
   *
   * @param options of the project, as far as given, by name
   * @param settings of the system
   */
  record ToStart(Map<String, String> options, SortedMap<String, String> settings)
      implements SystemChoice {}

  static SystemChoice of(MeasuredProject project, GivenProperties given) throws WrongParameter {
    Optional<String> target = given.get(Parameter.TARGET);
    ToStart toStart = toStart(project, given);
    if (target.isPresent()) {
      requireNothingToStart(project, given);
      return new Running(
          urls(project, Urls.ofProperty(Parameter.TARGET.property(), target.get()), given));
    }
    for (String other : project.others()) {
      String property = MeasuredProject.targetOf(other);
      if (given.get(property).isPresent()) {
        throw WrongParameter.usage(
            property
                + " needs target, the URL of "
                + project.entry()
                + "; add -Dtarget=http://localhost:8004");
      }
    }
    if (project.project().start().isEmpty()) {
      throw WrongParameter.usage(
          "verdict.yml has no start, so target must say where the system is; add"
              + " -Dtarget=http://localhost:8080, or start to verdict.yml");
    }
    return toStart;
  }

  private static ToStart toStart(MeasuredProject project, GivenProperties given)
      throws WrongParameter {
    return new ToStart(StartOptions.options(project, given), StartOptions.settings(given));
  }

  /**
   * One to start, asked for by another tool and not in properties of this JVM.
   *
   * @param options by their names
   * @param settings of the system
   */
  static ToStart toStart(
      MeasuredProject project, Map<String, String> options, Map<String, String> settings)
      throws WrongParameter {
    TreeMap<String, String> all = new TreeMap<>(options);
    settings.forEach((name, value) -> all.put(Parameter.SETTING_PREFIX + name, value));
    return toStart(project, GivenProperties.verbatim(all));
  }

  // In the order of the file, the entry first.
  private static Map<String, URI> urls(MeasuredProject project, URI entry, GivenProperties given)
      throws WrongParameter {
    Map<String, URI> urls = new LinkedHashMap<>();
    urls.put(project.entry(), entry);
    for (String other : project.others()) {
      String property = MeasuredProject.targetOf(other);
      Optional<String> url = given.get(property);
      if (url.isPresent()) {
        urls.put(other, Urls.ofProperty(property, url.get()));
      } else {
        project.usualPort(other).ifPresent(port -> urls.put(other, Urls.withPort(entry, port)));
      }
    }
    return urls;
  }

  private static void requireNothingToStart(MeasuredProject project, GivenProperties given)
      throws WrongParameter {
    for (String property : project.options()) {
      if (given.get(property).isPresent()) {
        throw noEffect(property);
      }
    }
    if (given.get(Parameter.SETTINGS).isPresent()) {
      throw noEffect(Parameter.SETTINGS.property());
    }
    for (String setting : given.below(Parameter.SETTING_PREFIX).keySet()) {
      throw noEffect(Parameter.SETTING_PREFIX + setting);
    }
  }

  private static WrongParameter noEffect(String property) {
    return WrongParameter.usage(
        property
            + " has no effect on a target that is already running; leave out -D"
            + property
            + " or -Dtarget");
  }
}

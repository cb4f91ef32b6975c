package loadtest.parameters;

import java.net.URI;
import java.util.EnumSet;
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
   * @param urls by service; fights, and the others where they would be
   */
  record Running(Map<String, URI> urls) implements SystemChoice {}

  /**
   * One to start.
   *
   * @param options of the launcher, as far as given
   * @param settings of the services
   */
  record ToStart(Map<Parameter, String> options, SortedMap<String, String> settings)
      implements SystemChoice {}

  static SystemChoice of(GivenProperties given) throws WrongParameter {
    Optional<String> target = given.get(Parameter.TARGET);
    ToStart toStart = new ToStart(LaunchOptions.options(given), LaunchOptions.settings(given));
    if (target.isPresent()) {
      requireNothingToStart(given);
      return new Running(urls(given));
    }
    for (Parameter other :
        EnumSet.of(
            Parameter.TARGET_HEROES, Parameter.TARGET_VILLAINS, Parameter.TARGET_LOCATIONS)) {
      if (given.get(other).isPresent()) {
        throw WrongParameter.usage(
            other.property()
                + " needs target, the URL of fights; add -Dtarget=http://localhost:8004");
      }
    }
    return toStart;
  }

  /**
   * One to start, asked for by another tool and not in properties of this JVM.
   *
   * @param options by the names that the properties have
   * @param settings of the services
   */
  static ToStart toStart(Map<String, String> options, Map<String, String> settings)
      throws WrongParameter {
    TreeMap<String, String> all = new TreeMap<>(options);
    settings.forEach((name, value) -> all.put(Parameter.SETTING_PREFIX + name, value));
    GivenProperties given = GivenProperties.verbatim(all);
    return new ToStart(LaunchOptions.options(given), LaunchOptions.settings(given));
  }

  private static Map<String, URI> urls(GivenProperties given) throws WrongParameter {
    URI fights = Urls.of(Parameter.TARGET, given.get(Parameter.TARGET).orElseThrow());
    Map<String, URI> urls = new LinkedHashMap<>();
    for (var other :
        Map.of(
                Parameter.TARGET_HEROES, 8001,
                Parameter.TARGET_VILLAINS, 8002,
                Parameter.TARGET_LOCATIONS, 8003)
            .entrySet()) {
      String service = other.getKey().property().substring("target.".length());
      Optional<String> url = given.get(other.getKey());
      urls.put(
          service,
          url.isPresent()
              ? Urls.of(other.getKey(), url.get())
              : Urls.withPort(fights, other.getValue()));
    }
    urls.put("fights", fights);
    return urls;
  }

  private static void requireNothingToStart(GivenProperties given) throws WrongParameter {
    for (Parameter parameter : LaunchOptions.ALL) {
      if (given.get(parameter).isPresent()) {
        throw noEffect(parameter.property());
      }
    }
    for (String setting : given.below(Parameter.SETTING_PREFIX).keySet()) {
      throw noEffect(Parameter.SETTING_PREFIX + setting);
    }
  }

  private static WrongParameter noEffect(String property) {
    return WrongParameter.usage(
        property
            + " has no effect on a target that is already running; leave -D"
            + property
            + " or -Dtarget out");
  }
}

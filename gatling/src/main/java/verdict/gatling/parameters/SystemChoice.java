package verdict.gatling.parameters;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
   * @param launcher its main class
   * @param options of the launcher, as far as given, by the names that the properties have
   * @param settings of the services
   */
  record ToStart(String launcher, Map<String, String> options, SortedMap<String, String> settings)
      implements SystemChoice {

    @Override
    public SystemChoice at(List<Integer> ports) {
      Map<String, String> placed = new LinkedHashMap<>(options);
      placed.put(
          Parameter.PORTS.property(),
          ports.stream().map(String::valueOf).collect(Collectors.joining(",")));
      return new ToStart(launcher, placed, settings);
    }
  }

  /** The same at these ports, one for each service; one that is running stays where it is. */
  default SystemChoice at(List<Integer> ports) {
    return this;
  }

  static SystemChoice of(MeasuredSystem system, GivenProperties given) throws WrongParameter {
    Optional<String> target = given.get(Parameter.TARGET);
    ToStart toStart = toStart(system, given);
    if (target.isPresent()) {
      requireNothingToStart(system, given);
      return new Running(
          urls(system, Urls.ofProperty(Parameter.TARGET.property(), target.get()), given));
    }
    for (String other : system.others().keySet()) {
      String property = MeasuredSystem.targetOf(other);
      if (given.get(property).isPresent()) {
        throw WrongParameter.usage(
            property
                + " needs target, the URL of "
                + system.entry()
                + "; add -Dtarget=http://localhost:8004");
      }
    }
    return toStart;
  }

  private static ToStart toStart(MeasuredSystem system, GivenProperties given)
      throws WrongParameter {
    return new ToStart(
        system.launcher(), LaunchOptions.options(system, given), LaunchOptions.settings(given));
  }

  /**
   * One to start, asked for by another tool and not in properties of this JVM.
   *
   * @param options by the names that the properties have
   * @param settings of the services
   */
  static ToStart toStart(
      MeasuredSystem system, Map<String, String> options, Map<String, String> settings)
      throws WrongParameter {
    TreeMap<String, String> all = new TreeMap<>(options);
    settings.forEach((name, value) -> all.put(Parameter.SETTING_PREFIX + name, value));
    return toStart(system, GivenProperties.verbatim(all));
  }

  private static Map<String, URI> urls(MeasuredSystem system, URI entry, GivenProperties given)
      throws WrongParameter {
    Map<String, URI> urls = new LinkedHashMap<>();
    for (Map.Entry<String, Integer> other : system.others().entrySet()) {
      String property = MeasuredSystem.targetOf(other.getKey());
      Optional<String> url = given.get(property);
      urls.put(
          other.getKey(),
          url.isPresent()
              ? Urls.ofProperty(property, url.get())
              : Urls.withPort(entry, other.getValue()));
    }
    urls.put(system.entry(), entry);
    return urls;
  }

  private static void requireNothingToStart(MeasuredSystem system, GivenProperties given)
      throws WrongParameter {
    for (String property : LaunchOptions.all(system)) {
      if (given.get(property).isPresent()) {
        throw noEffect(property);
      }
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

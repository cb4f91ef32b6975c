package verdict.gatling.parameters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is handed to the launcher, checked as far as it can be without it. */
final class LaunchOptions {
  /** What the launcher allows: of so many rows a service can keep the ids. */
  private static final int MOST_ROWS = 2_000_000;

  private static final int LARGEST_SEED = 999_999_999;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern SETTING = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
  private static final int SERVICES = 4;

  private LaunchOptions() {}

  /** The properties that there are of it, in the order in which it gets them. */
  static List<String> all(MeasuredSystem system) {
    List<String> all =
        new ArrayList<>(List.of(Parameter.PORTS.property(), Parameter.POSTGRES_URL.property()));
    all.addAll(system.rows());
    all.add(Parameter.SEED.property());
    all.add(Parameter.BOTTLENECK.property());
    all.add(Parameter.SETTINGS.property());
    return all;
  }

  static Map<String, String> options(MeasuredSystem system, GivenProperties given)
      throws WrongParameter {
    Map<String, String> options = new LinkedHashMap<>();
    for (String property : all(system)) {
      Optional<String> value = given.get(property);
      if (value.isPresent() && !property.equals(Parameter.SETTINGS.property())) {
        check(system, property, value.get());
        options.put(property, value.get());
      }
    }
    return options;
  }

  // The launcher knows the bottlenecks and speaks to the database.
  private static void check(MeasuredSystem system, String property, String value)
      throws WrongParameter {
    if (property.equals(Parameter.PORTS.property())) {
      checkPorts(value);
    } else if (property.equals(Parameter.SEED.property())) {
      checkNumber(property, value, 0, LARGEST_SEED);
    } else if (system.rows().contains(property)) {
      checkNumber(property, value, 1, MOST_ROWS);
    }
  }

  private static void checkNumber(String property, String value, int least, int most)
      throws WrongParameter {
    if (!NUMBER.matcher(value).matches()
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw WrongParameter.usage(
          "%s must be a whole number from %d to %d, was \"%s\"; try -D%s=100"
              .formatted(property, least, most, value, property));
    }
  }

  private static void checkPorts(String value) throws WrongParameter {
    List<String> ports = new ArrayList<>();
    for (String port : value.split(",", -1)) {
      if (NUMBER.matcher(port).matches()
          && Integer.parseInt(port) >= 1
          && Integer.parseInt(port) <= 65_535) {
        ports.add(port);
      }
    }
    int given = value.split(",", -1).length;
    if (!value.equals("auto")
        && (ports.size() != given || given != SERVICES || new HashSet<>(ports).size() != given)) {
      throw WrongParameter.usage(
          "ports must be auto or four different numbers from 1 to 65535, was \"%s\"; try"
                  .formatted(value)
              + " -Dports=8001,8002,8003,8004");
    }
  }

  /** Of {@code -Dset.k=v} and {@code -Dsettings=k=v,k=v}; the first wins. */
  static SortedMap<String, String> settings(GivenProperties given) throws WrongParameter {
    TreeMap<String, String> settings = new TreeMap<>();
    Optional<String> list = given.get(Parameter.SETTINGS);
    for (String pair : list.map(l -> l.split(",", -1)).orElse(new String[0])) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw WrongParameter.usage(
            "settings must be name=value pairs joined by commas, was \"%s\"; try"
                    .formatted(list.orElse(""))
                + " -Dsettings=logging.level.root=INFO");
      }
      settings.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
    }
    settings.putAll(given.below(Parameter.SETTING_PREFIX));
    for (String name : settings.keySet()) {
      if (!SETTING.matcher(name).matches()) {
        throw WrongParameter.usage(
            "the name of a setting must be letters, digits, dots, _ or -, was \"%s\"; try"
                    .formatted(name)
                + " -Dset.logging.level.root=INFO");
      }
    }
    return settings;
  }
}

package verdict.gatling.parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What {@code start} of a project is told; whether it takes a value is for it to say. */
final class StartOptions {
  private static final Pattern SETTING = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

  private StartOptions() {}

  static Map<String, String> options(MeasuredProject project, GivenProperties given) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : project.options()) {
      given.get(option).ifPresent(value -> options.put(option, value));
    }
    return options;
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

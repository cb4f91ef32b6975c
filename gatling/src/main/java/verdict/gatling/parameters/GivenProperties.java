package verdict.gatling.parameters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import verdict.file.Secrets;
import verdict.file.ShellWord;
import verdict.file.Spelling;

/** The {@code -D} properties of a run, as they were typed. */
public final class GivenProperties {
  // The plugin hands values over as Java string literals: a\b "é" arrives as a\\b \"\u00e9\".
  private static final Pattern ESCAPED =
      Pattern.compile("(?:[^\\\\]|\\\\(?:[\\\\\"'btnfr/]|u[0-9a-fA-F]{4}))*");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

  /** What there was, and what to do instead. */
  private static final Map<String, String> GONE =
      Map.of(
          "ports", "set ports in verdict.yml, by their names",
          "postgres.url", "set the environment variable POSTGRES_URL, which others cannot read");

  private final SortedMap<String, String> values;

  private GivenProperties(SortedMap<String, String> values) {
    this.values = values;
  }

  /** The properties of this JVM. */
  public static GivenProperties ofThisJvm() {
    TreeMap<String, String> values = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      values.put(name, System.getProperty(name, ""));
    }
    return of(values);
  }

  static GivenProperties of(Map<String, String> values) {
    TreeMap<String, String> typed = new TreeMap<>();
    values.forEach((name, value) -> typed.put(name, unescape(value)));
    return new GivenProperties(typed);
  }

  /** Properties that did not come through the plugin. */
  static GivenProperties verbatim(Map<String, String> values) {
    return new GivenProperties(new TreeMap<>(values));
  }

  /** The value; one that is given as nothing counts as absent, as scripts do it. */
  public Optional<String> get(Parameter parameter) {
    return get(parameter.property());
  }

  /** The same properties, and this value for one that is absent. */
  public GivenProperties withDefault(Parameter parameter, String value) {
    if (get(parameter).isPresent()) {
      return this;
    }
    TreeMap<String, String> more = new TreeMap<>(values);
    more.put(parameter.property(), value);
    return new GivenProperties(more);
  }

  /** The same by its name, which may be a property of one system alone. */
  Optional<String> get(String property) {
    return Optional.ofNullable(values.get(property)).filter(v -> !v.isBlank());
  }

  /** The properties whose names begin with the prefix, without it. */
  SortedMap<String, String> below(String prefix) {
    TreeMap<String, String> below = new TreeMap<>();
    values
        .tailMap(prefix)
        .forEach(
            (name, value) -> {
              if (name.startsWith(prefix)) {
                below.put(name.substring(prefix.length()), value);
              }
            });
    return below;
  }

  /** A property that looks like one of ours and is none. */
  void requireNoneMistyped(MeasuredProject project) throws WrongParameter {
    for (Map.Entry<String, String> gone : GONE.entrySet()) {
      if (get(gone.getKey()).isPresent()) {
        throw WrongParameter.usage(gone.getKey() + " is no property any more; " + gone.getValue());
      }
    }
    List<String> known = project.properties();
    for (String name : values.keySet()) {
      Optional<String> meant = Spelling.meant(name, known);
      if (meant.isPresent() && !name.startsWith(Parameter.SETTING_PREFIX)) {
        throw WrongParameter.usage(
            "unknown property \"%s\"; did you mean -D%s?".formatted(name, meant.get()));
      }
    }
  }

  /** The command that gives the same properties again, with nothing in it that is secret. */
  String command(MeasuredProject project) {
    List<String> known = project.properties();
    return values.entrySet().stream()
        .filter(e -> isAskedFor(e.getKey(), known))
        .map(
            e ->
                " "
                    + ShellWord.quoted(
                        "-D" + e.getKey() + "=" + Secrets.hidden(e.getKey(), e.getValue())))
        .collect(Collectors.joining("", "mvn gatling:test", ""));
  }

  // Not what tools hand to each other for this one run, and what would hinder another.
  private static boolean isAskedFor(String name, List<String> known) {
    return name.startsWith(Parameter.SETTING_PREFIX)
        || (known.contains(name) && !Parameter.isInternal(name));
  }

  private static String unescape(String value) {
    if (value.indexOf('\\') < 0 || !ESCAPED.matcher(value).matches()) {
      return value;
    }
    return ESCAPE
        .matcher(value)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
  }

  private static String character(String escape) {
    return switch (escape.charAt(0)) {
      case 'u' -> Character.toString(Integer.parseInt(escape.substring(1), 16));
      case 'b' -> "\b";
      case 't' -> "\t";
      case 'n' -> "\n";
      case 'f' -> "\f";
      case 'r' -> "\r";
      default -> escape;
    };
  }
}

package verdict.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.file.Spelling;

/**
 * What each {@code ${...}} in {@code verdict.yml} stands for: what Verdict knows of a side, and
 * variables of the environment. Nothing else is expanded.
 */
public final class Placeholders {
  /** The port of a system, and what the names of its further ports begin with. */
  public static final String PORT = "port";

  public static final String URL = "url";
  public static final String SIDE = "side";
  public static final String REF = "ref";

  private static final String PORT_PREFIX = PORT + ".";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*)\\}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Map<String, String> known;
  private final Function<String, Optional<String>> environment;

  /**
   * @param known by name, without {@code ${}}
   * @param environment a variable of the environment by name
   */
  public Placeholders(Map<String, String> known, Function<String, Optional<String>> environment) {
    this.known = new TreeMap<>(known);
    this.environment = environment;
  }

  /** With the environment of this process. */
  public static Placeholders of(Map<String, String> known) {
    return new Placeholders(known, name -> Optional.ofNullable(System.getenv(name)));
  }

  /** The same that know one more. */
  public Placeholders with(String name, String value) {
    TreeMap<String, String> more = new TreeMap<>(known);
    more.put(name, value);
    return new Placeholders(more, environment);
  }

  /** The same that know where services are: {@code url}, and {@code url.NAME} of each. */
  Placeholders with(Addresses addresses) {
    Placeholders all = with(URL, addresses.entryUrl());
    for (Map.Entry<String, String> service : addresses.urls().entrySet()) {
      all = all.with(URL + "." + service.getKey(), service.getValue());
    }
    return all;
  }

  /** The names of the ports that texts ask for: {@code port}, {@code port.heroes}. */
  public static SortedSet<String> portNames(Collection<String> texts) {
    TreeSet<String> ports = new TreeSet<>();
    for (String text : texts) {
      Matcher placeholder = PLACEHOLDER.matcher(text);
      while (placeholder.find()) {
        String name = placeholder.group(1);
        if (name.equals(PORT) || name.startsWith(PORT_PREFIX)) {
          ports.add(name);
        }
      }
    }
    return ports;
  }

  /** {@code heroes} of {@code port.heroes}; {@code port} itself. */
  public static String shortName(String port) {
    return port.startsWith(PORT_PREFIX) ? port.substring(PORT_PREFIX.length()) : port;
  }

  /**
   * A text with all of them filled in.
   *
   * @throws IllegalArgumentException for one that stands for nothing; its message is for the user
   */
  public String fill(String text) {
    return PLACEHOLDER.matcher(text).replaceAll(at -> Matcher.quoteReplacement(value(at.group(1))));
  }

  private String value(String name) {
    String value = known.get(name);
    if (value != null) {
      return value;
    }
    return environmentValue(name).orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  private Optional<String> environmentValue(String name) {
    return VARIABLE.matcher(name).matches() ? environment.apply(name) : Optional.empty();
  }

  private String unknown(String name) {
    List<String> names = new ArrayList<>(known.keySet());
    String meant =
        Spelling.meant(name, names).map(near -> "; is ${" + near + "} meant?").orElse("");
    return "${%s} stands for nothing here: it must be one of %s, or a variable of the environment%s"
        .formatted(
            name, String.join(", ", names.stream().map(n -> "${" + n + "}").toList()), meant);
  }
}

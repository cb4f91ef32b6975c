package verdict.run.folder;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import verdict.run.Series;

/**
 * One line of Prometheus text or OpenMetrics: {@code name{label="value",...} value [timestamp] [#
 * exemplar]}. A name that is not of letters and digits stands quoted among the labels.
 */
final class SeriesLine {
  // Not what Java takes for a number, which is 1d and 0x1p3, too.
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final String line;
  private final Map<String, String> known;
  private String name = "";
  private int at;

  /**
   * @param known names, labels and their values that came before: each is held once
   */
  SeriesLine(String line, Map<String, String> known) {
    this.line = line;
    this.known = known;
  }

  Series parse() {
    TreeMap<String, String> labels = new TreeMap<>();
    if (peek() != '{') {
      name = name();
    }
    skipBlanks();
    if (peek() == '{') {
      at++;
      labels(labels);
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("it has no name");
    }
    return new Series(name, labels, value());
  }

  /** The first word behind the name; a time stamp and an exemplar may come behind it. */
  private double value() {
    String[] words = line.substring(at).strip().split("\\s+", 4);
    double value = number(words[0]);
    boolean hasTime = words.length > 1 && !words[1].startsWith("#");
    if (hasTime) {
      number(words[1]);
    }
    int next = hasTime ? 2 : 1;
    if (words.length > next && !words[next].startsWith("#")) {
      throw new IllegalArgumentException("\"" + words[next] + "\" is behind the value");
    }
    return value;
  }

  private String once(String text) {
    return known.computeIfAbsent(text, first -> first);
  }

  private String name() {
    int start = at;
    while (at < line.length() && isNamePart(line.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw new IllegalArgumentException("no name at column " + (start + 1));
    }
    return once(line.substring(start, at));
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == ':'
        || c == '.';
  }

  private void labels(TreeMap<String, String> labels) {
    skipBlanks();
    while (peek() != '}') {
      boolean isQuoted = peek() == '"';
      String label = isQuoted ? quoted() : name();
      skipBlanks();
      if (isQuoted && peek() != '=' && name.isEmpty()) {
        name = label;
      } else {
        expect('=');
        skipBlanks();
        labels.put(label, quoted());
        skipBlanks();
      }
      if (peek() == ',') {
        at++;
        skipBlanks();
      } else if (peek() != '}') {
        throw new IllegalArgumentException("no , or } at column " + (at + 1));
      }
    }
    at++;
  }

  private String quoted() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      char c = line.charAt(at++);
      if (c == '\\') {
        char escaped = peek();
        at++;
        value.append(escaped == 'n' ? '\n' : escaped);
      } else {
        value.append(c);
      }
    }
    at++;
    return once(value.toString());
  }

  private static double number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "nan" -> Double.NaN;
      case "+inf", "inf", "+infinity", "infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      default -> {
        if (!NUMBER.matcher(text).matches()) {
          throw new IllegalArgumentException("\"" + text + "\" is not a value");
        }
        yield Double.parseDouble(text);
      }
    };
  }

  private char peek() {
    if (at >= line.length()) {
      throw new IllegalArgumentException("the line ends too early");
    }
    return line.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new IllegalArgumentException("no " + c + " at column " + (at + 1));
    }
    at++;
  }

  private void skipBlanks() {
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
  }
}

package verdict.run.folder;

import java.util.TreeMap;
import verdict.run.Series;

/** One line of Prometheus text: {@code name{label="value",...} value [timestamp]}. */
final class SeriesLine {
  private final String line;
  private int at;

  SeriesLine(String line) {
    this.line = line;
  }

  Series parse() {
    String name = name();
    TreeMap<String, String> labels = new TreeMap<>();
    skipBlanks();
    if (peek() == '{') {
      at++;
      labels(labels);
    }
    String[] rest = line.substring(at).strip().split("\\s+");
    return new Series(name, labels, value(rest[0]));
  }

  private String name() {
    int start = at;
    while (at < line.length() && isNamePart(line.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw new IllegalArgumentException("no name at column " + (start + 1));
    }
    return line.substring(start, at);
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
      String label = name();
      skipBlanks();
      expect('=');
      skipBlanks();
      expect('"');
      labels.put(label, quoted());
      skipBlanks();
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
    return value.toString();
  }

  private static double value(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> number(text);
    };
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a value", e);
    }
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

package verdict.gatling.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits the text of a CSV file (RFC 4180): commas between fields, which may be in double quotes; a
 * quote in such a field is doubled. Blank lines are left out.
 */
final class CsvText {

  /**
   * A line of fields.
   *
   * @param number of the line of the file in which it begins, from 1
   */
  record Row(int number, List<String> fields) {}

  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private List<String> fields = new ArrayList<>();
  private boolean isBlank = true;
  private int at;
  private int line = 1;
  private int rowLine = 1;

  CsvText(String text) {
    this.text = text;
  }

  /** The rows; empty when a quote is not closed. */
  Optional<List<Row>> rows() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"' && field.isEmpty()) {
        if (!quoted()) {
          return Optional.empty();
        }
      } else if (c == ',') {
        endField();
        isBlank = false;
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r' || (at < text.length() && text.charAt(at) != '\n')) {
        field.append(c);
        isBlank = false;
      }
    }
    endRow();
    return Optional.of(rows);
  }

  /** Reads to the closing quote; false when there is none. */
  private boolean quoted() {
    isBlank = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\n') {
        line++;
      }
      if (c != '"') {
        field.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append(c);
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private void endField() {
    fields.add(field.toString());
    field.setLength(0);
  }

  private void endRow() {
    endField();
    if (!isBlank) {
      rows.add(new Row(rowLine, fields));
    }
    fields = new ArrayList<>();
    isBlank = true;
    line++;
    rowLine = line;
  }
}

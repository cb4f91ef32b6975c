package verdict.run.log;

import java.io.IOException;
import java.io.InputStream;

/** The lines of a textual log, one at a time, split at tabs without a copy. */
final class TextLine {
  static final int MOST_COLUMNS = 64;
  private static final int BUFFER_BYTES = 1 << 18;

  private final InputStream stream;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final int[] from = new int[MOST_COLUMNS];
  private final int[] to = new int[MOST_COLUMNS];
  private int columns;
  private int at;
  private int end;
  private long passed;
  private long number;

  TextLine(InputStream stream) {
    this.stream = stream;
  }

  /**
   * Goes to the next line.
   *
   * @return false after the last one
   * @throws LogEnd when the last line has no end
   */
  boolean next() throws IOException {
    int scanned = at;
    while (true) {
      for (; scanned < end; scanned++) {
        if (buffer[scanned] == '\n') {
          split(scanned);
          at = scanned + 1;
          number++;
          return true;
        }
      }
      int pending = end - at;
      if (!refill()) {
        if (pending == 0) {
          return false;
        }
        throw new LogEnd();
      }
      scanned = pending;
    }
  }

  private boolean refill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    passed += at;
    end -= at;
    at = 0;
    if (end == buffer.length) {
      throw new DamagedLog(
          "a line of more than %,d bytes at byte %,d".formatted(BUFFER_BYTES, passed),
          "a record on a line of its own");
    }
    int read = stream.read(buffer, end, buffer.length - end);
    end += Math.max(0, read);
    return read > 0;
  }

  private void split(int newline) {
    int stop = newline > at && buffer[newline - 1] == '\r' ? newline - 1 : newline;
    columns = 0;
    int start = at;
    for (int i = at; i <= stop; i++) {
      if (i == stop || buffer[i] == '\t') {
        if (columns < MOST_COLUMNS) {
          from[columns] = start;
          to[columns] = i;
          columns++;
        }
        start = i + 1;
      }
    }
  }

  int columns() {
    return columns;
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  /** The offset of the first byte after this line. */
  long endOffset() {
    return passed + at;
  }

  boolean is(int column, String ascii) {
    if (column >= columns || to[column] - from[column] != ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (buffer[from[column] + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String text(int column) {
    return column >= columns ? "" : TextTable.text(buffer, from[column], to[column]);
  }

  /** The number of the column's text in a table. */
  int id(int column, TextTable table) {
    return column >= columns ? 0 : table.id(buffer, from[column], to[column]);
  }

  /**
   * A whole number, 0 or more.
   *
   * @throws DamagedLog when the column holds none
   */
  long number(int column) {
    long value = 0;
    boolean isNumber = column < columns && from[column] < to[column];
    for (int i = isNumber ? from[column] : 0; isNumber && i < to[column]; i++) {
      int digit = buffer[i] - '0';
      isNumber = digit >= 0 && digit <= 9 && value <= (Long.MAX_VALUE - 9) / 10;
      value = 10 * value + digit;
    }
    if (!isNumber) {
      throw damaged(
          "\"%s\" in column %d".formatted(shortened(column), column + 1), "a number in it");
    }
    return value;
  }

  DamagedLog damaged(String found, String expected) {
    return new DamagedLog(found + " of line %,d".formatted(number), expected);
  }

  /** The column as a message can show it. */
  String shortened(int column) {
    String text = text(column);
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}

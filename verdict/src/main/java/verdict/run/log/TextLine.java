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
  private int lineTo;
  private int at;
  private int end;
  private long passed;
  private long number;

  /**
   * @param skippedBytes how many bytes of the file come before the stream
   */
  TextLine(InputStream stream, long skippedBytes) {
    this.stream = stream;
    this.passed = skippedBytes;
  }

  /**
   * Goes to the next line.
   *
   * @return false after the last one that has an end
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
        return false;
      }
      scanned = pending;
    }
  }

  /**
   * Goes to what follows the last line that has an end, after {@link #next} was false.
   *
   * @return false when nothing does
   */
  boolean nextWithoutEnd() {
    if (at == end) {
      return false;
    }
    split(end);
    at = end;
    number++;
    return true;
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
    lineTo = stop;
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

  /** The columns from one to another, as one text with blanks for the tabs between them. */
  String text(int first, int last) {
    return TextTable.text(buffer, from[first], last == columns - 1 ? lineTo : to[last])
        .replace('\t', ' ');
  }

  boolean endsWith(int column, String ascii) {
    return column >= 0 && column < columns && text(column).endsWith(ascii);
  }

  /** Whether it has a byte that no line of a text has. */
  boolean hasControls() {
    for (int i = from[0]; i < lineTo; i++) {
      if (buffer[i] >= 0 && buffer[i] < ' ' && buffer[i] != '\t') {
        return true;
      }
    }
    return false;
  }

  /** A whole number, 0 or more; -1 when the column holds none. */
  long digits(int column) {
    if (column < 0 || column >= columns || from[column] == to[column]) {
      return -1;
    }
    return digits(from[column], to[column]);
  }

  /** A whole number with a minus before it, without that; -1 when the column holds none. */
  long negativeDigits(int column) {
    boolean isNegative =
        column < columns && to[column] - from[column] > 1 && buffer[from[column]] == '-';
    return isNegative ? digits(from[column] + 1, to[column]) : -1;
  }

  private long digits(int begin, int stop) {
    long value = 0;
    for (int i = begin; i < stop; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - 9) / 10) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value;
  }

  /**
   * A whole number, 0 or more.
   *
   * @throws DamagedLog when the column holds none
   */
  long number(int column) {
    long value = digits(column);
    if (value < 0) {
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

package verdict.damage;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a textual log and its columns; its characters are bytes. */
final class NaiveLine {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern VERSION = Pattern.compile("[0-9]+(\\.[0-9A-Za-z-]+)+");
  private static final int MOST_COLUMNS = 64;

  private final boolean isEmpty;
  private final String line;
  private final List<String> all;
  private final List<String> columns;

  NaiveLine(String withReturn) {
    this.isEmpty = withReturn.isEmpty();
    this.line =
        withReturn.endsWith("\r") ? withReturn.substring(0, withReturn.length() - 1) : withReturn;
    this.all = Arrays.asList(line.split("\t", -1));
    this.columns = all.subList(0, Math.min(all.size(), MOST_COLUMNS));
  }

  List<String> columns() {
    return columns;
  }

  int length() {
    return columns.size();
  }

  /** A column; empty when there is none. */
  String at(int column) {
    return column >= 0 && column < length() ? columns.get(column) : "";
  }

  String last() {
    return at(length() - 1);
  }

  /** Whether there is nothing, not even half a line end. */
  boolean isEmpty() {
    return isEmpty;
  }

  boolean hasControls() {
    return line.chars().anyMatch(c -> c < ' ' && c != '\t');
  }

  /** Whether the line of a run is in it, perhaps right behind another record. */
  boolean isRun() {
    return length() > 5
        && NUMBER.matcher(at(length() - 3)).matches()
        && VERSION.matcher(last()).matches()
        && (at(length() - 4).equals("RUN")
            || at(length() - 6).endsWith("RUN")
            || at(length() - 7).endsWith("RUN"));
  }

  List<String> path(int column) {
    String groups = text(column);
    return groups.isEmpty()
        ? List.of()
        : Arrays.stream(groups.split(",", -1)).map(g -> g.equals(" ") ? "" : g).toList();
  }

  /** A single blank stands for nothing. */
  String text(int column) {
    String text = at(column);
    return text.equals(" ") ? "" : decoded(text);
  }

  /** The columns from one to before another, as one text; all there are, if that is the last. */
  String between(int from, int to) {
    int end = to == length() ? all.size() : to;
    return decoded(String.join("\t", all.subList(from, end))).replace('\t', ' ');
  }

  /** UTF-8, or where it is none, the characters that Gatlings of Europe wrote. */
  private static String decoded(String bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder() // which refuses what is malformed
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }
}

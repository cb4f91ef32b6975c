package verdict.prose;

import java.nio.file.Path;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A text that a person reads, and where it stands.
 *
 * @param file relative to the root of the repository
 * @param lines of the file, by the offset in the text from which on they hold
 */
record Prose(Path file, String text, NavigableMap<Integer, Integer> lines) {
  /** What stands for code, a number or a name, which are not English. */
  static final String PLACEHOLDER = "…";

  int lineAt(int offset) {
    Entry<Integer, Integer> line = lines.floorEntry(offset);
    return line == null ? 1 : line.getValue();
  }

  /** One that is put together from pieces. */
  static final class Builder {
    private final Path file;
    private final StringBuilder text = new StringBuilder();
    private final NavigableMap<Integer, Integer> lines = new TreeMap<>();

    Builder(Path file) {
      this.file = file;
    }

    /**
     * @param firstLine of the file; each line break of the piece is one of the file, too
     */
    Builder add(String piece, int firstLine) {
      int line = firstLine;
      lines.put(text.length(), line);
      for (int at = 0; at < piece.length(); at++) {
        text.append(piece.charAt(at));
        if (piece.charAt(at) == '\n') {
          lines.put(text.length(), ++line);
        }
      }
      return this;
    }

    Builder add(String piece) {
      text.append(piece);
      return this;
    }

    Prose build() {
      return new Prose(file, text.toString(), lines);
    }
  }
}

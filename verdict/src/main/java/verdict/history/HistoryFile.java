package verdict.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import verdict.file.AtomicFile;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;

/** A file that a team commits: one measurement a line, the oldest first. */
public record HistoryFile(Path path) {
  private static final String CURE = "restore the file, or remove the line";

  /**
   * All entries; none of a file that is not there.
   *
   * @throws UnreadableInput when a line is no entry: it names the line
   */
  public List<HistoryEntry> read() {
    List<HistoryEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank()) {
        String what = "an entry of a history, schema version 1, in line " + number;
        entries.add(HistoryEntry.of(new JsonDocument(path, line, what, CURE)));
      }
    }
    return entries;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      String found = Files.isDirectory(path) ? "is a folder" : "cannot be read (" + e + ")";
      throw new UnreadableInput(path, found, "a history file", "name another file");
    }
  }

  /**
   * What an addition came to.
   *
   * @param entries how many were added
   * @param all how many there are now
   */
  public record Added(int entries, int all) {}

  /**
   * Adds lines at the end, all or none; what is there is read first, and stays as it is. One that
   * is there already is left out.
   *
   * @throws UnreadableInput when the file is no history
   * @throws IOException when it cannot be written; it is then as it was
   */
  public Added add(List<HistoryEntry> entries) throws IOException {
    List<HistoryEntry> all = read();
    int before = all.size();
    StringBuilder lines = new StringBuilder();
    for (HistoryEntry entry : entries) {
      if (all.stream().noneMatch(entry::isSameAs)) {
        all.add(entry);
        lines.append(entry.line()).append('\n');
      }
    }
    if (!lines.isEmpty()) {
      String there = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
      String ended = there.isEmpty() || there.endsWith("\n") ? there : there + "\n";
      AtomicFile.write(path, ended + lines);
    }
    return new Added(all.size() - before, all.size());
  }
}

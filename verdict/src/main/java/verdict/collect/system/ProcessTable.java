package verdict.collect.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The processes of the machine at one moment, as {@code /proc} tells it. */
public record ProcessTable(Map<Long, Entry> entries) {

  /**
   * One process.
   *
   * @param folder in {@code /proc}
   * @param name of its program, at most 15 letters
   * @param group that it belongs to
   * @param ticks of CPU time, with that of its children that have ended and were waited for
   */
  public record Entry(Path folder, long pid, String name, long parent, long group, long ticks) {

    // "pid (name) state ppid pgrp session tty tpgid flags minflt cminflt majflt cmajflt utime stime
    // cutime cstime ..."; a name may hold blanks and parentheses.
    static Entry of(Path folder) throws IOException {
      String stat = Files.readString(folder.resolve("stat"));
      int nameEnd = stat.lastIndexOf(')');
      String name = stat.substring(stat.indexOf('(') + 1, nameEnd);
      String[] behind = stat.substring(nameEnd + 2).split(" ", -1);
      long ticks = 0;
      for (int field = 11; field <= 14; field++) {
        ticks += Long.parseLong(behind[field]);
      }
      long pid = Long.parseLong(folder.getFileName().toString());
      return new Entry(
          folder, pid, name, Long.parseLong(behind[1]), Long.parseLong(behind[2]), ticks);
    }

    /** Where it works; nothing when it has ended or is somebody else's. */
    public Optional<Path> workingDirectory() {
      try {
        return Optional.of(Files.readSymbolicLink(folder.resolve("cwd")));
      } catch (IOException | UnsupportedOperationException e) {
        return Optional.empty();
      }
    }
  }

  /**
   * Reads it.
   *
   * @param proc the folder {@code /proc}, or a copy of it
   */
  public static ProcessTable of(Path proc) throws IOException {
    Map<Long, Entry> entries = new HashMap<>();
    for (Path folder : numbered(proc)) {
      try {
        Entry entry = Entry.of(folder);
        entries.put(entry.pid(), entry);
      } catch (IOException e) {
        // It has just ended.
      }
    }
    return new ProcessTable(entries);
  }

  private static List<Path> numbered(Path proc) throws IOException {
    try (Stream<Path> all = Files.list(proc)) {
      return all.filter(path -> path.getFileName().toString().matches("[0-9]+")).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** The CPU time of the processes that are meant, and of all that descend from them. */
  public long ticksOfTrees(Predicate<Entry> isRoot) {
    return trees(isRoot).stream().mapToLong(Entry::ticks).sum();
  }

  /** The processes that are meant, and all that descend from them. */
  List<Entry> trees(Predicate<Entry> isRoot) {
    Set<Long> members = new HashSet<>();
    entries.values().stream().filter(isRoot).map(Entry::pid).forEach(members::add);
    boolean grown = !members.isEmpty();
    while (grown) {
      List<Long> children =
          entries.values().stream()
              .filter(entry -> members.contains(entry.parent()))
              .map(Entry::pid)
              .toList();
      grown = members.addAll(children);
    }
    return entries.values().stream().filter(entry -> members.contains(entry.pid())).toList();
  }
}

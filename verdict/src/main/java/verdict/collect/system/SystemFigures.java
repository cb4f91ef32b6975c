package verdict.collect.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Linux counts of the processes of a system, as the Prometheus text that its services might
 * have told themselves: for programs that tell nothing.
 */
public final class SystemFigures {
  private static final double TICKS_PER_SECOND = 100; // USER_HZ, wherever a JVM runs on Linux
  private static final long BYTES_PER_KIB = 1_024;
  private static final Pattern STATUS =
      Pattern.compile(
          "(?m)^(VmRSS|Threads|voluntary_ctxt_switches|nonvoluntary_ctxt_switches):\\s+(\\d+)");

  private SystemFigures() {}

  /**
   * Of a process group, and of all that descends from its members.
   *
   * @param proc the folder {@code /proc}, or a copy of it
   * @return absent on another system, or when nothing of it runs
   */
  public static Optional<String> of(Path proc, long group) {
    try {
      List<ProcessTable.Entry> members =
          ProcessTable.of(proc).trees(process -> process.group() == group);
      return members.isEmpty() ? Optional.empty() : Optional.of(text(members));
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static String text(List<ProcessTable.Entry> members) {
    long memory = 0;
    long threads = 0;
    long voluntary = 0;
    long involuntary = 0;
    for (ProcessTable.Entry member : members) {
      Matcher line = STATUS.matcher(status(member));
      while (line.find()) {
        long value = Long.parseLong(line.group(2));
        switch (line.group(1)) {
          case "VmRSS" -> memory += value * BYTES_PER_KIB;
          case "Threads" -> threads += value;
          case "voluntary_ctxt_switches" -> voluntary += value;
          default -> involuntary += value;
        }
      }
    }
    double cpu = members.stream().mapToLong(ProcessTable.Entry::ticks).sum() / TICKS_PER_SECOND;
    List<String> lines = new ArrayList<>();
    add("process_cpu_seconds_total", "counter", String.format(Locale.ROOT, "%.2f", cpu), lines);
    add("process_resident_memory_bytes", "gauge", String.valueOf(memory), lines);
    add("process_threads", "gauge", String.valueOf(threads), lines);
    add("process_voluntary_context_switches_total", "counter", String.valueOf(voluntary), lines);
    add(
        "process_involuntary_context_switches_total",
        "counter",
        String.valueOf(involuntary),
        lines);
    return String.join("\n", lines) + "\n";
  }

  private static String status(ProcessTable.Entry member) {
    try {
      return Files.readString(member.folder().resolve("status"));
    } catch (IOException e) {
      return ""; // it has just ended
    }
  }

  private static void add(String name, String type, String value, List<String> lines) {
    lines.add("# TYPE " + name + " " + type);
    lines.add(name + " " + value);
  }
}

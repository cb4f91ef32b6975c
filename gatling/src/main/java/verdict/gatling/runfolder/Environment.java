package verdict.gatling.runfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import verdict.run.RunDescription;

/**
 * The machine, as the kernel's files tell it; what they do not tell is left out.
 *
 * @param root where the files are: "/", or a copy of them
 */
public record Environment(Path root) {
  private static final long BYTES_PER_KIB = 1_024;

  /** The machine that this runs on. */
  public static RunDescription.Environment ofThisMachine() {
    return new Environment(Path.of("/")).facts();
  }

  RunDescription.Environment facts() {
    return new RunDescription.Environment(
        Optional.of(System.getProperty("os.name")),
        Optional.of(System.getProperty("os.version")),
        Optional.of(System.getProperty("os.arch")),
        Optional.of(Runtime.getRuntime().availableProcessors()),
        valueOf("proc/cpuinfo", "model name"),
        valueOf("proc/meminfo", "MemTotal")
            .flatMap(Environment::number) // "24576000 kB"
            .map(kib -> kib.longValue() * BYTES_PER_KIB),
        firstLine("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"),
        containerCpuLimit(),
        containerMemoryLimit());
  }

  // "max 100000" is no limit; "150000 100000" is 1.5 CPUs.
  private Optional<Double> containerCpuLimit() {
    return tightest("cpu.max")
        .filter(words -> words.size() == 2)
        .flatMap(
            words ->
                number(words.get(0))
                    .flatMap(quota -> number(words.get(1)).map(period -> quota / period)));
  }

  private Optional<Long> containerMemoryLimit() {
    return tightest("memory.max").flatMap(words -> number(words.get(0))).map(Double::longValue);
  }

  // The limits of all groups above hold, too (cgroup v2): the smallest is the one that is felt.
  private Optional<List<String>> tightest(String file) {
    Path top = root.resolve("sys/fs/cgroup");
    Path group = top.resolve(groupOfThisProcess()).normalize();
    Optional<List<String>> tightest = Optional.empty();
    while (group != null && group.startsWith(top)) {
      Optional<List<String>> words =
          firstLine(root.relativize(group.resolve(file)).toString())
              .map(line -> List.of(line.split(" ", -1)))
              .filter(w -> number(w.get(0)).isPresent());
      if (words.isPresent() && (tightest.isEmpty() || share(words.get()) < share(tightest.get()))) {
        tightest = words;
      }
      group = group.getParent();
    }
    return tightest;
  }

  private static double share(List<String> words) {
    double limit = number(words.get(0)).orElse(Double.MAX_VALUE);
    return words.size() < 2 ? limit : limit / number(words.get(1)).orElse(1.0);
  }

  // "0::/system.slice/x" is the line of version 2.
  private String groupOfThisProcess() {
    return lines("proc/self/cgroup").stream()
        .filter(line -> line.startsWith("0::/"))
        .map(line -> line.substring("0::/".length()))
        .findFirst()
        .orElse("");
  }

  private Optional<String> valueOf(String file, String key) {
    return lines(file).stream()
        .map(line -> line.split(":", 2))
        .filter(pair -> pair.length == 2 && pair[0].strip().equals(key))
        .map(pair -> pair[1].strip())
        .findFirst();
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text.split(" ", 2)[0]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<String> firstLine(String file) {
    return lines(file).stream().findFirst().map(String::strip).filter(line -> !line.isEmpty());
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(root.resolve(file));
    } catch (IOException e) {
      return List.of(); // another system, or not for us to read
    }
  }
}

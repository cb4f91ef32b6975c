package verdict.proof.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What it was measured on. */
final class Machine {
  private static final double KIB_PER_GIB = 1 << 20;

  private Machine() {}

  static String describe() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores, %.1f GiB of memory, Linux %s, %s %s",
        value("/proc/cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Double.parseDouble(value("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", ""))
            / KIB_PER_GIB,
        System.getProperty("os.version"),
        System.getProperty("java.vm.name"),
        System.getProperty("java.vm.version"));
  }

  private static String value(String file, String key) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown " + key);
  }

  /** How many processes were running or wanted to, on average over the last minute. */
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
  }
}

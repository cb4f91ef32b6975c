package superheroes.telemetry;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code jvm_compiler_cpu_time_ns_total}: the CPU time of the JIT compilers, which {@code
 * process_cpu_time_ns_total} holds too. Requests cause it in the first minutes and hardly any
 * later, so it is no cost of a request. {@code jvm_compilation_time} is no CPU time: it goes on
 * while a compiler waits for a processor. Linux only; elsewhere the counter is absent.
 *
 * <p>A thread is seen when it is asked for: one that ends takes along what it used since. The
 * launcher keeps them all ({@code -XX:-UseDynamicNumberOfCompilerThreads}).
 */
final class CompilerCpu implements MeterBinder {

  private static final Path THREADS = Path.of("/proc/self/task");

  /** Of C2 CompilerThread0 the kernel keeps 15 characters, the first or some of each end. */
  private static final Pattern NAME = Pattern.compile("(C1|C2|JVMCI) ?Comp.*");

  /** A thread that ended keeps what it had used when it was last seen. */
  private final Map<Path, Long> nanosByThread = new HashMap<>();

  @Override
  public void bindTo(MeterRegistry registry) {
    if (nanos() > 0) {
      FunctionCounter.builder("jvm.compiler.cpu.time", this, CompilerCpu::nanos)
          .baseUnit("ns")
          .register(registry);
    }
  }

  private synchronized double nanos() {
    compilers().forEach(thread -> nanosByThread.merge(thread, used(thread), Math::max));
    return nanosByThread.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Path> compilers() {
    try (Stream<Path> threads = Files.list(THREADS)) {
      return threads
          .filter(thread -> NAME.matcher(read(thread.resolve("comm"))).matches())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** In nanoseconds: the first field of schedstat. */
  private static long used(Path thread) {
    String nanos = read(thread.resolve("schedstat")).split(" ", 2)[0];
    return nanos.isEmpty() ? 0 : Long.parseLong(nanos);
  }

  // A thread can end between two readings.
  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }
}

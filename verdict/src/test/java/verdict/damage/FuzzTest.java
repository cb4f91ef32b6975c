package verdict.damage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.damage.FuzzTargets.Target;
import verdict.damage.NaiveLog.Ending;
import verdict.file.UnreadableInput;
import verdict.report.ResultsMarkdown;
import verdict.run.Results;
import verdict.run.results.RunReaders;
import verdict.sample.ResultsSummary;

/**
 * Every file that can be read, damaged at random: figures that are true, or one sentence; never
 * another exception, never more memory than 64 MiB. What came of it is left in target/fuzz.txt.
 *
 * <p>{@code mvn -P long} damages each 10,000 times.
 */
class FuzzTest {
  private static final int MUTATIONS = Integer.getInteger("fuzz.mutations", 500);
  private static final long MOST_BYTES = 64L << 20;
  private static final int RENDERED = 10; // one in ten: what can be read can be printed
  private static final Path NUMBERS = Path.of("target/fuzz.txt");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final List<Target> ALL = FuzzTargets.all();

  static List<Target> targets() {
    return ALL;
  }

  @BeforeAll
  static void startNumbers() throws IOException {
    Files.writeString(NUMBERS, "file: whole, partial, refused of " + MUTATIONS + "\n");
  }

  @ParameterizedTest
  @MethodSource("targets")
  void whateverHappensToAFileItsFiguresAreTrueOrThereAreNone(Target target) throws IOException {
    Map<Ending, Integer> seen = new EnumMap<>(Ending.class);
    for (int i = 0; i < MUTATIONS; i++) {
      SplittableRandom random = new SplittableRandom(target.name().hashCode() * 1_000_003L + i);
      byte[] other = ALL.get(random.nextInt(ALL.size())).bytes();
      Mutation mutation = Mutation.of(target.bytes(), other, random);
      try {
        seen.merge(check(target, mutation.bytes(), i % RENDERED == 0), 1, Integer::sum);
      } catch (Throwable e) {
        throw new AssertionError("%s, mutation %d: %s".formatted(target, i, mutation.what()), e);
      }
    }
    Files.writeString(
        NUMBERS,
        "%s: %d, %d, %d%n"
            .formatted(
                target,
                seen.getOrDefault(Ending.WHOLE, 0),
                seen.getOrDefault(Ending.PARTIAL, 0),
                seen.getOrDefault(Ending.REFUSED, 0)),
        StandardOpenOption.APPEND);
    if (!target.file().equals("index.html")) { // which is beside what is read
      assertThat(seen.getOrDefault(Ending.REFUSED, 0)).isPositive();
    }
  }

  private static Ending check(Target target, byte[] bytes, boolean isRendered) throws IOException {
    Files.write(target.folder().resolve(target.file()), bytes);
    Optional<NaiveLog> right = target.expected().read(bytes, true);
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    Optional<Results> results = read(target);
    assertThat(THREADS.getThreadAllocatedBytes(thread) - before)
        .as("bytes that were allocated")
        .isLessThan(MOST_BYTES);
    Ending ending =
        results.isEmpty()
            ? Ending.REFUSED
            : results.get().loss().isPresent() ? Ending.PARTIAL : Ending.WHOLE;
    if (right.isPresent()) {
      assertThat(ending).isEqualTo(right.get().ending);
      results.ifPresent(of -> SameLog.check(of, right.get()));
    }
    if (results.isPresent()) {
      ResultsSummary summary = ResultsSummary.of(results.get());
      if (isRendered) {
        ResultsMarkdown.render(summary);
      }
    }
    return ending;
  }

  private static Optional<Results> read(Target target) {
    try {
      return Optional.of(RunReaders.read(target.toRead()));
    } catch (UnreadableInput e) {
      assertThat(e.getMessage())
          .contains(target.toRead().toString(), "expected ")
          .doesNotContainPattern("[\\p{Cntrl}\u0085\u2028\u2029]"); // one line on every terminal
      return Optional.empty();
    }
  }
}

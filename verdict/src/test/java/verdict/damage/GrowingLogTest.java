package verdict.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.RequestTimes;
import verdict.run.Results;
import verdict.run.results.MergeInputs;
import verdict.run.results.RunReaders;
import verdict.testing.Program;
import verdict.testing.RecordedRun;
import verdict.testing.RecordedRun.Event;
import verdict.testing.RecordedRun.Request;
import verdict.testing.RecordedRun.User;
import verdict.testing.TextLogWriter.Age;

/** A log that a load generator is writing while it is read: its beginning, or all of it. */
class GrowingLogTest {
  private static final int REQUESTS = 60_000;
  private static final int BLOCK_BYTES = 8_192; // Gatling's buffer, whose ends are inside records

  @TempDir Path folder;

  private static RecordedRun run() {
    List<Event> events = new ArrayList<>();
    events.add(new User(true, 0));
    for (int i = 0; i < REQUESTS; i++) {
      events.add(new Request(List.of(), "page " + i % 7, i, i + millis(i), ""));
    }
    return new RecordedRun(1_780_000_000_000L, events);
  }

  private static int millis(int request) {
    return request * 31 % 101;
  }

  static Stream<Arguments> logs() {
    return Stream.of(
        Arguments.of("binary", run().binaryLog()), Arguments.of("text", run().textLog(Age.V3_4)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logs")
  void isWholeOrPartialAndNeverWrong(String name, byte[] log) throws Exception {
    Path file = folder.resolve("simulation.log");
    int half = log.length / 2 / BLOCK_BYTES * BLOCK_BYTES;
    Files.write(file, Arrays.copyOf(log, half));
    assertThat(RunReaders.read(file).loss()).as("at byte %,d", half).isPresent();
    Program program = Program.run("inspect", file);
    assertThat(program.out()).contains("**PARTIAL**");
    assertThat(program.code()).isEqualTo(65);
    CompletableFuture<Void> generator = CompletableFuture.runAsync(() -> append(file, log, half));
    long before = 0;
    while (!generator.isDone()) {
      Results results = RunReaders.read(file);
      long count = checkBeginning(results);
      assertThat(count).isGreaterThanOrEqualTo(before);
      before = count;
    }
    generator.get();
    Results whole = RunReaders.read(file);
    assertThat(whole.loss()).isEmpty();
    assertThat(checkBeginning(whole)).isEqualTo(REQUESTS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logs")
  void isPartialWhenItGrewDuringTheReadingEvenToItsEnd(String name, byte[] log) throws Exception {
    for (int blocks : new int[] {1, 7, 10_000}) { // so many with every look at the file
      Path file = folder.resolve("simulation.log");
      Files.write(file, Arrays.copyOf(log, BLOCK_BYTES));
      AtomicInteger written = new AtomicInteger(BLOCK_BYTES);
      ReadProgress writing =
          (bytes, ofBytes) -> {
            int to = Math.min(log.length, written.get() + blocks * BLOCK_BYTES);
            append(file, Arrays.copyOf(log, to), written.getAndSet(to));
          };
      Results results = RunReaders.read(file, writing);
      assertThat(written.get()).isGreaterThan(BLOCK_BYTES);
      assertThat(results.loss()).isPresent();
      assertThat(checkBeginning(results)).isPositive();
      if (blocks == 10_000) { // all was there in the end, but that could not be known
        assertThat(checkBeginning(results)).isEqualTo(REQUESTS);
        assertThat(results.loss().get().found()).isEqualTo("was being written while it was read");
      }
    }
  }

  /** It is read twice: alone, and again with its times since the start of the first one. */
  @Test
  void isNotMergedEvenIfItGrowsBetweenBothReadings() throws IOException {
    RecordedRun run = run();
    Path first = Files.write(folder.resolve("first.log"), run.binaryLog());
    RecordedRun later = new RecordedRun(run.startEpochMillis() + 5, run.events());
    Path second = Files.write(folder.resolve("second.log"), later.binaryLog());
    AtomicInteger looks = new AtomicInteger();
    MergeInputs.read(List.of(first, second), (bytes, ofBytes) -> looks.incrementAndGet());
    int last = looks.getAndSet(0);
    ReadProgress writing =
        (bytes, ofBytes) -> {
          if (looks.incrementAndGet() == last) {
            append(second, new byte[] {1}, 0); // the begin of a request
          }
        };
    assertThatThrownBy(() -> MergeInputs.read(List.of(first, second), writing))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith(second.toString());
    assertThat(looks).hasValueGreaterThanOrEqualTo(last);
  }

  private static void append(Path file, byte[] log, int from) {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      for (int at = from; at < log.length; at += BLOCK_BYTES) {
        out.write(log, at, Math.min(BLOCK_BYTES, log.length - at));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The figures are those of the first requests, as many as there are; returns how many. */
  private static long checkBeginning(Results results) {
    Map<String, Map<Long, Long>> found = new TreeMap<>();
    long count = 0;
    for (RequestTimes request : results.requests()) {
      found.put(request.name(), request.succeeded().byMicros());
      count += request.succeeded().total();
    }
    Map<String, Map<Long, Long>> right = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      right
          .computeIfAbsent("page " + i % 7, name -> new TreeMap<>())
          .merge(millis(i) * 1_000L, 1L, Long::sum);
    }
    assertThat(found).isEqualTo(right);
    return count;
  }
}

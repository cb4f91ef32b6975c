package verdict.run.recording;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.HdrHistogram.HistogramLogWriter;
import verdict.file.AtomicFile;

/**
 * Records response times into {@code response-times.hlog} of a run folder (docs/run-folder.md).
 *
 * <p>Any number of threads may record. A record costs one short lock; encoding and writing happen
 * on a thread of its own, so that the load generator never waits for the disk. The file appears
 * under its name when it is whole, at {@link #close}.
 */
public final class ResponseTimesWriter implements AutoCloseable {
  /** The name of the file in the run folder. */
  public static final String FILE_NAME = "response-times.hlog";

  /** The longest time that can be told apart, one hour; a longer one is recorded as this. */
  public static final long MAX_MICROS = 3_600_000_000L;

  public static final int SIGNIFICANT_DIGITS = 3;
  private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final String LAG = Tag.LAG.encoded();

  private final Path file;
  private final Path beside;
  private final LongSupplier nanoTime;
  private final long startNanos;
  private final PrintStream stream;
  private final HistogramLogWriter log;
  private final ExecutorService disk;
  private final ConcurrentHashMap<String, Tags> tags = new ConcurrentHashMap<>();

  private final Object lock = new Object();
  // All below: guarded by lock.
  private RecordedInterval interval = new RecordedInterval(0);
  private long firstResponseNanos = -1;
  private long lastResponseNanos = -1;
  private boolean closed;

  /** The tags of one request name, encoded once. */
  private record Tags(String succeeded, String sinceSchedule) {
    static Tags of(String name) {
      return new Tags(Tag.response(name).encoded(), Tag.sinceSchedule(name).encoded());
    }
  }

  private ResponseTimesWriter(Path runFolder, Instant startedAt, LongSupplier nanoTime)
      throws IOException {
    this.file = AtomicFile.target(runFolder.resolve(FILE_NAME));
    this.beside = AtomicFile.beside(file);
    this.nanoTime = nanoTime;
    this.stream = new PrintStream(Files.newOutputStream(beside), false, StandardCharsets.UTF_8);
    this.log = new HistogramLogWriter(stream);
    log.outputLogFormatVersion();
    log.outputStartTime(startedAt.toEpochMilli());
    log.outputLegend();
    this.disk =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "verdict-response-times");
              thread.setDaemon(true);
              return thread;
            });
    this.startNanos = nanoTime.getAsLong();
  }

  /**
   * Starts recording: call it at the moment that {@code run.json} calls {@code startedAt}.
   *
   * @param runFolder made when it is missing
   * @param startedAt the wall clock now
   */
  public static ResponseTimesWriter open(Path runFolder, Instant startedAt) throws IOException {
    return new ResponseTimesWriter(runFolder, startedAt, System::nanoTime);
  }

  /**
   * Starts recording with a clock of the caller, for runs that are replayed.
   *
   * @param nanoTime nanoseconds, from any origin, never backwards
   */
  public static ResponseTimesWriter open(Path runFolder, Instant startedAt, LongSupplier nanoTime)
      throws IOException {
    return new ResponseTimesWriter(runFolder, startedAt, nanoTime);
  }

  /**
   * Records a successful request that ended now.
   *
   * @param name the request's name, not empty
   * @param responseTimeMicros from send to last byte; outside 1 to {@link #MAX_MICROS} it is
   *     recorded as the nearer bound
   */
  public void record(String name, long responseTimeMicros) {
    recordRequest(name, Optional.empty(), responseTimeMicros, OptionalLong.empty());
  }

  /**
   * Records a failed request that ended now.
   *
   * @param kind an HTTP status such as {@code 503}, {@code check} or {@code no-response}
   * @param responseTimeMicros as for {@link #record}
   */
  public void recordFailure(String name, String kind, long responseTimeMicros) {
    recordRequest(name, Optional.of(kind), responseTimeMicros, OptionalLong.empty());
  }

  /**
   * Records a request that ended now, with all that is known of it.
   *
   * @param failureKind as for {@link #recordFailure}; empty when it succeeded
   * @param responseTimeMicros as for {@link #record}
   * @param sinceScheduleMicros from when it was due to its last byte; empty when no schedule is
   *     known
   */
  public void recordRequest(
      String name,
      Optional<String> failureKind,
      long responseTimeMicros,
      OptionalLong sinceScheduleMicros) {
    Tags own = tags.computeIfAbsent(name, Tags::of);
    String tag = failureKind.map(kind -> Tag.failure(name, kind).encoded()).orElse(own.succeeded());
    synchronized (lock) {
      if (closed) {
        return; // A straggler after the end of the window is not part of it.
      }
      long elapsedNanos = elapsedNanos();
      RecordedInterval now = interval(elapsedNanos);
      firstResponseNanos = firstResponseNanos < 0 ? elapsedNanos : firstResponseNanos;
      lastResponseNanos = elapsedNanos;
      now.record(tag, responseTimeMicros);
      if (sinceScheduleMicros.isPresent()) {
        now.record(own.sinceSchedule(), sinceScheduleMicros.getAsLong());
      }
    }
  }

  /**
   * Records how late the load generator started a journey, against its schedule.
   *
   * @param lagMicros as for {@link #record}; a journey in time or early is recorded as 1
   */
  public void recordLag(long lagMicros) {
    synchronized (lock) {
      if (!closed) {
        interval(elapsedNanos()).record(LAG, lagMicros);
      }
    }
  }

  private long elapsedNanos() {
    return Math.max(0, nanoTime.getAsLong() - startNanos);
  }

  /** The interval of this time; the one before goes to the disk. Guarded by lock. */
  private RecordedInterval interval(long elapsedNanos) {
    long index = elapsedNanos / INTERVAL_NANOS;
    if (index > interval.index()) {
      RecordedInterval finished = interval;
      interval = new RecordedInterval(index);
      long endNanos = (finished.index() + 1) * INTERVAL_NANOS;
      long beginNanos = beginNanos(finished);
      disk.execute(() -> finished.writeTo(log, beginNanos, endNanos));
    }
    return interval;
  }

  // The first interval begins with the first response and the last ends with the last one: that is
  // how the reader knows over how many seconds the responses were delivered, to the millisecond.
  private long beginNanos(RecordedInterval of) {
    return Math.max(of.index() * INTERVAL_NANOS, Math.max(0, firstResponseNanos));
  }

  /**
   * Writes what is left and makes the file visible; a second call does nothing.
   *
   * @throws IOException when the recording could not be written whole; what could be written stays
   *     in the same folder, under a name that ends in {@code .part}
   */
  @Override
  public void close() throws IOException {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      RecordedInterval finished = interval;
      long beginNanos = beginNanos(finished);
      long wholeNanos = (finished.index() + 1) * INTERVAL_NANOS;
      boolean endsWithResponse = lastResponseNanos >= beginNanos;
      long endNanos = endsWithResponse ? lastResponseNanos : wholeNanos;
      disk.execute(() -> finished.writeTo(log, beginNanos, endNanos));
    }
    disk.shutdown();
    try {
      if (!disk.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IOException("the disk did not take " + beside + " within one minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while writing " + beside, e);
    }
    stream.flush();
    if (stream.checkError()) { // PrintStream keeps its errors to itself
      throw new IOException("could not write " + beside + "; is the disk full?");
    }
    stream.close();
    AtomicFile.publish(beside, file);
  }

  @Override
  public String toString() {
    return "ResponseTimesWriter[" + file + "]";
  }
}

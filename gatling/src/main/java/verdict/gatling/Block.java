package verdict.gatling;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verdict.file.AtomicFile;
import verdict.gatling.duet.BlockLoad;
import verdict.gatling.duet.RoundAsk;
import verdict.gatling.quiet.Progress;
import verdict.gatling.recording.Lag;
import verdict.gatling.recording.Recorder;
import verdict.gatling.runfolder.Environment;
import verdict.gatling.runfolder.RunJson;
import verdict.gatling.sut.Services;
import verdict.run.RunDescription;

/**
 * One block of a round: some seconds of load on one side. It begins with its first user. What is
 * due before the cut is sent and not recorded; at the cut the measured window begins, while the
 * load goes on. A second before it, all that is counted is looked at: the requests under way then
 * take a third longer.
 */
final class Block {
  private static final long COUNTED_AHEAD_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final RoundAsk ask;
  private final RunDescription.Place place;
  private final RoundSide side;
  private final Path root;
  private final Path folder;
  private final BlockLoad load;
  private final Lag lag;
  private final Recorder unrecorded = Recorder.counting();
  private volatile long firstUser;
  private volatile @Nullable Begun begun;
  private volatile boolean closed;

  /**
   * What is known when the first user is there.
   *
   * @param window when its files are open, which is before the cut
   * @param counted when all that is counted was looked at
   */
  private record Begun(
      CompletableFuture<MeasuredWindow> window,
      CompletableFuture<MeasuredWindow> counted,
      Function<Session, Session> addresses) {}

  Block(RoundAsk ask, RunDescription.Place place, RoundSide side, Path root, Path folder) {
    this.ask = ask;
    this.place = place;
    this.side = side;
    this.root = root;
    this.folder = folder;
    this.load = ask.load();
    this.lag = new Lag(load.schedule());
  }

  /**
   * Lets users in.
   *
   * @param firstUserId of the first: Gatling counts users over all populations, in the order of the
   *     schedule
   */
  void openFor(long firstUserId) {
    firstUser = firstUserId;
  }

  /** The first thing that a user does. */
  Session enter(Session session) {
    long nowNanos = System.nanoTime();
    Begun there = begin(nowNanos);
    long index = session.userId() - firstUser;
    long lagMicros = lag.micros(index, nowNanos);
    // The window is there long before: nobody waits for it.
    Recorder recorder = load.isRecorded(index) ? there.window.join().recorder() : unrecorded;
    return recorder.enterLate(there.addresses.apply(session), lagMicros);
  }

  private Begun begin(long nowNanos) {
    Begun there = begun;
    return there != null ? there : beginOnce(nowNanos);
  }

  private synchronized Begun beginOnce(long nowNanos) {
    Begun there = begun;
    if (there == null) {
      there =
          new Begun(
              new CompletableFuture<>(),
              new CompletableFuture<>(),
              Services.of(side.system().services()));
      begun = there;
      cutLater(there, Instant.now(), nowNanos);
    }
    return there;
  }

  // On a thread of its own: those of Gatling have to send.
  private void cutLater(Begun there, Instant begin, long beginNanos) {
    Instant cutAt = begin.plusSeconds(load.cutSeconds());
    long cutNanos = beginNanos + TimeUnit.SECONDS.toNanos(load.cutSeconds());
    Map<String, URI> services = side.system().services();
    Thread thread =
        new Thread(
            () -> {
              try {
                MeasuredWindow window =
                    MeasuredWindow.beginning(root, folder, services, cutAt, cutNanos, unrecorded);
                there.window.complete(window);
                TimeUnit.NANOSECONDS.sleep(cutNanos - COUNTED_AHEAD_NANOS - System.nanoTime());
                window.count();
                there.counted.complete(window);
              } catch (IOException | InterruptedException | RuntimeException e) {
                there.window.completeExceptionally(e);
                there.counted.completeExceptionally(e);
              }
            },
            "cut");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the window after the last response, and leaves the run folder of the block. */
  void close() throws IOException, InterruptedException {
    Begun there = begun;
    if (there == null) {
      throw new IllegalStateException("no user arrived");
    }
    MeasuredWindow window = joined(there.counted);
    RunJson.Window over = window.close();
    RunJson run =
        new RunJson(
            title(),
            load.measured(),
            over,
            side.warmUp(),
            window.measuredServices(ask.journey().services()),
            side.system().description(),
            Environment.ofThisMachine(),
            side.ask().git(),
            Optional.of(place));
    AtomicFile.write(folder.resolve(RunDescription.FILE_NAME), run.document().text());
    closed = true;
    Progress.say(
        "%s: %,d requests measured, %,d failed",
        place.side().key(), window.recorder().requests(), window.recorder().failures());
  }

  private RunJson.Title title() {
    String runId = "%s-round-%02d-%s".formatted(place.duet(), place.round(), folder.getFileName());
    return new RunJson.Title(
        runId, side.ask().label(), "duet", ask.journey().name(), ask.command());
  }

  private static MeasuredWindow joined(CompletableFuture<MeasuredWindow> counted)
      throws IOException {
    try {
      return counted.join();
    } catch (CompletionException e) {
      throw new IOException("the counters could not be read", e.getCause());
    }
  }

  void requireClosed() {
    if (!closed) {
      throw new IllegalStateException("%s was not measured".formatted(folder.getFileName()));
    }
  }
}

package verdict.gatling;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import verdict.file.AtomicFile;
import verdict.gatling.duet.RoundAsk;
import verdict.gatling.quiet.Progress;
import verdict.gatling.recording.Activity;
import verdict.gatling.recording.Recorder;
import verdict.gatling.runfolder.Environment;
import verdict.gatling.runfolder.RunJson;
import verdict.gatling.sut.Services;
import verdict.run.RunDescription;

/**
 * One side in a block: its measured window, which begins at the cut while the load goes on, and the
 * run folder that it leaves. A second before the cut, all that is counted is looked at: the
 * requests under way then take a third longer.
 */
final class LoadedSide {
  private static final long COUNTED_AHEAD_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final RoundAsk ask;
  private final RunDescription.Place place;
  private final RoundSide side;
  private final Path root;
  private final Path folder;
  private final Recorder unrecorded = Recorder.counting();
  // When its files are open, which is before the cut.
  private final CompletableFuture<MeasuredWindow> window = new CompletableFuture<>();
  // When all that is counted was looked at.
  private final CompletableFuture<MeasuredWindow> counted = new CompletableFuture<>();
  private volatile @Nullable Function<Session, Session> addresses;
  private volatile boolean closed;

  LoadedSide(RoundAsk ask, RunDescription.Place place, RoundSide side, Path root, Path folder) {
    this.ask = ask;
    this.place = place;
    this.side = side;
    this.root = root;
    this.folder = folder;
  }

  /** The load begins: what is measured of it begins at the cut. */
  void begin(Instant cutAt, long cutNanos) {
    addresses = Services.of(side.system().side().addresses());
    // On a thread of its own: those of Gatling have to send.
    Thread thread = new Thread(() -> cut(cutAt, cutNanos), "cut-" + place.side().key());
    thread.setDaemon(true);
    thread.start();
  }

  private void cut(Instant cutAt, long cutNanos) {
    try {
      MeasuredWindow open =
          MeasuredWindow.beginning(root, folder, side.system(), cutAt, cutNanos, unrecorded);
      window.complete(open);
      TimeUnit.NANOSECONDS.sleep(cutNanos - COUNTED_AHEAD_NANOS - System.nanoTime());
      open.count();
      counted.complete(open);
    } catch (IOException | InterruptedException | RuntimeException e) {
      window.completeExceptionally(e);
      counted.completeExceptionally(e);
    }
  }

  /** The first thing that a user of this side does. */
  Session enter(Session session, boolean isRecorded, long lagMicros) {
    // The window is there long before: nobody waits for it.
    Recorder recorder = isRecorded ? window.join().recorder() : unrecorded;
    return recorder.enterLate(
        Objects.requireNonNull(addresses, "the load has begun").apply(session), lagMicros);
  }

  /** Ends the window after the last response, and leaves the run folder. */
  void close() throws IOException, InterruptedException {
    MeasuredWindow open = counted();
    RunJson.Window over = open.close();
    RunJson run =
        new RunJson(
            title(),
            ask.load().measured(),
            over,
            side.warmUp(),
            open.measuredServices(ask.journey().services()),
            side.system().description(),
            Environment.ofThisMachine(),
            side.ask().git(),
            Optional.of(place));
    AtomicFile.write(folder.resolve(RunDescription.FILE_NAME), run.document().text());
    closed = true;
    Progress.say(
        "%s: %,d requests measured, %,d failed",
        place.side().key(), open.recorder().requests(), open.recorder().failures());
  }

  /** What its users have done so far, recorded or not. */
  Activity activity() {
    // One that could not be opened has no users.
    boolean isOpen = window.isDone() && !window.isCompletedExceptionally();
    Activity measured = isOpen ? window.join().recorder().activity() : Activity.NONE;
    return unrecorded.activity().plus(measured);
  }

  private MeasuredWindow counted() throws IOException {
    if (addresses == null) {
      throw new IllegalStateException("no user arrived");
    }
    try {
      return counted.join();
    } catch (CompletionException e) {
      throw new IOException("the counters could not be read", e.getCause());
    }
  }

  private RunJson.Title title() {
    String runId = "%s-round-%02d-%s".formatted(place.duet(), place.round(), folder.getFileName());
    return new RunJson.Title(
        runId, side.ask().label(), "duet", ask.journey().name(), ask.command());
  }

  void requireClosed() {
    if (!closed) {
      throw new IllegalStateException("%s was not measured".formatted(folder.getFileName()));
    }
  }
}

package verdict.gatling;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import verdict.gatling.parameters.Parameters;
import verdict.gatling.quiet.Progress;
import verdict.gatling.recording.Recorder;
import verdict.gatling.runfolder.GatlingReport;
import verdict.gatling.runfolder.VerdictReport;
import verdict.gatling.sut.SystemUnderTest;

/**
 * What is left to do when the JVM ends: Gatling writes its report after {@code after()}, and then
 * ends the JVM; and Ctrl-C ends it at any time.
 */
final class RunEnd {
  private static final long PROGRESS_SECONDS = 10;
  private static final int INTERRUPTED = 130; // as a shell says of Ctrl-C

  private final Parameters parameters;
  private final OpenSystems systems = new OpenSystems();
  private final ScheduledExecutorService progress =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Optional<Instant> complete = Optional.empty();

  RunEnd(Parameters parameters) {
    this.parameters = parameters;
  }

  void watchForInterruption() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::atEnd, "end-of-run"));
  }

  void willStop(SystemUnderTest started) {
    systems.add(started);
  }

  /** Stops the system under test, if it is there and ours. */
  void stopSystem() {
    progress.shutdownNow();
    systems.stop();
  }

  /** The run is whole: there will be a report. */
  void reportAfter(Instant startedAt) {
    complete = Optional.of(startedAt);
  }

  void showProgress(Recorder recorder, long seconds) {
    long startNanos = System.nanoTime();
    ScheduledFuture<?> unused =
        progress.scheduleAtFixedRate(
            () ->
                Progress.say(
                    "measuring: %d of %d s, %,d requests, %,d failed",
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos),
                    seconds,
                    recorder.requests(),
                    recorder.failures()),
            PROGRESS_SECONDS,
            PROGRESS_SECONDS,
            TimeUnit.SECONDS);
  }

  private void atEnd() {
    stopSystem();
    if (complete.isEmpty()) {
      return;
    }
    try {
      GatlingReport.below(parameters.root()).copyTo(parameters.runFolder(), complete.get());
    } catch (IOException e) {
      Progress.say("Gatling's report could not be copied into the run's folder: " + e);
    }
    if (parameters.report()) {
      endWith(report());
    }
  }

  private int report() {
    try {
      return new VerdictReport(parameters.root())
          .make(parameters.runFolder(), parameters.baseline());
    } catch (InterruptedException e) {
      return INTERRUPTED;
    }
  }

  /**
   * Lets Maven fail, which Gatling does for its assertions alone. This is the last that happens:
   * Gatling has written its report, and a hook that runs is the only one that can still say so.
   */
  private static void endWith(int exitCode) {
    if (exitCode != 0) {
      System.out.flush();
      System.err.flush();
      Runtime.getRuntime().halt(exitCode);
    }
  }
}

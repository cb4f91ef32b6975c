package verdict.gatling;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import verdict.gatling.recording.Activity;
import verdict.gatling.recording.StallWatch;
import verdict.gatling.sut.CannotMeasure;

/**
 * Ends a run whose load has stalled, because Gatling would wait for its users for ever, and one
 * whose load Gatling gives up.
 */
final class LoadWatch {
  private static final int INTERNAL = 70;

  private final String journey;
  private final Supplier<Activity> activity;
  private final StallWatch stalls;
  private final Runnable stopSystems;
  private final Thread thread = new Thread(this::watch, "load-watch");
  private final Thread gatling = Thread.currentThread();

  private LoadWatch(
      String journey, Supplier<Activity> activity, Duration waits, Runnable stopSystems) {
    this.journey = journey;
    this.activity = activity;
    this.stalls = new StallWatch(waits, System.nanoTime());
    this.stopSystems = stopSystems;
  }

  /**
   * Watches from now on. It is called in the thread in which Gatling then waits for its load.
   *
   * @param journey the name of what users do
   * @param activity what they have done so far
   * @param waits how long one may do nothing
   * @param stopSystems what is done before the run ends
   */
  static LoadWatch start(
      String journey, Supplier<Activity> activity, Duration waits, Runnable stopSystems) {
    LoadWatch watch = new LoadWatch(journey, activity, waits, stopSystems);
    watch.thread.setDaemon(true);
    watch.thread.start();
    watch.gatling.setUncaughtExceptionHandler((thread, crash) -> watch.end(crash));
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        TimeUnit.SECONDS.sleep(1);
        look();
      }
    } catch (InterruptedException e) {
      // the load is over
    }
  }

  private void end(Throwable crash) {
    CannotMeasure why = CannotMeasure.ended("the load", crash);
    stopSystems.run();
    throw JvmExit.now(why.exitCode(), why.sentence());
  }

  private void look() {
    Activity now = activity.get();
    if (stalls.hasStalled(now, System.nanoTime())) {
      stopSystems.run();
      throw JvmExit.now(INTERNAL, stalls.sentence(journey, now));
    }
  }

  /** The load is over. */
  void stop() {
    thread.interrupt();
    gatling.setUncaughtExceptionHandler(null);
  }
}

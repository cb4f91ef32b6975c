package verdict.collect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What is done when this JVM is asked to end (Ctrl-C, SIGTERM): the actions that are in force,
 * newest first, one after the other. Shutdown hooks of their own would run at the same time: a work
 * tree would be removed under the build that still runs in it.
 */
final class Interruption {
  private static final int SIGNAL_MILLIS = 1_000;
  private static final int TICK_MILLIS = 20;
  private static final Deque<Action> ACTIONS = new ArrayDeque<>();
  private static final AtomicBoolean UNDER_WAY = new AtomicBoolean();
  private static volatile @Nullable Thread hook;

  private Interruption() {}

  /** An action; closed, it is not in force any more. It may run while it is being closed. */
  record Action(Runnable task) implements AutoCloseable {
    @Override
    public void close() {
      synchronized (ACTIONS) {
        ACTIONS.removeIf(action -> action == this); // the same one, not one that is equal
      }
    }
  }

  /** Puts an action in force; it must not fail, and must do no harm when it comes twice. */
  static Action runs(Runnable task) {
    Action action = new Action(task);
    synchronized (ACTIONS) {
      if (hook == null && !UNDER_WAY.get()) {
        hook = new Thread(Interruption::runAll, "verdict-interruption");
        try {
          Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
          UNDER_WAY.set(true); // too late: the JVM is ending
        }
      }
      ACTIONS.push(action);
    }
    return action;
  }

  private static void runAll() {
    UNDER_WAY.set(true);
    while (true) {
      Action newest;
      synchronized (ACTIONS) {
        newest = ACTIONS.poll();
      }
      if (newest == null) {
        return;
      }
      newest.task().run();
    }
  }

  /** Whether this thread is one that must not begin anything new, for the JVM is ending. */
  static boolean forbids() {
    return UNDER_WAY.get() && !isOurs();
  }

  /**
   * Waits for the end of the JVM, if that is near, so that what was stopped is not taken for a
   * failure; the thread that runs the actions goes on.
   */
  static void hold() throws InterruptedException {
    while (forbids()) {
      Thread.sleep(1_000);
    }
  }

  /**
   * As {@link #hold}, after a child that a signal ended: a terminal sends it to all processes at
   * once, and the child may be the first to end.
   */
  static void holdAfterSignal() throws InterruptedException {
    for (int i = 0; i < SIGNAL_MILLIS / TICK_MILLIS && !UNDER_WAY.get(); i++) {
      Thread.sleep(TICK_MILLIS);
    }
    hold();
  }

  /** Whether the caller is one of the actions. */
  private static boolean isOurs() {
    return Thread.currentThread() == hook;
  }
}

package verdict.gatling;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import verdict.gatling.sut.CannotMeasure;

/** What is done to both sides at the same time, so that it costs both the same. */
final class BothSides {

  /** What is done to one. */
  interface Step<T> {
    void apply(T side) throws CannotMeasure, IOException, InterruptedException;
  }

  private BothSides() {}

  /**
   * Does it, and returns when it is done to all.
   *
   * @throws CannotMeasure as one of them
   * @throws IOException when it could not be done to one for another reason, which it names
   */
  static <T> void each(Collection<T> sides, Step<T> step)
      throws CannotMeasure, IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(sides.size());
    try {
      List<Callable<Void>> steps = sides.stream().map(side -> call(step, side)).toList();
      for (Future<Void> done : threads.invokeAll(steps)) {
        done.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CannotMeasure sentence) {
        throw sentence;
      }
      throw new IOException(String.valueOf(e.getCause()), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> Callable<Void> call(Step<T> step, T side) {
    return () -> {
      step.apply(side);
      return null;
    };
  }
}

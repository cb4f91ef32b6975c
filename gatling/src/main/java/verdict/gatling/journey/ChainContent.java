package verdict.gatling.journey;

import java.time.Duration;

/**
 * What a chain asks of a load when nothing fails.
 *
 * @param requests HTTP requests
 * @param pauses all of them together, each as long as it can be
 * @param gathered how many users the largest {@code rendezVous} waits for; 0 without one
 */
record ChainContent(int requests, Duration pauses, int gathered) {
  static final ChainContent NONE = new ChainContent(0, Duration.ZERO, 0);

  static ChainContent ofRequests(int requests) {
    return new ChainContent(requests, Duration.ZERO, 0);
  }

  static ChainContent ofPause(Duration pause) {
    return new ChainContent(0, pause, 0);
  }

  static ChainContent ofRendezVous(int users) {
    return new ChainContent(0, Duration.ZERO, users);
  }

  /** Of both, one after the other. */
  ChainContent then(ChainContent next) {
    return new ChainContent(
        Math.addExact(requests, next.requests),
        pauses.plus(next.pauses),
        Math.max(gathered, next.gathered));
  }

  ChainContent times(int times) {
    return times == 0
        ? NONE
        : new ChainContent(
            Math.multiplyExact(times, requests), pauses.multipliedBy(times), gathered);
  }
}

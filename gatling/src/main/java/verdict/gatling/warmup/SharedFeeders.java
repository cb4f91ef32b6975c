package verdict.gatling.warmup;

import io.gatling.core.action.builder.FeedBuilder$;

/**
 * The feeders that Gatling keeps for the whole JVM, by the identity of the object that {@code
 * feed(...)} was given. Each is an actor of the run that first used it, and answers nobody after
 * that run: a user of the next run would wait for it for ever.
 */
final class SharedFeeders {
  private SharedFeeders() {}

  /** Lets the next run make its own; no other run is there. */
  static void forget() {
    // Scala hides it from other packages, but not from Java; an upgrade that takes it away fails at
    // compile time.
    FeedBuilder$.MODULE$.io$gatling$core$action$builder$FeedBuilder$$Instances().clear();
  }
}

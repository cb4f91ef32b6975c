package loadtest.journeys;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static loadtest.recording.TimedRequest.timed;

import io.gatling.javaapi.core.ChainBuilder;
import java.util.stream.Stream;
import loadtest.recording.TimedRequest;

/** Requests one after the other. */
final class InOrder {
  private InOrder() {}

  /**
   * The requests up to the first that fails. Gatling's own {@code exitBlockOnFail} leaves at once,
   * before the failure is recorded, and {@code exitHereIfFailed} takes the whole user along.
   */
  static ChainBuilder inOrder(TimedRequest... requests) {
    return exec(
        Stream.of(requests)
            .map(request -> doIf(session -> !session.isFailed()).then(timed(request)))
            .toList());
  }
}

package verdict.run;

import java.nio.file.Path;
import java.util.stream.Stream;
import verdict.file.UnreadableInput;

/** Refuses results of no requests, of which every figure would be missing. */
public final class NoRequests {
  private NoRequests() {}

  /**
   * @throws UnreadableInput when there is no request in them
   */
  public static void refuse(Path path, Results results) {
    if (count(results) == 0 && results.origin().excerpt().isPart()) {
      throw new UnreadableInput(
          path,
          "has no request in that part of the run: " + String.join(" ", results.origin().notes()),
          "one request or more",
          "choose an earlier --from or a later --until");
    }
    if (count(results) == 0) {
      throw new UnreadableInput(
          path,
          found(results),
          "one request or more",
          "check what the load generator printed, and that its users come to their first request");
    }
  }

  private static long count(Results results) {
    Stream<Long> counts =
        results.requests().isEmpty()
            ? results.printed().stream()
                .filter(row -> row.kind() == PrintedTimes.Kind.ALL_REQUESTS)
                .map(row -> row.total().count())
            : results.requests().stream()
                .map(each -> each.succeeded().total() + each.allFailed().total());
    return counts.mapToLong(Long::longValue).sum();
  }

  private static String found(Results results) {
    if (results.loss().isPresent()) {
      return results.loss().get().found() + ", before the first request";
    }
    String notes = String.join(" ", results.origin().notes());
    return notes.isEmpty()
        ? "has no requests: no requests were made"
        : "has no request that can be counted: " + notes.substring(0, notes.length() - 1);
  }
}

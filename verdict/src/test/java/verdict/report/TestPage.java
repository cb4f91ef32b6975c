package verdict.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import verdict.testing.Browser;

/**
 * A page in the making.
 *
 * @param html of it, of files in a folder
 */
record TestPage(String name, Function<Path, String> html) {
  private static final Set<String> OF_EACH_KIND =
      Set.of(
          "compare-two-commits",
          "compare-two-hundred-endpoints",
          "compare-hostile-names",
          "compare-sides-differ",
          "run-fine",
          "no-request",
          "runs-of-one-build",
          "history-two-settings");

  /** The page of every case. */
  static Stream<TestPage> all() {
    return Stream.of(
            ComparisonCase.all().map(TestPage::of),
            RunCase.all().map(TestPage::of),
            RunsCase.all().map(TestPage::of),
            HistoryCase.all().map(TestPage::of))
        .flatMap(pages -> pages);
  }

  /** Some of them. */
  static Stream<TestPage> ofEachKind() {
    return all().filter(page -> OF_EACH_KIND.contains(page.name));
  }

  /** The rest. */
  static Stream<TestPage> others() {
    return all().filter(page -> !OF_EACH_KIND.contains(page.name));
  }

  static TestPage of(RunCase of) {
    return new TestPage(of.name(), in -> HtmlRenderer.render(of.report(in), List.of()));
  }

  private static TestPage of(RunsCase of) {
    return new TestPage(of.name(), in -> HtmlRenderer.render(of.report(in), List.of()));
  }

  static TestPage of(HistoryCase of) {
    return new TestPage(of.name(), in -> new HistoryReport(of.report()).html());
  }

  private static TestPage of(ComparisonCase of) {
    return new TestPage(
        "compare-" + of.name(), in -> HtmlRenderer.render(of.report(in), List.of()));
  }

  /** Of a comparison. */
  static TestPage comparison(String name) {
    return of(ComparisonCase.named(name));
  }

  void show(Browser browser, Path folder) throws IOException {
    Path in = Files.createTempDirectory(folder, "page-");
    browser.show(Files.writeString(in.resolve("report.html"), html.apply(in)));
  }

  @Override
  public String toString() {
    return name;
  }
}

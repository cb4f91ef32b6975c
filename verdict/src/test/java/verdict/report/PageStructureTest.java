package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.analysis.RunAnalysis;

/** Each check of a page finds the fault that it is for. */
class PageStructureTest {
  @TempDir Path folder;

  @Test
  void aPageOfTheProductHasNoFault() {
    RunAnalysis run = RunCase.fine().report(folder);
    assertThat(PageStructure.faults(page(run), MarkdownRenderer.render(run))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<main> | <main><h1>More</h1> | has 2 headings h1",
        "<h1>Performance | <h1>Another | has the title",
        "<td>mean</td> | <td>p50</td> | has no table like that of the report",
        "<td>mean</td> | '' | has no table like that of the report",
        "<main> | <main><script>alert(1)</script> | has an element script",
        "<main> | <main><img src=x> | has an element img",
        "<main> | <main onclick=\"x()\"> | has an attribute onclick",
        "<main> | <main><a href=\"javascript:x()\">x</a> | has a link to javascript",
        "<main> | <main id=\"percentiles\"> | has the id percentiles twice",
        "<figcaption>p50 | <figcaption></figcaption><p>p50 | without title",
        "aria-describedby=\"percentiles-words\" | aria-describedby=\"none\" | without words",
        "role=\"img\" aria-label | aria-label | that is no image",
        "role=\"img\" aria-label= | role=\"img\" d= | without label",
        "<main> | <main>\u202e | has the invisible sign U+202E"
      })
  void aDamagedOneHas(String whole, String damaged, String fault) {
    RunAnalysis run = RunCase.fine().report(folder);
    String page = page(run);
    assertThat(page).contains(whole);
    assertThat(PageStructure.faults(page.replace(whole, damaged), MarkdownRenderer.render(run)))
        .anyMatch(found -> found.contains(fault));
  }

  private static String page(RunAnalysis run) {
    return HtmlRenderer.render(run, List.of());
  }
}

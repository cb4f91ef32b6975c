package verdict.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import verdict.analysis.RunAnalysis;

class JUnitXmlTest {
  @TempDir Path folder;

  @Test
  void whatRegressedIsAFailure() throws Exception {
    Element suite = suite("ten-percent-slower");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(names(suite, "failure")).containsExactly("mean", "p95");
    assertThat(names(suite, "skipped")).isEmpty();
  }

  @Test
  void ofRunsAMissedObjectiveIsAFailureAndAnInvalidOneIsAnError() throws Exception {
    RunsCase of =
        RunsCase.all().filter(c -> c.name().equals("runs-one-is-invalid")).findFirst().get();
    Element suite = parsed(JUnitXml.render(of.report(folder).runs()));
    assertThat(names(suite, "error")).containsExactly("it is valid: load-generator-late");
    assertThat(names(suite, "skipped")).hasSize(2); // of the invalid one nothing passed
    assertThat(suite.getAttribute("tests")).isEqualTo("5");
    RunAnalysis failing = new RunCase("failing", RunCase.everyRequestFailed()).report(folder);
    assertThat(names(parsed(JUnitXml.render(List.of(failing))), "failure")).isNotEmpty();
  }

  @Test
  void whatIsInconclusiveIsSkipped() throws Exception {
    Element suite = suite("inconclusive");
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(names(suite, "skipped")).contains("mean", "p95");
  }

  @Test
  void ofAnInvalidComparisonNothingPassedAndNothingFailed() throws Exception {
    Element suite = suite("sides-differ");
    assertThat(names(suite, "error")).isNotEmpty();
    assertThat(names(suite, "failure")).isEmpty();
    assertThat(names(suite, "system-out")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("verdict.report.ComparisonCase#all")
  void everyOneCanBeReadAndCounted(ComparisonCase of) throws Exception {
    Element suite = parsed(JUnitXml.render(of.report(folder)));
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases.getLength()));
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(String.valueOf(names(suite, "skipped").size()));
  }

  private Element suite(String name) throws Exception {
    ComparisonCase of = ComparisonCase.named(name);
    return parsed(JUnitXml.render(of.report(folder)));
  }

  private static Element parsed(String xml) throws Exception {
    return (Element)
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("testsuite")
            .item(0);
  }

  /** The names of the cases that have such an element. */
  private static List<String> names(Element suite, String element) {
    NodeList found = suite.getElementsByTagName(element);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> ((Element) found.item(i).getParentNode()).getAttribute("name"))
        .toList();
  }
}

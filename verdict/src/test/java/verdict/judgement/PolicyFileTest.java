package verdict.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.sample.Metric;
import verdict.sample.Objective;
import verdict.sample.Objectives;
import verdict.testing.Program;
import verdict.testing.TestRun;

/** A policy of a user's own; the run has a p95 of 13.5 ms. */
class PolicyFileTest {
  private static final String FILE = "{\"schemaVersion\": 1, \"objectives\": [%s]}";

  @TempDir Path folder;

  private Path file(String objectives) throws IOException {
    return Files.writeString(folder.resolve("own.json"), FILE.formatted(objectives));
  }

  private Program report(Path objectives) {
    Path run = TestRun.fine(1).in(folder.resolve("run"));
    return Program.run("report", run, "--objectives", objectives);
  }

  @Test
  void aBoundThatIsKeptIsMet() throws IOException {
    Program met = report(file("{\"metric\": \"response-time-p95\", \"below\": 14}"));
    assertThat(met.code()).as(met.err()).isZero();
    assertThat(met.out()).contains("OBJECTIVES MET", "p95 below 14.0 ms: met with 13.5 ms");
  }

  @Test
  void aBoundOfOneRequestThatIsMissedEndsWith1() throws IOException {
    Program missed =
        report(
            file(
                "{\"metric\": \"response-time-p95\", \"below\": 10,"
                    + " \"request\": \"fights: random fighters\"}"));
    assertThat(missed.code()).isEqualTo(1);
    assertThat(missed.out())
        .contains("OBJECTIVES MISSED")
        .contains("p95 of fights: random fighters below 10.0 ms: MISSED with 13.5 ms");
  }

  @Test
  void theObjectiveOfARequestThatWasNotSentIsNotKnown() throws IOException {
    Program open =
        report(
            file("{\"metric\": \"response-time-p95\", \"below\": 10, \"request\": \"another\"}"));
    assertThat(open.code()).isEqualTo(2);
    assertThat(open.out())
        .startsWith("OBJECTIVES NOT KNOWN")
        .contains("p95 of another below 10.0 ms: not known, there is no figure");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"metric\": \"speed\", \"below\": 1} | has the metric \"speed\" in field objectives[0].metric, known: ",
        "{\"metric\": \"response-time-p95\", \"below\": -1} | must be above 0 ms, was -1.0",
        "{\"metric\": \"response-time-p95\"} | has no field objectives[0].below",
        "{\"below\": 1} | has no field objectives[0].metric",
        "7 | has something else than an object in field objectives[0]",
      })
  void whatIsNoObjectiveIsUnreadableInput(String objective, String found) throws IOException {
    Program refused = report(file(objective));
    assertThat(refused.code()).isEqualTo(65);
    assertThat(refused.err()).contains("own.json").contains(found).hasLineCount(1);
  }

  @Test
  void aFileThatIsNotThereIsUnreadableInput() {
    Path none = folder.resolve("none.json");
    assertThatThrownBy(() -> PolicyFile.read(none))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("none.json");
    assertThat(report(none).code()).isEqualTo(65);
  }

  private static ProjectPolicy read(String fields) {
    return PolicyFile.read("own.json", "{\"schemaVersion\": 1, " + fields + "}");
  }

  @Test
  void boundsByMetricAreTheSameAsAListOfObjectives() {
    ProjectPolicy byMetric =
        read(
            "\"objectives\": {\"p95\": \"500ms\", \"failures\": \"0.1%\", \"max\": \"1.5s\","
                + " \"requests\": {\"GET /x\": {\"mean\": \"20 ms\"}}}");
    assertThat(byMetric.expected().all())
        .containsExactly(
            new Objective("", Metric.P95, 500),
            new Objective("", Metric.FAILURE_RATIO, 0.001),
            new Objective("", Metric.MAX, 1_500),
            new Objective("GET /x", Metric.MEAN, 20));
    assertThat(byMetric)
        .isEqualTo(
            read(
                "\"objectives\": [{\"metric\": \"response-time-p95\", \"below\": 500},"
                    + " {\"metric\": \"failure-ratio\", \"below\": 0.001},"
                    + " {\"metric\": \"response-time-max\", \"below\": 1500},"
                    + " {\"request\": \"GET /x\", \"metric\": \"response-time-mean\", \"below\": 20}]"));
  }

  @Test
  void aBoundOfARequestByMetricIsJudged() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.json"),
            "{\"schemaVersion\": 1, \"objectives\":"
                + " {\"requests\": {\"fights: random fighters\": {\"p95\": \"10ms\"}}}}");
    Program missed = report(own);
    assertThat(missed.code()).as(missed.err()).isEqualTo(1);
    assertThat(missed.out())
        .contains("p95 of fights: random fighters below 10.0 ms: MISSED with 13.5 ms");
  }

  @Test
  void whatItStatesIsWhatAPlanGivesBack() {
    ProjectPolicy stated =
        read(
            "\"objectives\": {\"p95\": \"500ms\", \"requests\": {\"GET /x\": {\"p99\": \"1s\"}}},"
                + " \"gates\": {\"mean\": \"3%,1ms\", \"cpu\": false},"
                + " \"accepted\": [{\"metric\": \"p95\", \"request\": \"GET /x\", \"upTo\": \"12.5%\","
                + " \"until\": \"2027-01-31\", \"why\": \"100 % of it\"},"
                + " {\"metric\": \"failures\", \"upTo\": \"0.2pp\", \"until\": \"2027-01-31\","
                + " \"why\": \"b\"}]");
    assertThat(stated.accepted())
        .containsExactly(
            new AcceptedRegression(
                Gate.P95, "GET /x", 0.125, LocalDate.of(2027, 1, 31), "100 % of it"),
            new AcceptedRegression(Gate.FAILURES, "", 0.002, LocalDate.of(2027, 1, 31), "b"));
    assertThat(stated.gates()).isEqualTo(Gates.USUAL.with(Map.of("mean", "3%,1ms", "cpu", "off")));
    assertThat(RecordedPolicy.of(Path.of("duet.json"), stated.recorded(Optional.empty())))
        .isEqualTo(stated);
    assertThat(
            RecordedPolicy.of(
                Path.of("duet.json"), ProjectPolicy.USUAL.recorded(Optional.of("gates in x"))))
        .satisfies(
            usual -> {
              assertThat(usual.objectives()).contains(Objectives.DEFAULT);
              assertThat(usual.partsThatDifferIn(ProjectPolicy.USUAL)).isEmpty();
            });
  }

  @Test
  void aDocumentWithMoreThanAPolicyIsReadForItsPolicy() {
    JsonDocument document =
        new JsonDocument(
            Path.of("verdict.yml"),
            "{\"build\": \"mvn package\", \"gates\": {\"p95\": \"20%\"}}",
            "a verdict.yml",
            "mend it");
    assertThat(PolicyFile.read(document))
        .isEqualTo(ProjectPolicy.USUAL.by(Gates.USUAL.with(Map.of("p95", "20%"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"p95\": 500} | wrong value in field objectives.p95: the bound of p95 must be a time such as 500ms or 0.5s, was \"500\"",
        "{\"failures\": \"5ms\"} | the bound of failures must be a share such as 0.1%, was \"5ms\"",
        "{\"failures\": \"200%\"} | must be in (0, 1], was 2.0",
        "{\"p42\": \"5ms\"} | \"p42\" is no metric of an objective; known: failures, max, mean, p50, p95, p99",
        "{\"requests\": 5} | has something else than an object in field objectives.requests",
        "{\"requests\": {\"GET /x\": 5}} | something else than an object in field objectives.requests.GET /x",
        "{\"requests\": {\"GET /x\": {\"p95\": true}}} | in field objectives.requests.GET /x.p95: ",
        "[{\"metric\": \"response-time-p95\", \"below\": 5, \"requst\": \"x\"}] | has the field objectives[0].requst, which is none of below, metric, request",
        "[], \"gate\": {} | has the field gate, which is none of accepted, gates, objectives, schemaVersion",
        "[], \"gates\": {\"p95\": {\"margin\": \"5%\", \"flor\": \"2ms\"}} | p95 has the field flor, which is none of floor, margin",
      })
  void whatCannotBeIsNamedWithItsField(String objectives, String found) {
    assertThatThrownBy(() -> read("\"objectives\": " + objectives))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith("own.json ")
        .hasMessageContaining(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"upTo\": \"12%\", \"until\": \"2027-01-31\", \"why\": \"a\" | has no field accepted[0].metric",
        "\"metric\": \"p95\", \"until\": \"2027-01-31\", \"why\": \"a\" | has no field accepted[0].upTo",
        "\"metric\": \"p95\", \"upTo\": \"12%\", \"why\": \"a\" | has no field accepted[0].until",
        "\"metric\": \"p95\", \"upTo\": \"12%\", \"until\": \"2027-01-31\" | has no field accepted[0].why",
        "\"metric\": \"speed\", \"upTo\": \"12%\", \"until\": \"2027-01-31\", \"why\": \"a\" | has \"speed\" in field accepted[0].metric, and \"speed\" is no gate; known: mean, p95",
        "\"metric\": \"cpu\", \"request\": \"x\", \"upTo\": \"12%\", \"until\": \"2027-01-31\", \"why\": \"a\" | has \"cpu\" in field accepted[0].metric, which is not compared request by request",
        "\"metric\": \"p95\", \"upTo\": \"12\", \"until\": \"2027-01-31\", \"why\": \"a\" | has \"12\" in field accepted[0].upTo, which must be above 0 %; try 12%",
        "\"metric\": \"p95\", \"upTo\": \"0%\", \"until\": \"2027-01-31\", \"why\": \"a\" | has \"0%\" in field accepted[0].upTo",
        "\"metric\": \"failures\", \"upTo\": \"1%\", \"until\": \"2027-01-31\", \"why\": \"a\" | must be above 0 percentage points; try 0.2pp",
        "\"metric\": \"p95\", \"upTo\": \"12%\", \"until\": \"soon\", \"why\": \"a\" | has \"soon\" in field accepted[0].until, which is no day; try 2027-01-31",
        "\"metric\": \"p95\", \"upTo\": \"12%\", \"until\": \"2027-01-31\", \"why\": \" \" | in field accepted[0].why, which is no reason; write one",
        "\"metric\": \"p95\", \"upTo\": \"12%\", \"until\": \"2027-01-31\", \"why\": \"a\", \"requests\": \"x\" | has the field accepted[0].requests, which is none of ",
        "\"metric\": \"p95\", \"upTo\": \"12%\", \"until\": \"2027-01-31\", \"why\": \"a\"}, {\"metric\": \"p95\", \"upTo\": \"9%\", \"until\": \"2027-01-31\", \"why\": \"b\" | accepts p95 twice, again in field accepted[1]",
      })
  void whatIsNoAcceptedRegressionIsNamedWithItsField(String accepted, String found) {
    assertThatThrownBy(() -> read("\"objectives\": [], \"accepted\": [{" + accepted + "}]"))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith("own.json ")
        .hasMessageContaining(found);
  }
}

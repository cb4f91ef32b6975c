package verdict.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import verdict.diagnosis.Words;
import verdict.judgement.Judgement;
import verdict.judgement.ObjectiveOutcome;
import verdict.report.chart.Turn;
import verdict.sample.BlockFigures;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.RequestFigures;
import verdict.statistics.PercentileCurve;
import verdict.statistics.ServiceTimes;
import verdict.statistics.TimePart;
import verdict.statistics.TimeParts;

/** The answer for machines: on one line, figures in the unit that stands beside them. */
public final class JsonSummary {
  private static final int SCHEMA_VERSION = 1;

  private JsonSummary() {}

  /**
   * @param paths of the files that were written
   */
  public static String render(Report report, List<Path> paths) {
    ObjectNode root = AnswerJson.object();
    report(report, root);
    return AnswerJson.text(root, paths);
  }

  /** Several runs of one build. */
  static String render(RunsReport report, List<Path> paths) {
    ObjectNode root = AnswerJson.object();
    root.put("schemaVersion", SCHEMA_VERSION);
    root.put("headline", report.headline());
    ArrayNode spreads = root.putArray("spreads");
    report.spreads().forEach(of -> spread(of, spreads.addObject()));
    ArrayNode array = root.putArray("runs");
    report.runs().forEach(run -> report(run, array.addObject()));
    return AnswerJson.text(root, paths);
  }

  private static void spread(RunsReport.MetricSpread of, ObjectNode into) {
    into.put("metric", of.metric().key()).put("unit", Figures.key(of.metric().unit()));
    into.put("middle", of.middle());
    of.relative().ifPresent(relative -> into.put("spread", relative));
  }

  private static void report(Report report, ObjectNode root) {
    Judgement judgement = report.judgement();
    root.put("schemaVersion", SCHEMA_VERSION);
    judgement.verdict().ifPresent(verdict -> root.put("verdict", verdict.name()));
    root.put("objectivesMet", judgement.ofObjectives() == ObjectiveOutcome.Outcome.MET);
    root.put("reason", judgement.reason());
    root.put("title", report.title()).put("headline", report.headline());
    root.put("advice", OverviewSection.advice(report)).put("method", MarkdownRenderer.METHOD);
    AnswerJson.objectives(judgement.objectives(), root.putArray("objectives"));
    ObjectNode candidate = root.putObject("candidate");
    run(report.candidate(), candidate);
    shape(report.block(), candidate);
    AnswerJson.invalidities(judgement.invalidities(), root.putArray("invalidities"));
    AnswerJson.caveats(judgement.caveats(), root.putArray("caveats"));
    report.findings().forEach(root.putArray("findings")::addPOJO);
    NotTestedSection.lines(report).forEach(root.putArray("notTested")::add);
  }

  private static void run(BlockFigures run, ObjectNode into) {
    into.put("runId", run.run().orElseThrow().runId());
    into.put("startedAt", run.run().orElseThrow().startedAt().toString());
    run.run().orElseThrow().label().ifPresent(label -> into.put("label", label));
    MeasuredJson.run(run.run().orElseThrow(), into);
    ArrayNode figures = into.putArray("figures");
    run.overall().figures().forEach(f -> figure(f, figures));
    run.figures().forEach(f -> figure(f, figures));
    ArrayNode requests = into.putArray("requests");
    for (RequestFigures request : run.requests()) {
      ObjectNode node = requests.addObject().put("name", request.name());
      ArrayNode of = node.putArray("figures");
      request.figures().forEach(f -> figure(f, of));
      ObjectNode failed = node.putObject("failedByKind");
      request.failedByKind().forEach(failed::put);
    }
    ArrayNode services = into.putArray("services");
    run.services()
        .forEach(
            service -> {
              ArrayNode of = services.addObject().put("name", service.name()).putArray("figures");
              service.figures().forEach(f -> figure(f, of));
            });
  }

  /** How the response times are spread, and what they are made of. */
  private static void shape(BlockFigures block, ObjectNode into) {
    ArrayNode percentiles = into.putArray("percentiles");
    PercentileCurve.ofRun(block)
        .forEach(
            (rank, value) ->
                percentiles
                    .addObject()
                    .put("rank", rank)
                    .put("milliseconds", value.milliseconds()));
    ArrayNode array = into.putArray("timeParts");
    TimeParts parts = TimeParts.of(block);
    for (TimePart part : parts.largestFirst()) {
      TimePart.Bounds bounds = parts.bounds(part).orElseThrow();
      array
          .addObject()
          .put("part", Words.part(part))
          .put("leastMilliseconds", bounds.leastMs())
          .put("mostMilliseconds", bounds.mostMs());
    }
    ChartsJson.services(ServiceTimes.of(List.of(block)), into.putArray("serviceTimes"));
    Turn.ofRun(block.block()).forEach(run -> ChartsJson.run(run, into.putObject("overTime")));
  }

  static void figure(Figure figure, ArrayNode into) {
    ObjectNode node = into.addObject().put("metric", figure.metric().key());
    if (!figure.part().isEmpty()) {
      node.put("part", figure.part());
    }
    node.put("value", figure.value()).put("unit", Figures.key(figure.metric().unit()));
    node.put("n", figure.n());
  }
}

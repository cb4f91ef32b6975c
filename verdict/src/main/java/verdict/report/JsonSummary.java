package verdict.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import verdict.judgement.Judgement;
import verdict.sample.Figure;
import verdict.statistics.RequestSummary;
import verdict.statistics.RunSummary;

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
  static String render(List<Report> runs, List<Path> paths) {
    ObjectNode root = AnswerJson.object();
    root.put("schemaVersion", SCHEMA_VERSION);
    ArrayNode array = root.putArray("runs");
    runs.forEach(run -> report(run, array.addObject()));
    return AnswerJson.text(root, paths);
  }

  private static void report(Report report, ObjectNode root) {
    Judgement judgement = report.judgement();
    root.put("schemaVersion", SCHEMA_VERSION);
    judgement.verdict().ifPresent(verdict -> root.put("verdict", verdict.name()));
    root.put("objectivesMet", judgement.objectivesMet());
    root.put("reason", judgement.reason());
    AnswerJson.objectives(judgement.objectives(), root.putArray("objectives"));
    run(report.candidate(), root.putObject("candidate"));
    AnswerJson.invalidities(judgement.invalidities(), root.putArray("invalidities"));
    AnswerJson.caveats(judgement.caveats(), root.putArray("caveats"));
    report.findings().forEach(root.putArray("findings")::addPOJO);
  }

  private static void run(RunSummary run, ObjectNode into) {
    into.put("runId", run.measured().run().runId());
    run.measured().run().label().ifPresent(label -> into.put("label", label));
    ArrayNode figures = into.putArray("figures");
    run.overall().figures().forEach(f -> figure(f, figures));
    run.measured().figures().forEach(f -> figure(f, figures));
    run.loadGeneratorLagP99().ifPresent(f -> figure(f, figures));
    ArrayNode requests = into.putArray("requests");
    for (RequestSummary request : run.requests()) {
      ObjectNode node = requests.addObject().put("name", request.name());
      ArrayNode of = node.putArray("figures");
      request.figures().forEach(f -> figure(f, of));
      ObjectNode failed = node.putObject("failedByKind");
      request.sample().failedByKind().forEach(failed::put);
    }
    ArrayNode services = into.putArray("services");
    run.measured()
        .services()
        .forEach(
            service -> {
              ArrayNode of = services.addObject().put("name", service.name()).putArray("figures");
              service.figures().forEach(f -> figure(f, of));
            });
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

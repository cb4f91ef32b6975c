package verdict.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import verdict.run.Campaign;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.run.SideName;
import verdict.sample.Figures;
import verdict.sample.Metric;

/** What was measured, for machines: where a side comes from, and how its requests failed. */
final class MeasuredJson {
  private MeasuredJson() {}

  static void side(Side side, ObjectNode into) {
    ArrayNode files = into.putArray("files");
    side.files().forEach(file -> files.add(String.valueOf(file.getFileName())));
    into.put("blocks", side.blocks().size());
    side.campaign().ifPresent(of -> campaign(of, into));
    side.run().ifPresent(of -> run(of, ComparisonEnvironment.facts(side), into));
    ComparisonEnvironment.commands(side).forEach(into.putArray("commands")::add);
  }

  private static void campaign(Campaign campaign, ObjectNode into) {
    into.putObject("campaign")
        .put("id", campaign.id())
        .put("seed", campaign.seed())
        .put("rounds", campaign.rounds())
        .put("extension", campaign.extension());
  }

  static void run(RunDescription run, ObjectNode into) {
    run(run, EnvironmentSection.facts(run), into);
  }

  private static void run(RunDescription run, SortedMap<String, String> facts, ObjectNode into) {
    run.git().ifPresent(git -> into.put("commit", git.commit()).put("dirty", git.dirty()));
    run.command().ifPresent(command -> into.put("command", command));
    ObjectNode environment = into.putObject("environment");
    facts.forEach(environment::put);
  }

  /** What each side had, of all requests and of each name; the changes are in another place. */
  static void requests(LoadReport load, ObjectNode into) {
    ObjectNode all = into.putObject("allRequests");
    SideFigures was = SideFigures.baseline(load);
    SideFigures is = SideFigures.candidate(load);
    all(was, all.putObject(SideName.BASELINE.key()));
    all(is, all.putObject(SideName.CANDIDATE.key()));
    ArrayNode endpoints = into.putArray("endpoints");
    for (String name : SideFigures.requests(load)) {
      ObjectNode endpoint = endpoints.addObject().put("request", name);
      request(was, name, endpoint.putObject(SideName.BASELINE.key()));
      request(is, name, endpoint.putObject(SideName.CANDIDATE.key()));
    }
  }

  private static void all(SideFigures of, ObjectNode into) {
    long failed = of.counts().allFailed();
    into.put("n", of.counts().succeeded() + failed).put("failed", failed);
    ArrayNode figures = into.putArray("figures");
    SideFigures.OVERALL.forEach(metric -> figure(metric, of.ofAll(metric), figures));
  }

  private static void request(SideFigures of, String name, ObjectNode into) {
    into.put("n", of.counts().sent(name)).put("failed", of.counts().failed(name));
    ArrayNode figures = into.putArray("figures");
    SideFigures.TIMES.forEach(metric -> figure(metric, of.ofRequest(name, metric), figures));
  }

  private static void figure(Metric metric, Optional<Double> value, ArrayNode into) {
    value.ifPresent(
        is ->
            into.addObject()
                .put("metric", metric.key())
                .put("value", is)
                .put("unit", Figures.key(metric.unit())));
  }

  /** Nothing where none failed. */
  static void failures(LoadReport load, ArrayNode into) {
    RequestCounts was = load.baseline();
    RequestCounts is = load.candidate();
    for (Map.Entry<String, String> failure : RequestCounts.failures(was, is)) {
      String name = failure.getKey();
      String kind = failure.getValue();
      into.addObject()
          .put("request", name)
          .put("kind", kind)
          .put("baselineFailed", was.failed(name, kind))
          .put("baseline", was.sent(name))
          .put("candidateFailed", is.failed(name, kind))
          .put("candidate", is.sent(name));
    }
  }
}

package verdict.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SortedMap;
import verdict.run.Campaign;
import verdict.run.RunDescription;
import verdict.run.Side;

/** What was measured, for machines: where a side comes from, and how its requests failed. */
final class MeasuredJson {
  private MeasuredJson() {}

  static void side(Side side, ObjectNode into) {
    ArrayNode files = into.putArray("files");
    side.files().forEach(file -> files.add(String.valueOf(file.getFileName())));
    into.put("blocks", side.blocks().size());
    side.campaign().ifPresent(of -> campaign(of, into));
    side.run().ifPresent(of -> run(of, ComparisonEnvironment.facts(side), into));
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

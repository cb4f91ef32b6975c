package verdict.collect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import verdict.run.SideName;

/** {@code ask.json}, what the load generator is to do in one round. */
final class RoundAsk {
  static final String FILE_NAME = "ask.json";
  private static final int SCHEMA_VERSION = 1;

  private RoundAsk() {}

  /**
   * The text of the file.
   *
   * @param round from 1
   * @param apps where the services of a side are built; none when both are running already
   */
  static String text(DuetPlan plan, int round, Map<SideName, Path> apps) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("duet", plan.id());
    json.put("round", round);
    ArrayNode pairs = json.putArray("pairs");
    for (SideName first : plan.firsts().get(round - 1)) {
      pairs.addArray().add(first.key()).add(first.other().key());
    }
    DuetLoad load = plan.load();
    json.put("requestsPerSecond", load.requestsPerSecond());
    json.put("blockSeconds", load.blockSeconds());
    json.put("cutSeconds", load.cutSeconds());
    json.put("warmUpSeconds", load.warmUpSeconds());
    json.put("journey", load.journey());
    json.put("command", DuetCommandLine.of(plan));
    ObjectNode sides = json.putObject("sides");
    for (SideName name : SideName.values()) {
      ObjectNode side = DuetPlanFile.side(plan.side(name));
      Path built = apps.get(name);
      if (built != null) {
        side.put("apps", built.toString());
      }
      sides.set(name.key(), side);
    }
    if (!load.launcher().isEmpty()) {
      load.launcher().forEach(json.putObject("launcher")::put);
    }
    return json.toPrettyString() + "\n";
  }
}

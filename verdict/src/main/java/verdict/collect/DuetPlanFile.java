package verdict.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.file.AtomicFile;
import verdict.file.JsonFields;
import verdict.file.UnreadableInput;
import verdict.run.SideName;

/** {@code duet.json}, the plan of a duet in its folder. */
public final class DuetPlanFile {
  public static final String NAME = "duet.json";
  private static final int SCHEMA_VERSION = 1;
  private static final String ORDER = "firstOfEachPair";

  private DuetPlanFile() {}

  /** Writes the plan, creating the folder; whole, or not at all. */
  static void write(DuetPlan plan, Path folder) throws IOException {
    AtomicFile.write(folder.resolve(NAME), json(plan).toPrettyString() + "\n");
  }

  /**
   * Reads the plan of a folder.
   *
   * @throws UnreadableInput when there is none, or it is damaged
   */
  public static DuetPlan read(Path folder) {
    String cure = "look in reports/runs/ for folders named duet-... or calibrate-...";
    if (!Files.isDirectory(folder)) {
      String found = Files.exists(folder) ? "is a file" : "is missing";
      throw new UnreadableInput(folder, found, "the folder of a duet", cure);
    }
    JsonFields fields =
        JsonFields.read(
            folder.resolve(NAME), "the plan of a duet, schema version " + SCHEMA_VERSION, cure);
    fields.requireSchemaVersion(SCHEMA_VERSION);
    try {
      DuetPlan plan = plan(fields);
      if (!fields.array(ORDER).equals(order(plan).path(ORDER))) {
        throw fields.unreadable("has another order in " + ORDER + " than follows from its seed");
      }
      return plan;
    } catch (IllegalArgumentException e) {
      throw fields.unreadable("has a value that cannot be: " + e.getMessage());
    }
  }

  private static ObjectNode json(DuetPlan plan) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("schemaVersion", SCHEMA_VERSION);
    json.put("duet", plan.id());
    json.put("purpose", lower(plan.purpose()));
    json.put("compared", lower(plan.compared()));
    json.put("rounds", plan.rounds());
    json.put("extend", plan.extend());
    json.put("seed", plan.seed());
    DuetLoad load = plan.load();
    json.put("requestsPerSecond", load.requestsPerSecond());
    json.put("blockSeconds", load.blockSeconds());
    json.put("cutSeconds", load.cutSeconds());
    json.put("pairsPerRound", load.pairsPerRound());
    json.put("warmUpSeconds", load.warmUpSeconds());
    json.put("journey", load.journey());
    load.launcher().forEach(json.putObject("launcher")::put);
    ObjectNode sides = json.putObject("sides");
    for (SideName name : SideName.values()) {
      sides.set(name.key(), side(plan.side(name)));
    }
    json.setAll(order(plan));
    return json;
  }

  private static ObjectNode order(DuetPlan plan) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    var rounds = json.putArray(ORDER);
    for (var firsts : plan.firsts()) {
      var round = rounds.addArray();
      firsts.forEach(first -> round.add(first.key()));
    }
    return json;
  }

  /** What plan and ask have in common of a side. */
  static ObjectNode side(DuetSide side) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("label", side.label());
    if (!side.target().isEmpty()) {
      side.target().forEach(json.putObject("target")::put);
    }
    side.git()
        .ifPresent(
            git ->
                json.putObject("git")
                    .put("ref", git.ref())
                    .put("commit", git.commit())
                    .put("dirty", git.dirty()));
    side.bottleneck().ifPresent(name -> json.put("bottleneck", name));
    if (!side.settings().isEmpty()) {
      side.settings().forEach(json.putObject("settings")::put);
    }
    return json;
  }

  private static DuetPlan plan(JsonFields fields) {
    JsonFields sides = fields.object("sides");
    return new DuetPlan(
        fields.text("duet"),
        DuetPlan.Purpose.valueOf(upper(fields.text("purpose"))),
        DuetPlan.Compared.valueOf(upper(fields.text("compared"))),
        side(sides.object(SideName.BASELINE.key())),
        side(sides.object(SideName.CANDIDATE.key())),
        whole(fields, "rounds"),
        fields.flag("extend"),
        whole(fields, "seed"),
        new DuetLoad(
            fields.number("requestsPerSecond"),
            whole(fields, "blockSeconds"),
            whole(fields, "cutSeconds"),
            whole(fields, "pairsPerRound"),
            whole(fields, "warmUpSeconds"),
            fields.text("journey"),
            texts(fields, "launcher")));
  }

  private static DuetSide side(JsonFields fields) {
    Optional<JsonFields> git = fields.optionalObject("git");
    return new DuetSide(
        fields.text("label"),
        git.map(g -> new GitRef(g.text("ref"), g.text("commit"), g.flag("dirty"))),
        fields.optionalText("bottleneck"),
        texts(fields, "settings"),
        texts(fields, "target"));
  }

  private static int whole(JsonFields fields, String field) {
    double number = fields.number(field);
    if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
      throw fields.unreadable("has " + number + " in field " + field + ", which is no count");
    }
    return (int) number;
  }

  private static SortedMap<String, String> texts(JsonFields fields, String field) {
    TreeMap<String, String> texts = new TreeMap<>();
    Optional<JsonFields> object = fields.optionalObject(field);
    if (object.isPresent()) {
      for (Map.Entry<String, JsonNode> entry : object.get().node().properties()) {
        texts.put(entry.getKey(), object.get().text(entry.getKey()));
      }
    }
    return texts;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}

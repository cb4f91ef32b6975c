package verdict.run.measurement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import verdict.file.AtomicFile;
import verdict.file.JsonFields;
import verdict.run.Block;
import verdict.run.Campaign;
import verdict.run.Format;
import verdict.run.Measurement;
import verdict.run.RunDescription;
import verdict.run.Series;
import verdict.run.ServiceWindow;
import verdict.run.Side;
import verdict.run.SideName;

/**
 * A measurement file of many blocks, schema version 2 (docs/formats.md): what all blocks have in
 * common is written once.
 */
public final class SideFile {
  static final int SCHEMA_VERSION = 2;

  private SideFile() {}

  /**
   * Writes the file whole or not at all; a single run as the measurement file of a run.
   *
   * @param side whose blocks are all measured by us
   * @throws IOException when it cannot be written; an older file of that name is then as it was
   */
  public static void write(Side side, Path file) throws IOException {
    boolean isOneRun = side.blocks().size() == 1 && side.campaign().isEmpty();
    AtomicFile.write(
        file,
        isOneRun
            ? MeasurementWriter.json(side.blocks().get(0).measurement().orElseThrow())
            : json(side));
  }

  static String json(Side side) {
    List<Measurement> blocks =
        side.blocks().stream().map(block -> block.measurement().orElseThrow()).toList();
    List<ObjectNode> runs = blocks.stream().map(block -> (ObjectNode) block.run().json()).toList();
    ObjectNode shared = SharedJson.common(runs);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", SCHEMA_VERSION);
    side.campaign().ifPresent(campaign -> campaign(campaign, root.putObject("campaign")));
    root.set("shared", shared);
    ArrayNode names = root.putArray("series");
    SharedSeries series = new SharedSeries();
    ArrayNode array = root.putArray("blocks");
    for (int i = 0; i < blocks.size(); i++) {
      ObjectNode node = array.addObject();
      node.set("run", SharedJson.rest(runs.get(i), shared));
      TimesJson.results(blocks.get(i).results(), node);
      series.write(blocks.get(i).services(), node.putObject("services"));
      ObjectNode unscraped = node.putObject("unscraped");
      blocks.get(i).unscraped().forEach(unscraped::put);
      ObjectNode notRecorded = node.putObject("notRecorded");
      blocks.get(i).notRecorded().forEach(notRecorded::put);
    }
    series.writeNames(names);
    return JsonFields.document(root);
  }

  private static void campaign(Campaign campaign, ObjectNode into) {
    into.put("id", campaign.id());
    into.put("side", campaign.side().key());
    into.put("seed", campaign.seed());
    into.put("rounds", campaign.rounds());
    into.put("extension", campaign.extension());
  }

  /** Reads the file, whose schema version is known to be ours. */
  static Side read(JsonFields file) {
    ObjectNode shared = (ObjectNode) file.object("shared").node();
    List<Series> names = SharedSeries.names(file);
    List<Block> blocks = new ArrayList<>();
    file.each("blocks", block -> blocks.add(Block.of(block(block, shared, names))));
    if (blocks.isEmpty()) {
      throw file.unreadable("has no block");
    }
    Optional<Campaign> campaign = file.optionalObject("campaign").map(SideFile::campaign);
    return new Side(List.of(file.file()), campaign, blocks);
  }

  private static Campaign campaign(JsonFields of) {
    return new Campaign(
        of.text("id"),
        SideName.of(of, "side"),
        (long) of.number("seed"),
        (int) of.number("rounds"),
        (int) of.number("extension"));
  }

  private static Measurement block(JsonFields block, ObjectNode shared, List<Series> names) {
    ObjectNode whole = SharedJson.whole((ObjectNode) block.object("run").node(), shared);
    RunDescription run =
        RunDescription.of(
            new JsonFields(block.file(), block.name("run"), whole, block.what(), block.cure()));
    TreeMap<String, ServiceWindow> services = new TreeMap<>();
    JsonFields windows = block.object("services");
    for (Map.Entry<String, ?> service : windows.node().properties()) {
      String name = service.getKey();
      services.put(name, SharedSeries.read(name, windows.object(name), names));
    }
    return new Measurement(
        run,
        new MeasuredTimes(block).read().from(run.origin(block.file(), Format.MEASUREMENT)),
        services,
        block.texts("unscraped"),
        block.counts("notRecorded"));
  }
}

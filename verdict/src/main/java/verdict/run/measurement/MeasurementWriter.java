package verdict.run.measurement;

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
import verdict.file.JsonDocument;
import verdict.run.Measurement;
import verdict.run.Results;
import verdict.run.Side;

/** Writes {@code measurement.json}, the same bytes for the same measurement. */
public final class MeasurementWriter {
  private MeasurementWriter() {}

  /**
   * Writes the file of one run, whole or not at all.
   *
   * @throws IOException when it cannot be written; an older file of that name is then as it was
   */
  public static void write(Measurement measurement, Path file) throws IOException {
    AtomicFile.write(file, json(measurement));
  }

  static String json(Measurement measurement) {
    return json(Side.of(List.of(), List.of(measurement)));
  }

  /**
   * Writes the file of a side, whole or not at all.
   *
   * @param side whose blocks are all measured by us
   * @throws IOException when it cannot be written; an older file of that name is then as it was
   */
  public static void write(Side side, Path file) throws IOException {
    AtomicFile.write(file, json(side));
  }

  static String json(Side side) {
    List<Measurement> measured =
        side.blocks().stream().map(block -> block.measurement().orElseThrow()).toList();
    List<ObjectNode> runs = measured.stream().map(each -> (ObjectNode) each.run().json()).toList();
    // What a run of its own has in common with itself is the run.
    ObjectNode shared = runs.size() == 1 ? nothing() : SharedJson.common(runs);
    SeriesTable series = SeriesTable.forWindows(measured.size());
    List<WindowJson> windows = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      Measurement each = measured.get(i);
      windows.add(
          WindowJson.of(
              each.results(),
              Optional.of(SharedJson.rest(runs.get(i), shared)),
              Optional.of(ServicesJson.of(each.services(), series)),
              Optional.of(each.unscraped()),
              each.notRecorded(),
              each.more()));
    }
    return JsonDocument.pretty(
        new MeasurementJson(
            MeasurementJson.SCHEMA_VERSION,
            side.campaign().map(CampaignJson::of),
            shared,
            series.names(),
            windows));
  }

  /**
   * Writes results that were merged, of which no {@code run.json} is known.
   *
   * @throws IOException when it cannot be written; an older file of that name is then as it was
   */
  public static void writeMerged(Results merged, Path file) throws IOException {
    WindowJson window =
        WindowJson.of(
            merged,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            Map.of());
    AtomicFile.write(
        file,
        JsonDocument.pretty(
            new MeasurementJson(
                MeasurementJson.SCHEMA_VERSION,
                Optional.empty(),
                nothing(),
                List.of(),
                List.of(window))));
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}

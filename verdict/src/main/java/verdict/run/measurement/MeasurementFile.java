package verdict.run.measurement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import verdict.file.InputFile;
import verdict.file.JsonFields;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.run.Block;
import verdict.run.Format;
import verdict.run.Measurement;
import verdict.run.Results;
import verdict.run.ResultsMerge;
import verdict.run.RunDescription;
import verdict.run.RunReader;
import verdict.run.Series;
import verdict.run.ServiceWindow;
import verdict.run.Side;
import verdict.run.log.Excerpt;

/** Reads {@code measurement.json}; {@link MeasurementWriter} is its other half. */
public final class MeasurementFile implements RunReader {
  static final int SCHEMA_VERSION = 1;
  private static final Format FORMAT = Format.MEASUREMENT;
  private static final String WHAT = "a measurement file of schema version 1 or 2";
  private static final Pattern START = Pattern.compile("\\s*\\{[^\\x00]*\"schemaVersion\"\\s*:");

  /**
   * Reads the measurement of one run.
   *
   * @throws UnreadableInput when the file is missing, not JSON, not a measurement of one run, or
   *     damaged
   */
  public static Measurement read(Path path) {
    try (InputFile input = InputFile.open(path, ReadProgress.NONE)) {
      List<Block> blocks = side(input).blocks();
      return blocks.stream()
          .findFirst()
          .filter(first -> blocks.size() == 1)
          .flatMap(Block::measurement)
          .orElseThrow(
              () ->
                  new UnreadableInput(
                      path,
                      "is not of one run: it has " + blocks.size() + " blocks, or was merged",
                      "the measurement file of one run",
                      "make one with: scripts/verdict collect --rps 50 --output " + path));
    }
  }

  /** Everything that a file holds, of whichever schema version. */
  public static Side side(InputFile input) {
    JsonFields file = parse(input);
    if (version(file) == SideFile.SCHEMA_VERSION) {
      return SideFile.read(file);
    }
    Results results = new MeasuredTimes(file).read();
    if (file.optionalObject("run").isEmpty() && file.optionalObject("merged").isPresent()) {
      return new Side(List.of(input.path()), Optional.empty(), List.of(Block.of(results)));
    }
    RunDescription run = RunDescription.of(file.object("run"));
    TreeMap<String, ServiceWindow> services = new TreeMap<>();
    file.each("services", service -> services.put(service.text("name"), serviceWindow(service)));
    Measurement measurement =
        new Measurement(
            run, results, services, file.texts("unscraped"), file.counts("notRecorded"));
    return new Side(List.of(input.path()), Optional.empty(), List.of(Block.of(measurement)));
  }

  private static JsonFields parse(InputFile input) {
    String text = new String(input.bytes(), StandardCharsets.UTF_8);
    return JsonFields.parse(input.path(), text, WHAT, "take another copy of it");
  }

  private static int version(JsonFields file) {
    double version = file.number("schemaVersion");
    if (version != SCHEMA_VERSION && version != SideFile.SCHEMA_VERSION) {
      throw file.unreadable(
          "has schemaVersion " + file.node().get("schemaVersion") + ", this program reads 1 and 2");
    }
    return (int) version;
  }

  @Override
  public boolean recognizes(byte[] head) {
    return START.matcher(new String(head, StandardCharsets.UTF_8)).lookingAt();
  }

  @Override
  public Results read(InputFile input, Excerpt excerpt) {
    List<Block> blocks = side(input).blocks();
    List<Results> parts =
        blocks.stream()
            .map(
                block ->
                    block
                        .run()
                        .map(run -> block.results().from(run.origin(input.path(), FORMAT)))
                        .orElse(block.results()))
            .toList();
    return parts.size() == 1
        ? parts.get(0).since(excerpt.originEpochMillis())
        : ResultsMerge.oneAfterAnother(parts).since(excerpt.originEpochMillis());
  }

  private static ServiceWindow serviceWindow(JsonFields service) {
    List<Series> changes = new ArrayList<>();
    service.each(
        "changes",
        c -> changes.add(new Series(c.text("name"), c.texts("labels"), c.number("change"))));
    List<ServiceWindow.Gauge> gauges = new ArrayList<>();
    service.each(
        "gauges",
        g ->
            gauges.add(
                new ServiceWindow.Gauge(
                    g.text("name"), g.texts("labels"), g.number("before"), g.number("after"))));
    List<String> backwards = new ArrayList<>();
    service.array("wentBackwards").forEach(name -> backwards.add(name.asText()));
    return new ServiceWindow(
        service.text("name"), service.flag("restarted"), backwards, changes, gauges);
  }
}

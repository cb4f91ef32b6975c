package verdict.run.measurement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import verdict.file.InputFile;
import verdict.file.JsonDocument;
import verdict.file.ReadProgress;
import verdict.file.UnreadableInput;
import verdict.file.WrongField;
import verdict.run.Block;
import verdict.run.FolderFiles;
import verdict.run.Format;
import verdict.run.Format.Fact;
import verdict.run.Measurement;
import verdict.run.Results;
import verdict.run.ResultsMerge;
import verdict.run.RunDescription;
import verdict.run.RunReader;
import verdict.run.Side;
import verdict.run.log.Excerpt;

/**
 * Reads {@code measurement.json}, of this version and of the two before; {@link MeasurementWriter}
 * is its other half.
 */
public final class MeasurementFile implements RunReader {
  /** That of mixed results, too: what these have is what a measurement file could hold of them. */
  public static final Format FORMAT =
      new Format(
          "measurement",
          "Verdict's measurement.json",
          Set.of(Fact.RESPONSE_TIMES_ARE_ROUNDED, Fact.STARTS_NOT_RECORDED, Fact.NOTES_OF_A_MERGE));

  private static final FolderFiles FILES =
      new FolderFiles(List.of("measurement.json"), Optional.empty(), false);
  private static final String WHAT = "a measurement file of schema version 1, 2 or 3";
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
    String text = new String(input.bytes(), StandardCharsets.UTF_8);
    JsonDocument file = new JsonDocument(input.path(), text, WHAT, "take another copy of it");
    return switch (file.version(1, 2, MeasurementJson.SCHEMA_VERSION)) {
      case 1 -> side(file, OlderSchemas.ofVersion1(file), "");
      case 2 -> side(file, OlderSchemas.ofVersion2(file), "blocks");
      default -> side(file, file.bind(MeasurementJson.class), "windows");
    };
  }

  private static Side side(JsonDocument file, MeasurementJson json, String list) {
    SeriesTable series = SeriesTable.of(json.series());
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < json.windows().size(); i++) {
      String at = list.isEmpty() ? "" : list + "[" + i + "]";
      try {
        blocks.add(block(file, json.windows().get(i), json.shared(), series, at));
      } catch (WrongField e) {
        throw file.refused(e, at);
      }
    }
    if (blocks.isEmpty()) {
      throw file.unreadable("has no block");
    }
    return new Side(List.of(file.file()), json.campaign().map(CampaignJson::campaign), blocks);
  }

  private static Block block(
      JsonDocument file, WindowJson window, ObjectNode shared, SeriesTable series, String at) {
    Results results = window.results(file.file());
    if (window.run().isEmpty() && window.merged().isPresent()) {
      return Block.of(results);
    }
    ObjectNode rest = window.run().orElseThrow(() -> missing("run"));
    RunDescription run =
        RunDescription.of(file, SharedJson.whole(rest, shared), JsonDocument.name(at, "run"));
    return Block.of(
        new Measurement(
            run,
            results.from(run.origin(file.file(), FORMAT)),
            window.services().orElseThrow(() -> missing("services")).windows(series),
            window.unscraped().orElseThrow(() -> missing("unscraped")),
            window.notRecorded(),
            window.more()));
  }

  private static WrongField missing(String field) {
    return new WrongField("has no field %s", field);
  }

  @Override
  public Format format() {
    return FORMAT;
  }

  // Gatling's report is not compared: a stats.json beside it is one that we made of it.
  @Override
  public FolderFiles files() {
    return FILES;
  }

  @Override
  public boolean recognizes(byte[] head) {
    return START.matcher(new String(head, StandardCharsets.UTF_8)).lookingAt();
  }

  @Override
  public Results read(InputFile input, Excerpt excerpt) {
    List<Results> parts =
        side(input).blocks().stream()
            .map(
                block ->
                    block
                        .run()
                        .map(run -> block.results().from(run.origin(input.path(), FORMAT)))
                        .orElse(block.results()))
            .toList();
    return parts.size() == 1
        ? parts.get(0).since(excerpt.originEpochMillis())
        : ResultsMerge.oneAfterAnother(parts, FORMAT).since(excerpt.originEpochMillis());
  }
}

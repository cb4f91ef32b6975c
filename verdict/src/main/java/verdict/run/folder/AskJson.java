package verdict.run.folder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.run.RunDescription;
import verdict.run.SideName;

/**
 * The document {@code ask.json}, what the load generator is to do in one round of a duet
 * (docs/run-folder.md). The duet writes it, the load generator reads it.
 *
 * @param round from 1
 * @param blocks the sides that each block loads, in the order of the blocks: both at once, or one
 *     at a time in pairs of both
 * @param seed of the coins that say which side gets the first journey of a pair
 * @param journey what a user does, by name; absent: the first of the simulation
 * @param command what asks for the whole duet again
 */
public record AskJson(
    int schemaVersion,
    String duet,
    int round,
    @JsonProperty(required = true) @JsonSetter(contentNulls = Nulls.FAIL)
        List<List<SideName>> blocks,
    long seed,
    double requestsPerSecond,
    int blockSeconds,
    int cutSeconds,
    int warmUpSeconds,
    Optional<String> journey,
    Optional<String> command,
    Sides sides) {
  public static final String FILE_NAME = "ask.json";
  public static final int SCHEMA_VERSION = 3;

  /** What to compare a file with that cannot be read. */
  public static final String CURE = "compare it with docs/run-folder.md";

  /** Both sides. */
  public record Sides(Side baseline, Side candidate) {
    public Side of(SideName name) {
      return name == SideName.BASELINE ? baseline : candidate;
    }
  }

  /**
   * One side.
   *
   * @param label what reports call it
   * @param target URLs by service, of a system that is already running
   * @param git what its sources were
   * @param options of {@code start} in verdict.yml, by name
   * @param settings of its services, by name
   * @param folder where it is built; absent when it is running already
   */
  public record Side(
      Optional<String> label,
      @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> target,
      Optional<RunDescription.Git> git,
      @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> options,
      @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> settings,
      Optional<String> folder) {}

  /**
   * Reads the file.
   *
   * @throws UnreadableInput when it is missing, not JSON, or a field is absent, wrong or unknown
   */
  public static AskJson read(Path file) {
    JsonDocument ask =
        JsonDocument.read(file, "the ask.json of a round, schema version " + SCHEMA_VERSION, CURE);
    ask.version(SCHEMA_VERSION);
    return ask.bindStrictly(AskJson.class);
  }

  /** The text of the file. */
  public String text() {
    return JsonDocument.pretty(this);
  }
}

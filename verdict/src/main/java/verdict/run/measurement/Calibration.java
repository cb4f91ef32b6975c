package verdict.run.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import verdict.file.AtomicFile;
import verdict.file.JsonDocument;
import verdict.file.UnreadableInput;
import verdict.run.RunDescription;

/**
 * How much rounds differ on a machine when nothing changes: the file that {@code verdict calibrate}
 * writes and reports quote.
 *
 * @param id of the calibration
 * @param at when its last block ended
 * @param requestsPerSecond the load
 * @param rounds how many it rests on
 * @param secondsPerRound how long one took, starts and warm-ups included; absent when unknown
 * @param machine what identifies it, as in {@code environment} of run.json
 * @param noise one a gated figure
 */
@JsonPropertyOrder("schemaVersion")
public record Calibration(
    String id,
    Instant at,
    double requestsPerSecond,
    int rounds,
    Optional<Long> secondsPerRound,
    @JsonProperty(required = true) SortedMap<String, String> machine,
    @JsonProperty(required = true) List<Noise> noise) {
  private static final int SCHEMA_VERSION = 1;
  private static final String WHAT = "a calibration file of schema version 1";
  private static final List<String> OF_MACHINE =
      List.of("environment.cpuModel", "environment.logicalCpus", "environment.memoryBytes");

  /**
   * The noise of a figure.
   *
   * @param metric its key
   * @param spread the standard deviation of a round's logarithm of candidate over baseline
   */
  public record Noise(String metric, double spread) {}

  @JsonProperty
  int schemaVersion() {
    return SCHEMA_VERSION;
  }

  public Calibration {
    machine = Collections.unmodifiableSortedMap(new TreeMap<>(machine));
    noise = List.copyOf(noise);
  }

  /** What tells machines apart. */
  public static SortedMap<String, String> machineOf(RunDescription run) {
    SortedMap<String, String> machine = new TreeMap<>(run.facts("environment"));
    machine.keySet().retainAll(OF_MACHINE);
    return machine;
  }

  /** Whether it tells of the machine and the load of a run. */
  public boolean fits(RunDescription run) {
    return machine.equals(machineOf(run)) && requestsPerSecond == run.load().requestsPerSecond();
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws IOException when it cannot be written; an older file of that name is then as it was
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, JsonDocument.pretty(this));
  }

  /**
   * @throws UnreadableInput when it is missing, damaged or something else
   */
  public static Calibration read(Path file) {
    JsonDocument json = JsonDocument.read(file, WHAT, "make one with: scripts/verdict calibrate");
    json.version(SCHEMA_VERSION);
    return json.bind(Calibration.class);
  }
}

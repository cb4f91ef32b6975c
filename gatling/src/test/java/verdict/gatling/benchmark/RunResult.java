package verdict.gatling.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import verdict.gatling.recording.RecordingCost;

/**
 * What one Gatling process leaves for who started it.
 *
 * @param recorded how many requests the recorder counted
 * @param used while it measured
 */
record RunResult(Map<Arm, ArmResult> arms, long recorded, JvmCounters used, RecordingCost cost) {
  private static final String NAME = "result.json";

  ArmResult of(Arm arm) {
    return Objects.requireNonNull(arms.get(arm));
  }

  /** CPU time of the whole process, for each response. */
  double cpuMicrosPerRequest() {
    long answered = arms.values().stream().mapToLong(ArmResult::answered).sum();
    return used.cpuNanos() / 1e3 / answered;
  }

  void writeTo(Path folder) throws IOException {
    new ObjectMapper().writeValue(folder.resolve(NAME).toFile(), this);
  }

  static RunResult in(Path folder) throws IOException {
    return new ObjectMapper().readValue(folder.resolve(NAME).toFile(), RunResult.class);
  }
}

package verdict.proof.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The benchmark with real processes; what it takes is asserted nowhere. */
@Tag("long")
class ComparingBenchmarkIT {
  @Test
  void aFewSmallRunsGiveTheTable() {
    assumeTrue(MeteredProcess.isPossible());
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      CommandLine benchmark = new CommandLine(new ComparingBenchmark());
      assertThat(benchmark.execute("--runs=2", "--requests=3000", "--times=1")).isZero();
    } finally {
      System.setOut(before);
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("2 sides of 2 runs, 3,000 requests each")
        .containsPattern("compare --report --html` \\| \\d+\\.\\d\\d s \\| \\d");
  }
}

package verdict.gatling.runfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.gatling.parameters.Baseline;

class VerdictReportTest {
  private static final Path RUN = Path.of("run");

  @TempDir Path root;

  @BeforeEach
  void makeAClassPath() throws IOException {
    Path target = Files.createDirectories(root.resolve("verdict/target"));
    Files.writeString(target.resolve("runtime.classpath"), "a.jar\n");
  }

  @Test
  void aBaselineIsHandedOn() throws IOException {
    Baseline baseline = new Baseline(Path.of("before.json"), Optional.of("jvm"));
    assertThat(new VerdictReport(root).command(RUN, Optional.of(baseline)))
        .endsWith("report", "run", "--baseline", "before.json", "--accept-differences", "jvm");
  }

  @Test
  void withoutOneTheRunIsReportedAlone() throws IOException {
    assertThat(new VerdictReport(root).command(RUN, Optional.empty())).endsWith("report", "run");
  }
}

package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.report.HtmlRenderer.Link;

class GatlingReportsTest {
  @TempDir Path folder;

  @Test
  void theReportOfARunIsAddressedFromThePageInItsFolder() throws IOException {
    Path run = run("reports/runs/steady-1");
    assertThat(GatlingReports.beside(run.resolve("report.html"), List.of(run)))
        .containsExactly(new Link("steady-1", "gatling/index.html"));
  }

  @Test
  void fromAnotherFolderAndWithNamesThatMeanSomethingInAnAddress() throws IOException {
    Path run = run("runs/50 % #1");
    assertThat(GatlingReports.beside(folder.resolve("pr/report.html"), List.of(run)))
        .containsExactly(new Link("../runs/50 % #1", "../runs/50%20%25%20%231/gatling/index.html"));
  }

  @Test
  void aLogHasItsReportBesideItAndIsNamedOnce() throws IOException {
    Path shop = Files.createDirectories(folder.resolve("shop-1"));
    Path page = report(shop);
    Path log = Files.writeString(shop.resolve("simulation.log"), "");
    assertThat(GatlingReports.beside(folder.resolve("report.html"), List.of(log, shop)))
        .containsExactly(new Link("shop-1", "shop-1/index.html"));
    Files.delete(page);
    assertThat(GatlingReports.beside(folder.resolve("report.html"), List.of(log, shop))).isEmpty();
  }

  @Test
  void aPageOfOursIsNoneOfGatlings() throws IOException {
    Path page = Files.writeString(folder.resolve("index.html"), "");
    Path file = Files.writeString(folder.resolve("measurement.json"), "");
    assertThat(GatlingReports.beside(page, List.of(file))).isEmpty();
  }

  private Path run(String name) throws IOException {
    Path run = folder.resolve(name);
    report(run.resolve("gatling"));
    return run;
  }

  private static Path report(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("js"));
    return Files.writeString(folder.resolve("index.html"), "");
  }
}

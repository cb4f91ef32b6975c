package verdict.gatling.runfolder;

import java.io.IOException;
import java.nio.file.Path;
import verdict.file.AtomicFile;
import verdict.gatling.sut.Scrape;

/**
 * The folder {@code metrics} of a run.
 *
 * @param runFolder the folder of the run
 */
public record MetricsFiles(Path runFolder) {

  public void writeBefore(Scrape scrape) throws IOException {
    write(scrape, "before");
  }

  public void writeAfter(Scrape scrape) throws IOException {
    write(scrape, "after");
  }

  private void write(Scrape scrape, String edge) throws IOException {
    for (var service : scrape.texts().entrySet()) {
      Path file = runFolder.resolve("metrics").resolve(service.getKey() + "-" + edge + ".prom");
      AtomicFile.write(file, service.getValue());
    }
  }
}

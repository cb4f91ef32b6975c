package verdict.run.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import verdict.file.UnreadableInput;
import verdict.run.Format;
import verdict.run.Measurement;
import verdict.run.Results;
import verdict.run.RunDescription;
import verdict.run.ServiceWindow;
import verdict.run.metrics.MetricNames;
import verdict.run.recording.ResponseTimesWriter;

/** The folder that a run leaves (docs/run-folder.md): the only door to its raw files. */
public final class RunFolder {
  /** As exact as the recording in it. */
  public static final Format FORMAT =
      new Format(
          "run-folder", "the folder of a run of Verdict", ResponseTimesReader.FORMAT.facts());

  private static final String BEFORE = "-before.prom";
  private static final String AFTER = "-after.prom";

  private RunFolder() {}

  /**
   * Reads all raw files of a run.
   *
   * @throws UnreadableInput when the folder or a file in it is missing or damaged
   */
  public static Measurement read(Path folder) {
    return read(folder, MetricNames.USUAL);
  }

  /** The same, with what a project says of its own metrics. */
  public static Measurement read(Path folder, MetricNames names) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableInput(
          folder,
          Files.exists(folder) ? "is a file" : "is missing",
          "the folder of a run",
          "look in reports/runs/ for the runs there are");
    }
    RunDescription run = RunDescription.read(folder.resolve(RunDescription.FILE_NAME));
    Results times = ResponseTimesReader.read(folder.resolve(ResponseTimesWriter.FILE_NAME));
    TreeMap<String, ServiceWindow> services = new TreeMap<>();
    TreeMap<String, String> unscraped = new TreeMap<>();
    scrapes(folder.resolve("metrics"), names, services, unscraped);
    return new Measurement(run, times, services, unscraped, UnrecordedRequests.in(folder, times));
  }

  private static void scrapes(
      Path metrics,
      MetricNames names,
      TreeMap<String, ServiceWindow> services,
      TreeMap<String, String> unscraped) {
    if (!Files.isDirectory(metrics)) {
      return; // A target of the user's need not have metrics.
    }
    try (Stream<Path> files = Files.list(metrics)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(BEFORE)) {
          String service = name.substring(0, name.length() - BEFORE.length());
          Path after = metrics.resolve(service + AFTER);
          if (Files.exists(after)) {
            services.put(service, window(service, file, after, names));
          } else {
            unscraped.put(service, "after");
          }
        } else if (name.endsWith(AFTER)) {
          String service = name.substring(0, name.length() - AFTER.length());
          if (!Files.exists(metrics.resolve(service + BEFORE))) {
            unscraped.put(service, "before");
          }
        }
      }
    } catch (IOException e) {
      throw new UnreadableInput(
          metrics, "cannot be listed (" + e + ")", "a readable folder", "check its permissions");
    }
  }

  private static ServiceWindow window(String service, Path before, Path after, MetricNames names) {
    return ScrapedWindow.of(service, MetricsScrape.read(before), MetricsScrape.read(after), names);
  }
}

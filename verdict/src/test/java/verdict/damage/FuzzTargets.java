package verdict.damage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import verdict.run.MeasurementWriter;
import verdict.run.ResponseTimesWriter;
import verdict.run.RunFolder;
import verdict.run.RunReaders;
import verdict.testing.GoldenRuns;
import verdict.testing.TestRun;

/** Every file that can be read, before anything happens to it. */
final class FuzzTargets {
  /**
   * A file.
   *
   * @param name of it, with what it is of
   * @param folder where its damaged forms are written
   * @param file its name there
   * @param toRead the file, or the folder around it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Target(
      String name, byte[] bytes, Path folder, String file, Path toRead, Expected expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Path FOLDER = Path.of("target/fuzz");

  private FuzzTargets() {}

  static List<Target> all() {
    try {
      List<Target> all = new ArrayList<>();
      for (String version : GoldenRuns.versions().toList()) {
        byte[] log = Files.readAllBytes(GoldenRuns.log(version));
        boolean isBinary = log[0] == 0;
        all.add(
            target(
                version,
                "simulation.log",
                log,
                isBinary ? Expected.BINARY_LOG : Expected.TEXT_LOG));
        for (Path stats : GoldenRuns.stats(version)) {
          byte[] bytes = Files.readAllBytes(stats);
          all.add(target(version, stats.getFileName().toString(), bytes, Expected.ANYTHING));
        }
      }
      all.addAll(ours());
      all.addAll(packed());
      all.add(page("3.14.0"));
      all.add(page("3.15.1"));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Target target(String of, String file, byte[] bytes, Expected expected)
      throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve(of));
    return new Target(of + "/" + file, bytes, folder, file, folder.resolve(file), expected);
  }

  /** What Verdict itself writes. */
  private static List<Target> ours() throws IOException {
    Path run = TestRun.fine(1).failed(9_000_000, "x", "503", 7).in(FOLDER.resolve("run"));
    Path measurement = FOLDER.resolve("measurement.json");
    MeasurementWriter.write(RunFolder.read(run), measurement);
    Path merged = FOLDER.resolve("merged.json");
    MeasurementWriter.writeMerged(RunReaders.read(GoldenRuns.log("3.15.1")), merged);
    byte[] recording = Files.readAllBytes(run.resolve(ResponseTimesWriter.FILE_NAME));
    byte[] description = Files.readAllBytes(run.resolve("run.json"));
    return List.of(
        target("recorded", ResponseTimesWriter.FILE_NAME, recording, Expected.ANYTHING),
        target("measured", "measurement.json", Files.readAllBytes(measurement), Expected.ANYTHING),
        target("merged", "measurement.json", Files.readAllBytes(merged), Expected.ANYTHING),
        new Target("run/run.json", description, run, "run.json", run, Expected.ANYTHING));
  }

  /** Gatling's report beside a log: whatever happens to it, the figures of the log are true. */
  private static Target page(String version) throws IOException {
    byte[] log = Files.readAllBytes(GoldenRuns.log(version));
    Path folder = Files.createDirectories(FOLDER.resolve("page-" + version));
    Files.write(folder.resolve("simulation.log"), log);
    return new Target(
        "page-" + version + "/index.html",
        Files.readAllBytes(GoldenRuns.folder(version).resolve("index.html")),
        folder,
        "index.html",
        folder,
        (damaged, isWhole) -> Expected.BINARY_LOG.read(log, true));
  }

  private static List<Target> packed() throws IOException {
    return List.of(
        packed("3.15.1", "simulation.log", Expected.BINARY_LOG.packed()),
        packed("3.12.0", "simulation.log", Expected.TEXT_LOG.packed()),
        packed("3.13.4", "js/stats.json", Expected.ANYTHING));
  }

  private static Target packed(String version, String file, Expected expected) throws IOException {
    Path from = GoldenRuns.folder(version).resolve(file);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(Files.readAllBytes(from));
    }
    return target(version, from.getFileName() + ".gz", packed.toByteArray(), expected);
  }
}

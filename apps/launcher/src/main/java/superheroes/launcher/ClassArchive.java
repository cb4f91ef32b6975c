package superheroes.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parsed and linked classes of a service, which its JVM maps instead of loading them: half of
 * the time to start. Class data sharing up to JDK 24, the ahead-of-time cache from JDK 25 on. An
 * archive fits one JVM build and one class path, so both are in its name.
 */
record ClassArchive(Path file) {

  private static final int FIRST_WITH_AOT_CACHE = 25;

  static ClassArchive of(
      Path directory, Service service, List<Path> classPath, List<String> options) {
    Digest digest = new Digest().add(Jvm.description()).add(options.toString());
    classPath.forEach(entry -> digest.add(entry.toString()));
    return new ClassArchive(directory.resolve(service.id() + "-" + digest.hex() + ".archive"));
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  /** The option that uses the archive. One that does not fit is ignored by the JVM. */
  List<String> useOptions() {
    return Jvm.feature() >= FIRST_WITH_AOT_CACHE
        ? List.of("-XX:AOTCache=" + file)
        : List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto");
  }

  /** The options that make the archive in {@code workDirectory} when the process ends. */
  List<String> makeOptions(Path workDirectory) {
    Path unfinished = unfinished(workDirectory);
    return Jvm.feature() >= FIRST_WITH_AOT_CACHE
        ? List.of("-XX:AOTCacheOutput=" + unfinished, "-Xlog:aot=error,cds=error")
        // It only has to load its classes: the second compiler would be at work until its end.
        : List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:ArchiveClassesAtExit=" + unfinished,
            "-Xlog:cds=error,cds+dynamic=error");
  }

  /** The process has ended: what it made becomes the archive. False when it made none. */
  boolean finish(Path workDirectory) throws IOException {
    if (!Files.exists(unfinished(workDirectory))) {
      return false;
    }
    Files.createDirectories(file.getParent());
    Files.move(unfinished(workDirectory), file, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private Path unfinished(Path workDirectory) {
    return workDirectory.resolve(file.getFileName());
  }

  static String join(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}

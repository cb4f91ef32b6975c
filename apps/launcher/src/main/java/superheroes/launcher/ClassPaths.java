package superheroes.launcher;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The class path of a service, with the project's own classes in jars of our own. A running service
 * must not lose its classes to a rebuild (it would hang requests for ever), and a class archive
 * needs jars. A jar is named by its content, so that it stays the same file as long as the code
 * does.
 *
 * @param apps the directory with the modules that were built
 * @param jars where the copies are kept
 */
record ClassPaths(Path apps, Path jars) {

  List<Path> of(Service service) throws IOException, LaunchFailure {
    Path module = apps.resolve(service.id());
    Path list = module.resolve("target").resolve("runtime.classpath");
    if (!Files.isRegularFile(list) || !Files.isDirectory(classes(module))) {
      throw LaunchFailure.unavailable(
          "the %s service is not built: %s is missing; run `mvn test-compile` in the project"
              .formatted(service.id(), list));
    }
    Set<Path> entries = new LinkedHashSet<>();
    entries.add(jar(module));
    for (String entry : Files.readString(list).strip().split(File.pathSeparator)) {
      entries.add(isOurs(Path.of(entry)) ? jar(module(Path.of(entry))) : Path.of(entry));
    }
    return List.copyOf(entries);
  }

  private boolean isOurs(Path entry) {
    return entry.startsWith(apps);
  }

  /** Maven names a module by its classes or, once it is packaged, by its jar: they are the same. */
  private Path module(Path entry) {
    return apps.resolve(apps.relativize(entry).getName(0));
  }

  private static Path classes(Path module) {
    return module.resolve("target").resolve("classes");
  }

  private Path jar(Path module) throws IOException {
    Path classes = classes(module);
    List<Path> files = filesOf(classes);
    Digest digest = new Digest();
    for (Path file : files) {
      digest.add(classes.relativize(file).toString()).addFile(file);
    }
    Path jar = jars.resolve(module.getFileName() + "-" + digest.hex() + ".jar");
    if (!Files.exists(jar)) {
      write(jar, classes, files);
      Retention.keepNewest(jars, module.getFileName() + "-");
    }
    return jar;
  }

  private static List<Path> filesOf(Path classes) throws IOException {
    try (Stream<Path> tree = Files.walk(classes)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void write(Path jar, Path classes, List<Path> files) throws IOException {
    Files.createDirectories(jar.getParent());
    Path unfinished = Files.createTempFile(jar.getParent(), "unfinished", ".jar");
    try (OutputStream out = Files.newOutputStream(unfinished);
        JarOutputStream zip = new JarOutputStream(out)) {
      for (String directory : directoriesOf(classes, files)) {
        zip.putNextEntry(entry(directory));
      }
      for (Path file : files) {
        zip.putNextEntry(entry(name(classes, file)));
        Files.copy(file, zip);
      }
    }
    Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Spring finds {@code classpath*:} resources in a jar by its entries for directories. */
  private static List<String> directoriesOf(Path classes, List<Path> files) {
    Set<String> directories = new LinkedHashSet<>();
    for (Path file : files) {
      Path relative = classes.relativize(file);
      for (int depth = 1; depth < relative.getNameCount(); depth++) {
        directories.add(name(classes, classes.resolve(relative.subpath(0, depth))) + "/");
      }
    }
    return new ArrayList<>(directories);
  }

  private static String name(Path classes, Path file) {
    return classes.relativize(file).toString().replace(File.separatorChar, '/');
  }

  private static JarEntry entry(String name) {
    JarEntry entry = new JarEntry(name);
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    return entry;
  }
}

package superheroes.launcher;

import java.nio.file.Path;

/** The JVM that runs the launcher, and the services. */
final class Jvm {

  private Jvm() {}

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Name and build, for example {@code OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1}. */
  static String description() {
    return System.getProperty("java.vm.name") + " " + Runtime.version();
  }

  static int feature() {
    return Runtime.version().feature();
  }
}

package verdict.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/verdict}, whose 1 means regressed, where no JVM can start. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptIT {
  private static final String NEEDS =
      "; it needs a JDK 17 or newer, about 300 MB of free memory and no low ulimit -v\n";

  @TempDir Path folder;
  private Path root;

  private record Ended(int code, String said) {}

  /** The scripts in a project that is built. */
  @BeforeEach
  void build() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    root = Files.createDirectory(folder.resolve("with a blank"));
    Path scripts = Files.createDirectory(root.resolve("scripts"));
    for (String name : List.of("verdict", "start-java")) {
      Files.copy(
          Path.of("../scripts", name), scripts.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.createDirectories(root.resolve("verdict/target/classes"));
    Files.createDirectories(root.resolve("verdict/src/main"));
    Files.writeString(root.resolve("verdict/pom.xml"), "");
    Files.writeString(root.resolve("pom.xml"), "");
    String libraries = Files.readString(Path.of("target/runtime.classpath")).strip();
    needs(Path.of("target/classes").toAbsolutePath() + ":" + libraries);
  }

  /** Says which class path was built, now. */
  private void needs(String classPath) throws IOException {
    Path target = root.resolve("verdict/target");
    Files.writeString(target.resolve("runtime.classpath"), classPath + "\n");
    Files.writeString(target.resolve("scripts-verdict.stamp"), ""); // the newest
  }

  private Ended script(Map<String, String> environment, String shell) throws Exception {
    return script(environment, List.of("sh", "-c", shell + "; exec \"$0\" --version"));
  }

  private Ended script(Map<String, String> environment, List<String> command) throws Exception {
    List<String> all = new ArrayList<>(command);
    all.add(root.resolve("scripts/verdict").toString());
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  /** A Java installation that is none. */
  private Map<String, String> java(String program) throws IOException {
    Path java = Files.createDirectories(root.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + program + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Map.of("JAVA_HOME", root.resolve("jdk").toString());
  }

  @Test
  void whereAJvmCanStartTheProgramAnswersForItself() throws Exception {
    Ended ended = script(Map.of(), ":");
    assertThat(ended.said()).startsWith("verdict ").hasLineCount(1);
    assertThat(ended.code()).isZero();
    assertThat(script(Map.of(), List.of("sh", "-c", "exec \"$0\" none")).code()).isEqualTo(64);
  }

  @Test
  void aCommandThatIsPrintedIsThatOfTheScriptAsItWasTyped() throws Exception {
    Ended none = script(Map.of(), List.of("sh", "-c", "exec \"$0\""));
    String typed = "'" + root.resolve("scripts/verdict") + "'"; // there is a blank in it
    assertThat(none.said())
        .startsWith("verdict: no command given; known: ")
        .endsWith("; see: " + typed + " --help\n");
    Ended here =
        script(Map.of(), List.of("sh", "-c", "cd \"${0%verdict}\" && exec ./verdict duet"));
    assertThat(here.said()).endsWith("; see: ./verdict duet --help\n");
    Ended history =
        script(
            Map.of(), List.of("sh", "-c", "cd \"${0%/*}\" && ./verdict history show --file none"));
    assertThat(history.said()).contains("add one: ./verdict history add FILE; see: ");
    String help = script(Map.of(), List.of("sh", "-c", "exec \"$0\" report --help")).said();
    assertThat(help).contains("\nExample: " + typed + " report reports/runs/");
  }

  @Test
  void aJarIsStartedAgainWithJava() throws Exception {
    Path jar = root.resolve("verdict.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "verdict.command.VerdictCommand");
    String libraries = Files.readString(Path.of("target/runtime.classpath")).strip();
    String classPath =
        Stream.concat(Stream.of("target/classes/"), Stream.of(libraries.split(":")))
            .map(entry -> Path.of(entry).toAbsolutePath().toUri().toString())
            .collect(Collectors.joining(" "));
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    ProcessBuilder java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "verdict.jar",
                "duet")
            .directory(root.toFile())
            .redirectErrorStream(true);
    Process process = java.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).endsWith("; see: java -jar verdict.jar duet --help\n");
    assertThat(process.waitFor()).isEqualTo(64);
  }

  @Test
  void tooLittleMemoryForAJvmIsSaidInItsWords() throws Exception {
    Ended ended = script(Map.of(), "ulimit -v 200000");
    assertThat(ended.said())
        .startsWith("verdict: Java cannot start here: ")
        .containsPattern("(?i)here: .*(not|insufficient|fail|fault)") // by the version of Java
        .endsWith(NEEDS)
        .hasLineCount(1);
    assertThat(ended.code()).isEqualTo(69);
  }

  @Test
  void anOptionThatJavaRefusesIsSaidInItsWords() throws Exception {
    Ended ended = script(Map.of("JAVA_TOOL_OPTIONS", "-Xmx=lots"), ":");
    assertThat(ended.said())
        .startsWith("verdict: Java cannot start here: Invalid maximum heap size: -Xmx=lots ")
        .hasLineCount(1);
    assertThat(ended.code()).isEqualTo(69);
  }

  @Test
  void aJavaThatEndsWith1IsNotARegression() throws Exception {
    Ended ended =
        script(java("echo 'has been compiled by a more recent version' >&2; exit 1"), ":");
    assertThat(ended)
        .isEqualTo(
            new Ended(
                69,
                "verdict: Java cannot start here: has been compiled by a more recent version"
                    + NEEDS));
    Ended silent = script(java("exit 1"), ":");
    assertThat(silent.said()).contains("jdk/bin/java ended with exit code 1; it needs");
    assertThat(silent.code()).isEqualTo(69);
  }

  @Test
  void aLibraryThatIsGoneIsNamed() throws Exception {
    Path gone = root.resolve("gone.jar");
    needs("/:" + gone);
    assertThatItCannotBeRead(gone, script(Map.of(), ":"));
  }

  @Test
  void aLibraryThatThisUserMayNotReadIsNamed() throws Exception {
    Path secret = Files.writeString(root.resolve("secret.jar"), "");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    needs(secret.toString());
    // Permissions do not bind root.
    List<String> asNobody =
        System.getProperty("user.name").equals("root")
            ? List.of("setpriv", "--reuid=65534", "--clear-groups")
            : List.of("env");
    assertThatItCannotBeRead(secret, script(Map.of(), asNobody));
  }

  private static void assertThatItCannotBeRead(Path library, Ended ended) {
    assertThat(ended.said())
        .startsWith("verdict: cannot read " + library + ", which is on its class path; make it")
        .hasLineCount(1);
    assertThat(ended.code()).isEqualTo(69);
  }
}

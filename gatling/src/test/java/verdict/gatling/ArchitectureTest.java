package verdict.gatling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library knows no service, and a package of it imports only packages to its left. */
class ArchitectureTest {
  private static final Pattern OF_THE_EXAMPLE =
      Pattern.compile("hero|villain|fight|\\blocations\\b", Pattern.CASE_INSENSITIVE);

  private static final List<String> LEFT_TO_RIGHT =
      Stream.of(
              "quiet",
              "parameters",
              "recording",
              "journey",
              "sut",
              "requests",
              "warmup",
              "runfolder",
              "duet")
          .map(name -> "verdict.gatling." + name)
          .toList();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("verdict.gatling");

  @Test
  void everyPackageHasItsPlace() {
    TreeSet<String> expected = new TreeSet<>(LEFT_TO_RIGHT);
    expected.add("verdict.gatling");
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aPackageImportsOnlyPackagesToItsLeft() {
    for (int left = 0; left < LEFT_TO_RIGHT.size(); left++) {
      List<String> right = LEFT_TO_RIGHT.subList(left + 1, LEFT_TO_RIGHT.size());
      String[] notAllowed =
          Stream.concat(Stream.of("verdict.gatling"), right.stream()).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(LEFT_TO_RIGHT.get(left))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(notAllowed)
          .check(CLASSES);
    }
  }

  @Test
  void noSourceNamesAServiceOfTheExample() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      sources = files.filter(Files::isRegularFile).toList();
    }
    assertThat(sources).hasSizeGreaterThan(60);
    for (Path source : sources) {
      assertThat(Files.readString(source))
          .as(source.toString())
          .doesNotContainPattern(OF_THE_EXAMPLE);
    }
  }
}

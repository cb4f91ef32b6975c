package verdict;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The arrows of the house: a package imports only packages to its left. */
class ArchitectureTest {
  private static final List<String> LEFT_TO_RIGHT =
      List.of(
          "verdict.run",
          "verdict.sample",
          "verdict.statistics",
          "verdict.diagnosis",
          "verdict.judgement",
          "verdict.analysis",
          "verdict.report",
          "verdict.command");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("verdict");

  @Test
  void everyPackageHasItsPlace() {
    TreeSet<String> expected = new TreeSet<>(LEFT_TO_RIGHT);
    expected.add("verdict.collect");
    Set<String> found =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.replaceFirst("^(verdict\\.[^.]+)\\..*", "$1")) // of verdict.a.b, a
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aPackageImportsOnlyPackagesToItsLeft() {
    for (int left = 0; left < LEFT_TO_RIGHT.size() - 1; left++) {
      String[] right =
          LEFT_TO_RIGHT.subList(left + 1, LEFT_TO_RIGHT.size()).stream()
              .map(name -> name + "..")
              .toArray(String[]::new);
      check(inPackage(LEFT_TO_RIGHT.get(left)).dependOnClassesThat().resideInAnyPackage(right));
    }
  }

  @Test
  void collectKnowsRunAloneAndOnlyCommandKnowsCollect() {
    check(
        inPackage("verdict.collect")
            .dependOnClassesThat()
            .resideInAnyPackage(
                LEFT_TO_RIGHT.subList(1, LEFT_TO_RIGHT.size()).stream()
                    .map(name -> name + "..")
                    .toArray(String[]::new)));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("verdict.collect..", "verdict.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("verdict.collect.."));
  }

  @Test
  void onlyCollectStartsProcessesOrOpensSockets() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("verdict.collect..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.(Process|ProcessBuilder|Runtime)")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net", "java.net.http.."));
  }

  @Test
  void onlyCommandDecidesExitCodes() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("verdict.command..")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void noPackageIsADrawerForEverything() {
    check(
        noClasses()
            .should()
            .resideInAnyPackage(
                "..util..",
                "..common..",
                "..helper..",
                "..core..",
                "..base..",
                "..impl..",
                "..manager.."));
  }

  @Test
  void theRecorderRunsInTheLoadGeneratorWithHdrHistogramAlone() {
    check(
        noClasses()
            .that()
            .haveSimpleName("ResponseTimesWriter")
            .or()
            .haveSimpleName("Tag")
            .or()
            .haveSimpleName("PercentEncoding")
            .or()
            .haveSimpleName("Secrets")
            .or()
            .haveSimpleName("RecordedInterval")
            .or()
            .haveSimpleName("AtomicFile")
            .or()
            .haveSimpleName("Device")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("verdict.run", "java..", "org.HdrHistogram"));
  }

  @Test
  void logsAreCountedWithTheJdkAlone() {
    check(
        noClasses()
            .that()
            .resideInAPackage("verdict.run.log")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("verdict.run.log", "java..", "org.jspecify.annotations"));
  }

  private static ClassesShould inPackage(String name) {
    return noClasses().that().resideInAPackage(name + "..").should();
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}

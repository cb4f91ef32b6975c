package verdict;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verdict.file.AtomicFile;
import verdict.file.Device;
import verdict.file.PercentEncoding;
import verdict.file.Secrets;
import verdict.file.ShellWord;
import verdict.judgement.ComparisonJudge;
import verdict.judgement.Judge;
import verdict.run.Block;
import verdict.run.RunDescription;
import verdict.run.Side;
import verdict.sample.BlockFigures;
import verdict.statistics.Comparison;

/**
 * The arrows of the house: a package imports only packages to its left. A package that is not in
 * the list belongs to the one that it lies in.
 */
class ArchitectureTest {
  private static final List<String> LEFT_TO_RIGHT =
      List.of(
          "verdict.file",
          "verdict.project",
          "verdict.run.log",
          "verdict.run.recording",
          "verdict.run",
          "verdict.run.metrics",
          "verdict.run.gatling",
          "verdict.run.folder",
          "verdict.run.measurement",
          "verdict.run.results",
          "verdict.sample",
          "verdict.statistics",
          "verdict.history",
          "verdict.diagnosis",
          "verdict.judgement",
          "verdict.analysis",
          "verdict.report",
          "verdict.command");

  private static final String COLLECT = "verdict.collect";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("verdict");

  @Test
  void everyPackageHasItsPlace() {
    TreeSet<String> expected = new TreeSet<>(LEFT_TO_RIGHT);
    expected.add(COLLECT);
    assertThat(CLASSES.stream().map(ArchitectureTest::place).collect(Collectors.toSet()))
        .isEqualTo(expected);
  }

  @Test
  void aPackageImportsOnlyPackagesToItsLeft() {
    assertThat(CLASSES).flatMap(ArchitectureTest::toTheRight).isEmpty();
  }

  private static List<String> toTheRight(JavaClass from) {
    int left = LEFT_TO_RIGHT.indexOf(place(from));
    return left < 0
        ? List.of() // collect has a rule of its own
        : from.getDirectDependenciesFromSelf().stream()
            .filter(to -> LEFT_TO_RIGHT.indexOf(place(to.getTargetClass())) > left)
            .map(Dependency::getDescription)
            .toList();
  }

  /**
   * The longest name of a package in the list that a class lies in; its own where there is none.
   */
  private static String place(JavaClass of) {
    String name = of.getPackageName();
    return Stream.concat(LEFT_TO_RIGHT.stream(), Stream.of(COLLECT))
        .filter(place -> name.equals(place) || name.startsWith(place + "."))
        .max(Comparator.comparing(String::length))
        .orElse(name);
  }

  @Test
  void collectKnowsRunAloneAndOnlyCommandKnowsCollect() {
    check(
        noClasses()
            .that()
            .resideInAPackage("verdict.collect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                LEFT_TO_RIGHT.stream()
                    .dropWhile(name -> !name.equals("verdict.sample"))
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
    check(
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("verdict.command..")
            .and()
            .haveRawType(int.class)
            .should()
            .haveNameMatching(
                "WRONG_USAGE|UNREADABLE_INPUT|SYSTEM_NOT_THERE|OUR_FAULT|CANNOT_WRITE|INVALID|REGRESSED|INCONCLUSIVE"));
  }

  @Test
  void renderersTakeWhatWasAnalysedAndNothingElse() {
    check(
        noClasses()
            .that()
            .resideInAPackage("verdict.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "verdict.diagnosis.rule",
                "verdict.run.log",
                "verdict.run.recording",
                "verdict.run.gatling",
                "verdict.run.folder",
                "verdict.run.measurement",
                "verdict.run.results"));
    check(
        noClasses()
            .that()
            .resideInAPackage("verdict.report..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                ComparisonJudge.class,
                Judge.class,
                Comparison.class,
                BlockFigures.class,
                Side.class,
                Block.class,
                RunDescription.class));
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
            .resideInAPackage("verdict.run.recording")
            .should()
            .dependOnClassesThat(
                resideOutsideOfPackages(
                        "verdict.run.recording",
                        "java..",
                        "org.HdrHistogram",
                        "org.jspecify.annotations")
                    .and(not(inTheLoadGenerator()))));
    check(
        noClasses()
            .that(inTheLoadGenerator())
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("verdict.file", "java.."));
    check(
        noClasses()
            .that(inTheLoadGenerator())
            .should()
            .dependOnClassesThat(resideInAPackage("verdict.file").and(not(inTheLoadGenerator()))));
  }

  /** The classes of file that a load generator uses: its class path is Gatling's. */
  private static DescribedPredicate<JavaClass> inTheLoadGenerator() {
    return belongToAnyOf(
        AtomicFile.class, Device.class, PercentEncoding.class, Secrets.class, ShellWord.class);
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

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}

package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.analysis.Analysis;
import verdict.analysis.CalibrationAnalysis;
import verdict.collect.DuetFolder;
import verdict.collect.DuetPlan;
import verdict.collect.DuetPlan.Compared;
import verdict.collect.DuetPlan.Purpose;
import verdict.collect.DuetPlanFile;
import verdict.collect.DuetSide;
import verdict.collect.GitRef;
import verdict.collect.LoadTest;
import verdict.collect.ProjectFolder;
import verdict.collect.Refs;
import verdict.collect.SystemUnavailable;
import verdict.judgement.Gates;
import verdict.run.Looks;
import verdict.run.SideName;
import verdict.run.folder.RecordedDuet;

/** {@code verdict calibrate}: an A/A test, to see which changes are detectable. */
@Command(
    name = "calibrate",
    description = {
      "Find the smallest change that this machine can detect, and in how many rounds.",
      "It is an A/A test: the current checkout is compared with itself, as duet compares two versions."
    },
    footer = {"", "Example: ${COMMAND-FULL-NAME} --rps 50 --rounds 10 --output calibration.json"})
final class CalibrateCommand implements Callable<Integer>, DuetRun.Conclusion {
  private static final int DEFAULT_ROUNDS = 10;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private RoundOptions rounds;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description =
          "Number of rounds, from 8 to "
              + Looks.MOST_ROUNDS
              + "; fewer could call nothing a change. 1 is a trial. Default: 10.")
  private @Nullable Integer numberOfRounds;

  @Option(
      names = "--output",
      paramLabel = "F.json",
      description =
          "Calibration file that later reports quote; default: reports/calibration-50rps.json for --rps 50.")
  private @Nullable Path output;

  @Option(names = "--resume", paramLabel = "FOLDER", description = "Continue this calibration.")
  private @Nullable Path resume;

  @Override
  public Integer call() throws Exception {
    check();
    new OutputFiles(spec).check(output);
    if (resume != null) {
      DuetFolder folder = new DuetFolder(resume.toAbsolutePath().normalize());
      DuetPlan plan = DuetPlanFile.read(folder.path());
      Resumed resumed = new Resumed(spec);
      resumed.requirePurpose(plan, Purpose.CALIBRATE);
      resumed.require("--rounds", numberOfRounds, plan.looks().last());
      rounds.requireSame(plan);
      return new DuetRun(ProjectFolder.find(), folder, plan, this).goOn();
    }
    ProjectFolder root = ProjectFolder.find();
    rounds.checkOptions(root.project());
    DuetPlan plan = plan(Refs.checkedOut(root));
    return new DuetRun(root, new DuetFolder(root.runFolder(plan.id())), plan, this).begin();
  }

  private void check() {
    if (numberOfRounds != null && (numberOfRounds < 1 || numberOfRounds > Looks.MOST_ROUNDS)) {
      throw new ParameterException(
          spec.commandLine(),
          "--rounds must be a whole number from 1 to %d, was %s; try %d"
              .formatted(Looks.MOST_ROUNDS, numberOfRounds, DEFAULT_ROUNDS));
    }
    rounds.check();
    if (resume == null) {
      EnoughRounds.require(spec, looks(), Gates.USUAL);
    }
  }

  private Looks looks() {
    return Looks.after(List.of(numberOfRounds == null ? DEFAULT_ROUNDS : numberOfRounds));
  }

  private DuetPlan plan(Optional<GitRef> git) {
    return new DuetPlan(
        LoadTest.newRunId("calibrate", Instant.now(), new SecureRandom()),
        Purpose.CALIBRATE,
        Compared.SETTINGS,
        DuetSide.of(SideName.BASELINE.key(), git),
        DuetSide.of(SideName.CANDIDATE.key(), git),
        looks(),
        rounds.seed(),
        rounds.load());
  }

  @Override
  public boolean isOpen(RecordedDuet soFar) {
    return false; // it has one look
  }

  @Override
  public int give(Path folder, RecordedDuet all) throws IOException, SystemUnavailable {
    CalibrationAnalysis said = Analysis.calibrate(all.baseline(), all.candidate());
    AnswerFiles files =
        new AnswerFiles(
            DuetRun.measured(folder, all),
            null,
            folder.resolve("report.md"),
            null,
            null,
            said.valid() ? Map.of(file(said), said.calibration()) : Map.of()); // or it is quoted
    return files.give(Answer.of(said), common.json);
  }

  private Path file(CalibrationAnalysis of) throws SystemUnavailable {
    return output != null
        ? output
        : JudgingOptions.calibrationFile(ProjectFolder.find(), of.requestsPerSecond());
  }
}

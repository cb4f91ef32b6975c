package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
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
import verdict.collect.DuetFolder;
import verdict.collect.DuetPlan;
import verdict.collect.DuetPlan.Compared;
import verdict.collect.DuetPlan.Purpose;
import verdict.collect.DuetPlanFile;
import verdict.collect.DuetProgress;
import verdict.collect.DuetSide;
import verdict.collect.GitRef;
import verdict.collect.LoadTest;
import verdict.collect.ProjectFolder;
import verdict.collect.Refs;
import verdict.collect.RunRefused;
import verdict.collect.SystemUnavailable;
import verdict.judgement.Policy;
import verdict.judgement.ProjectPolicy;
import verdict.judgement.RecordedPolicy;
import verdict.project.Project;
import verdict.run.Looks;
import verdict.run.SideName;
import verdict.run.folder.RecordedDuet;

/** {@code verdict duet}: two versions side by side, in rounds, in random order. */
@Command(
    name = "duet",
    description = {
      "Compare two versions: build both, measure both in rounds, and judge the change.",
      "Give one of: two git refs, different settings of the current checkout, or two systems that are"
          + " already running. Progress goes to stderr, the answer to stdout. An interrupted duet"
          + " keeps its complete rounds; --resume continues it."
    },
    footer = {
      "",
      "Examples:",
      "  ${COMMAND-FULL-NAME} --baseline main --candidate HEAD --rps 50 --report pr.md",
      "  ${COMMAND-FULL-NAME} --set-candidate spring.r2dbc.pool.max-size=20",
      "  ${COMMAND-FULL-NAME} --baseline-target http://a:8004 --candidate-target http://b:8004"
    })
final class DuetCommand implements Callable<Integer>, DuetRun.Conclusion {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private SideOptions sides;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private RoundOptions rounds;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Option(
      names = "--rounds",
      paramLabel = "N[,N...]",
      converter = LooksConverter.class,
      description =
          "Number of rounds, from 1 to "
              + Looks.MOST_ROUNDS
              + ". Several are looks: the duet ends at the first that decides; after 4 rounds it ends"
              + " if the last look cannot decide. Default: 8,12,16. With --resume, a number above the"
              + " last look continues the duet. Rounds that are too few to call anything an improvement"
              + " or a regression are refused (fewer than 8 with the usual gates); 1 is a trial that"
              + " decides nothing.")
  private @Nullable Looks looks;

  @Option(
      names = "--allow-dirty",
      description =
          "Compare refs even if the work tree has uncommitted changes; they are not measured.")
  private boolean allowDirty;

  @Option(names = "--resume", paramLabel = "FOLDER", description = "Continue this duet.")
  private @Nullable Path resume;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder for baseline.json and candidate.json; default: the folder of the duet.")
  private @Nullable Path output;

  @Option(names = "--report", paramLabel = "F.md", description = "Write the Markdown report.")
  private @Nullable Path markdown;

  @Option(names = "--html", paramLabel = "F.html", description = "Write the HTML report.")
  private @Nullable Path html;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private JudgingOptions judging;

  @Override
  public Integer call() throws Exception {
    rounds.check();
    OutputFiles files = new OutputFiles(spec);
    files.check(markdown, html);
    if (output != null) {
      files.checkFolder(output);
    }
    return resume == null ? begin() : goOn(resume);
  }

  private int begin() throws Exception {
    Compared compared = sides.compared();
    ProjectFolder root = ProjectFolder.find();
    Project project = root.project();
    rounds.checkOptions(project);
    String id = LoadTest.newRunId("duet", Instant.now(), new SecureRandom());
    DuetSide baseline = side(SideName.BASELINE, compared, root, project);
    DuetSide candidate = side(SideName.CANDIDATE, compared, root, project);
    boolean isOfRefs = compared == Compared.REFS && !judging.namesFile();
    PolicyOfRefs policy =
        isOfRefs
            ? PolicyOfRefs.read(root, baseline, candidate)
            : new PolicyOfRefs(judging.declared(), Optional.empty());
    ProjectPolicy declared = judging.withGiven(policy.stated());
    Looks planned = Objects.requireNonNullElse(looks, Looks.USUAL);
    EnoughRounds.require(spec, planned, declared.gates());
    DuetPlan plan =
        new DuetPlan(
            id,
            Purpose.DUET,
            compared,
            baseline,
            candidate,
            planned,
            rounds.seed(),
            rounds.load(),
            declared.recorded(policy.candidateChanges()));
    if (compared == Compared.SETTINGS && plan.baseline().isAs(plan.candidate())) {
      throw new ParameterException(
          spec.commandLine(),
          "both sides have the same settings; give different ones, or run an A/A test: "
              + ProgramName.command("calibrate"));
    }
    if (compared == Compared.REFS) {
      sayIfSame(plan);
    }
    return new DuetRun(root, new DuetFolder(root.runFolder(id)), plan, this).begin();
  }

  private DuetSide side(SideName name, Compared compared, ProjectFolder root, Project project)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    return sides.given(name).side(git(name, compared, root), project.addresses());
  }

  /** Not refused: it tries the whole way from refs to a verdict where nothing changed. */
  private static void sayIfSame(DuetPlan plan) {
    String baseline = plan.baseline().git().map(GitRef::commit).orElseThrow();
    String candidate = plan.candidate().git().map(GitRef::commit).orElseThrow();
    if (baseline.equals(candidate)) {
      DuetProgress.onStderr()
          .say("both refs are commit " + baseline + ": this is an A/A test, it measures noise");
    }
  }

  private Optional<GitRef> git(SideName name, Compared compared, ProjectFolder root)
      throws SystemUnavailable, RunRefused, IOException, InterruptedException {
    if (compared == Compared.TARGETS) {
      return Optional.empty();
    }
    Optional<String> ref = sides.given(name).ref();
    if (ref.isEmpty()) {
      return Refs.checkedOut(root);
    }
    Refs refs = Refs.of(root);
    GitRef resolved = refs.resolve("--" + name.key(), ref.get());
    if (!allowDirty) {
      refs.requireNoChanges(
          "commit or stash them, or add --allow-dirty to compare the commits without them");
    }
    return Optional.of(resolved.withDirty(!refs.changes().isEmpty()));
  }

  private int goOn(Path path) throws Exception {
    DuetFolder folder = new DuetFolder(path.toAbsolutePath().normalize());
    DuetPlan plan = DuetPlanFile.read(folder.path());
    Resumed resumed = new Resumed(spec);
    resumed.requirePurpose(plan, Purpose.DUET);
    rounds.requireSame(plan);
    judging
        .givenGates()
        .requireSame(
            RecordedPolicy.of(folder.path().resolve(DuetPlanFile.NAME), plan.policy()).gates());
    ProjectFolder root = ProjectFolder.find();
    for (SideName name : SideName.values()) {
      GivenSide given = sides.given(name);
      given.requireSame(plan.side(name), root.project().addresses());
      if (given.ref().isPresent()) { // a branch may have moved on
        String commit = Refs.of(root).resolve("--" + name.key(), given.ref().get()).commit();
        String planned = plan.side(name).git().map(GitRef::commit).orElse("none");
        resumed.require("the commit of --" + name.key(), commit, planned);
      }
    }
    DuetRun run = new DuetRun(root, folder, plan, this);
    return looks == null || looks.rounds().equals(plan.looks().rounds())
        ? run.goOn()
        : run.continueTo(later(looks, plan.looks()));
  }

  /** The number of rounds that a duet is continued to. */
  private int later(Looks given, Looks planned) {
    if (given.planned().size() > 1 || given.last() <= planned.last()) {
      throw new ParameterException(
          spec.commandLine(),
          "--rounds must be %s as when this was started, or one number above %d, was %s; leave it out"
                  .formatted(planned.rounds(), planned.last(), given.rounds())
              + " to continue, or leave --resume out to start over");
    }
    return given.last();
  }

  @Override
  public boolean isOpen(RecordedDuet soFar) throws SystemUnavailable {
    return Analysis.isOpen(soFar.baseline(), soFar.candidate(), policy(soFar));
  }

  @Override
  public int give(Path folder, RecordedDuet all) throws IOException, SystemUnavailable {
    Path into = Objects.requireNonNullElse(output, folder);
    AnswerFiles files =
        new AnswerFiles(
            DuetRun.measured(into, all),
            folder.resolve("comparison.json"),
            Objects.requireNonNullElse(markdown, folder.resolve("report.md")),
            Objects.requireNonNullElse(html, folder.resolve("report.html")),
            folder.resolve("junit.xml"));
    Answer answer = Answer.of(all.baseline(), all.candidate(), policy(all));
    return files.give(answer, common.json, judging.failOn());
  }

  private Policy policy(RecordedDuet duet) throws SystemUnavailable {
    ProjectPolicy recorded = RecordedPolicy.of(duet.baseline(), duet.candidate()).orElseThrow();
    return judging.policy(duet.candidate(), recorded, ProjectFolder.find());
  }
}

package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verdict.judgement.Policy;
import verdict.run.Side;
import verdict.run.SideName;
import verdict.run.log.Excerpt;
import verdict.run.measurement.Calibration;
import verdict.run.results.SideReader;

/** {@code verdict compare}: two sides that were measured before, from their files alone. */
@Command(
    name = "compare",
    description = {
      "Compare a candidate with its baseline from files, on any machine.",
      "A side is a measurement file, the folder of a run, or any results that inspect reads. "
          + "Join several runs of one side by commas. Files of a duet are compared round by round. "
          + "Give a name with a comma by --baseline or --candidate, which can be repeated. For many files, "
          + "write one argument per line into a file F and give @F."
    },
    footer = {
      "",
      "Example: ${COMMAND-FULL-NAME} before-1.json,before-2.json after-1.json,after-2.json --report pr.md"
    })
final class CompareCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Common common;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ExcerptOptions part;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BASELINE",
      description = "Results of the baseline.")
  private @Nullable String baseline;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CANDIDATE",
      description = "Results of the candidate.")
  private @Nullable String candidate;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = {
        "A file of the baseline, in place of BASELINE; can be repeated. The name can contain a comma."
      })
  private List<Path> baselines = new ArrayList<>();

  @Option(
      names = "--candidate",
      paramLabel = "FILE",
      description = "The same for the candidate, in place of CANDIDATE.")
  private List<Path> candidates = new ArrayList<>();

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private LabelOptions labels;

  @Option(names = "--output", paramLabel = "F.json", description = "Write the comparison as JSON.")
  private @Nullable Path output;

  @Option(names = "--report", paramLabel = "F.md", description = "Write the Markdown report.")
  private @Nullable Path markdown;

  @Option(names = "--html", paramLabel = "F.html", description = "Write the HTML report.")
  private @Nullable Path html;

  @Option(names = "--junit", paramLabel = "F.xml", description = "Write JUnit XML, for CI.")
  private @Nullable Path junit;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private JudgingOptions judging;

  @Option(
      names = "--calibration",
      paramLabel = "F.json",
      description =
          "Calibration of the machine that measured, to quote in the report; calibrate makes it.")
  private @Nullable Path calibration;

  @Override
  public Integer call() throws IOException {
    new OutputFiles(spec).check(output, markdown, html, junit);
    List<Path> before = new GivenFiles(spec, "BASELINE").of(baseline, baselines);
    List<Path> after = new GivenFiles(spec, "CANDIDATE").of(candidate, candidates);
    Excerpt excerpt = part.excerpt(spec);
    ReadProgressLine progress = ReadProgressLine.onStderr();
    Side left;
    Side right;
    try {
      left = labelled(SideReader.read(before, excerpt, progress), SideName.BASELINE);
      right = labelled(SideReader.read(after, excerpt, progress), SideName.CANDIDATE);
    } finally {
      progress.done();
    }
    List<String> reading = part.asGiven();
    repeat("--calibration", Optional.ofNullable(calibration), reading);
    for (SideName side : SideName.values()) {
      repeat("--" + side.key() + "-label", labels.of(side), reading);
    }
    Policy policy =
        judging
            .policy(
                right,
                judging.deciding(left, right),
                Optional.ofNullable(calibration).map(Calibration::read))
            .reading(reading);
    return new AnswerFiles(Map.of(), output, markdown, html, junit)
        .give(Answer.of(left, right, policy), common.json, judging.failOn());
  }

  private Side labelled(Side side, SideName name) {
    return labels.of(name).map(side::labelled).orElse(side);
  }

  /** An option again, to repeat the comparison. */
  private static void repeat(String option, Optional<?> given, List<String> words) {
    given.ifPresent(value -> words.addAll(List.of(option, value.toString())));
  }
}

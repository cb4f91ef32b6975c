package verdict.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verdict.file.AtomicFile;

/** {@code scripts/prove-by-simulation}: every table of the proof by simulation. */
@Command(
    name = "prove-by-simulation",
    usageHelpWidth = 100,
    description = {
      "Measure how often Verdict and other rules are right on simulated campaigns with a known truth.",
      "The answer is Markdown on stdout, the same bytes on every machine for the same seed."
    },
    footer = {
      "",
      "Exit codes: 0 done; 64 wrong usage.",
      "",
      "Example: scripts/prove-by-simulation --campaigns 500 --output proof.md"
    })
final class ProofBySimulation implements Callable<Integer> {
  private static final int LEAST_CAMPAIGNS = 100;
  private static final int MOST_CAMPAIGNS = 100_000;

  @Option(
      names = "--campaigns",
      paramLabel = "N",
      defaultValue = "2000",
      description =
          "Campaigns per row, 100 to 100000; default: 2000. Power and other rules take half of them.")
  private int campaigns;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "20261125",
      description = "Seed of the campaigns; default: 20261125.")
  private long seed;

  @Option(
      names = "--output",
      paramLabel = "F.md",
      description = "Write the Markdown to a file, too.")
  private @Nullable Path output;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** Proves, and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return ProofProgram.run(new ProofBySimulation(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    if (campaigns < LEAST_CAMPAIGNS || campaigns > MOST_CAMPAIGNS) {
      throw new ParameterException(
          spec.commandLine(),
          "--campaigns must be in ["
              + LEAST_CAMPAIGNS
              + ", "
              + MOST_CAMPAIGNS
              + "], was "
              + campaigns);
    }
    String markdown = markdown(campaigns, seed);
    ProofProgram.print(markdown);
    if (output != null) {
      AtomicFile.write(output, markdown);
    }
    return 0;
  }

  private static String markdown(int campaigns, long seed) {
    return "`scripts/prove-by-simulation --campaigns %d --seed %d`: %d campaigns a row, %d for power and other rules.\n\n"
            .formatted(campaigns, seed, campaigns, campaigns / 2)
        + section("False positives", FalsePositives.markdown(campaigns, seed))
        + section("Several looks", SeveralLooks.markdown(campaigns, seed))
        + section("Intervals, and \"no change\"", Coverage.markdown(campaigns, seed))
        + section("Failures", FailureTables.markdown(campaigns, seed))
        + section("Power", Power.markdown(campaigns / 2, seed))
        + section("Others, on the same machine time", OtherRules.markdown(campaigns / 2, seed));
  }

  private static String section(String heading, String text) {
    System.err.println("prove-by-simulation: " + heading); // so that one sees it move
    return "### " + heading + "\n\n" + text;
  }
}

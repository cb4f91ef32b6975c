package verdict.proof.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verdict.proof.ProofProgram;

/** {@code scripts/prove-by-campaign}: what the sittings on real services show. */
@Command(
    name = "prove-by-campaign",
    usageHelpWidth = 100,
    description = {
      "Print what the sittings of the live campaign show, as Markdown on stdout: the second part of"
          + " docs/campaign.md, with the same bytes on every machine."
    },
    footer = {
      "",
      "Exit codes: 0 done; 64 wrong usage; 65 a sitting cannot be read.",
      "",
      "Example: scripts/prove-by-campaign docs/campaign"
    })
final class ProofByCampaign implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      defaultValue = "${sys:verdict.root:-.}/docs/campaign",
      description =
          "Folder with the files of the sittings; default: docs/campaign of the repository.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

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
    return ProofProgram.run(new ProofByCampaign(), arguments);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "FOLDER must be the folder of the sittings, was " + folder);
    }
    ProofProgram.print(LiveProof.markdown(Sitting.all(folder)));
    return 0;
  }
}

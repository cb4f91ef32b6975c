package verdict.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.file.AtomicFile;
import verdict.report.GitHubActions;
import verdict.report.JUnitXml;
import verdict.report.Report;

/**
 * Where the answer about runs of one build goes, besides stdout.
 *
 * @param measurement what was measured; absent when it came from there
 * @param junit for CI servers
 */
record RunOutputs(Optional<Path> measurement, Path markdown, Path html, Optional<Path> junit) {

  List<Path> all() {
    List<Path> all = new ArrayList<>(measurement.stream().toList());
    all.addAll(List.of(markdown, html));
    junit.ifPresent(all::add);
    return all;
  }

  /**
   * Writes the files, then says the answer, to a job of GitHub Actions as well.
   *
   * @param said on stdout
   */
  void give(List<Report> runs, String markdownText, String htmlText, String said)
      throws IOException {
    String junitText = JUnitXml.render(runs);
    AtomicFile.write(markdown, markdownText);
    AtomicFile.write(html, htmlText);
    if (junit.isPresent()) {
      AtomicFile.write(junit.get(), junitText);
    }
    Output.print(said);
    List<String> annotations = runs.stream().map(GitHubActions::annotation).toList();
    new GitHubJob(System.getenv()).tell(annotations, markdownText);
  }
}

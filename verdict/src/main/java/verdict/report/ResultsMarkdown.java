package verdict.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import verdict.run.Format.Fact;
import verdict.run.Origin;
import verdict.run.Results;
import verdict.sample.Caveat;
import verdict.sample.Figures;
import verdict.sample.ResultsRow;
import verdict.sample.ResultsSummary;

/** Prints what a load test left, without a verdict, as GitHub-flavoured Markdown. */
public final class ResultsMarkdown {
  private static final int MOST_FILES = 5;
  private static final int MOST_FAILURES = 100;

  private ResultsMarkdown() {}

  public static String render(ResultsSummary summary) {
    List<String> sections = new ArrayList<>();
    sections.add(heading(summary));
    sections.add(ResultsTables.requests(summary));
    ResultsTables.schedule(summary).ifPresent(sections::add);
    ResultsTables.groups(summary).ifPresent(sections::add);
    failures(summary, sections);
    PrintedSection.markdown(summary).ifPresent(sections::add);
    summary.results().timeline().map(TimelineSection::markdown).ifPresent(sections::add);
    sections.add(caveats(summary));
    return String.join("\n", sections).stripTrailing() + "\n";
  }

  private static String heading(ResultsSummary summary) {
    Origin origin = summary.results().origin();
    StringBuilder text = new StringBuilder("# Results: ");
    text.append(MarkdownText.escape(origin.simulation().orElse("unknown simulation")));
    origin
        .description()
        .ifPresent(d -> text.append(", \"").append(MarkdownText.escape(d)).append('"'));
    text.append("\n\n");
    summary
        .results()
        .loss()
        .ifPresent(
            loss ->
                text.append("**PARTIAL** The file ")
                    .append(MarkdownText.escape(loss.found()))
                    .append(": these figures leave out everything after that.\n\n"));
    text.append(MarkdownText.escape(read(summary.results()))).append('\n');
    return text.toString();
  }

  private static String read(Results results) {
    Origin origin = results.origin();
    StringBuilder text = new StringBuilder("Read from ");
    text.append(files(origin)).append(", ").append(origin.format().words());
    origin.toolVersion().ifPresent(version -> text.append(", written by ").append(version));
    origin
        .startEpochMillis()
        .ifPresent(start -> text.append("; started ").append(Instant.ofEpochMilli(start)));
    results
        .seconds()
        .ifPresent(
            seconds -> text.append("; requests over ").append(Figures.plain(seconds)).append(" s"));
    return text.append('.').toString();
  }

  private static String files(Origin origin) {
    List<String> names = origin.files().stream().map(Path::toString).toList();
    if (names.size() == 1) {
      return names.get(0);
    }
    String text =
        "%d %s: %s"
            .formatted(
                names.size(),
                origin.format().has(Fact.EACH_REQUEST) ? "logs" : "files",
                String.join(", ", names.subList(0, Math.min(MOST_FILES, names.size()))));
    return names.size() > MOST_FILES
        ? "%s and %d more".formatted(text, names.size() - MOST_FILES)
        : text;
  }

  private static void failures(ResultsSummary summary, List<String> sections) {
    List<Failure> failures = new ArrayList<>();
    for (ResultsRow row : summary.rows()) {
      row.failures().forEach((message, n) -> failures.add(new Failure(row, message, n)));
    }
    if (!failures.isEmpty()) {
      sections.add("## Failures by message\n\n" + failures(failures));
    }
    if (!summary.results().errors().isEmpty()) {
      MarkdownTable errors = new MarkdownTable(1, List.of("error without a request", "n"));
      summary.results().errors().forEach((m, n) -> errors.row(m, Figures.count(n)));
      sections.add("## Errors of the load generator\n\n" + errors.markdown());
    }
  }

  private record Failure(ResultsRow row, String message, long n) {}

  private static String failures(List<Failure> all) {
    MarkdownTable table =
        new MarkdownTable(2, List.of("request", "message", "n", "of its requests"));
    List<Failure> shown = all;
    if (all.size() > MOST_FAILURES) {
      Comparator<Failure> most = Comparator.comparingLong(Failure::n).reversed();
      shown = all.stream().sorted(most).limit(MOST_FAILURES).toList();
    }
    shown.forEach(
        failure ->
            table.row(
                failure.row.name(),
                failure.message,
                Figures.count(failure.n),
                Figures.ratio((double) failure.n / failure.row.total().count())));
    return shown.size() == all.size()
        ? table.markdown()
        : table.markdown()
            + "\nThese %d are the most frequent. `--json` has the other %s.\n"
                .formatted(shown.size(), Figures.count(all.size() - shown.size()));
  }

  private static String caveats(ResultsSummary summary) {
    StringBuilder text = new StringBuilder("## Caveats\n\n");
    for (Caveat caveat : summary.caveats()) {
      text.append("- ").append(MarkdownText.escape(caveat.sentence())).append('\n');
    }
    return text.toString();
  }
}

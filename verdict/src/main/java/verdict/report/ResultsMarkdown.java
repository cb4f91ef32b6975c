package verdict.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verdict.run.Origin;
import verdict.run.Results;
import verdict.sample.Caveat;
import verdict.statistics.ResultsRow;
import verdict.statistics.ResultsSummary;

/** Prints what a load test left, without a verdict, as GitHub-flavoured Markdown. */
public final class ResultsMarkdown {
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
    text.append(MarkdownText.escape(origin.simulation().orElse("simulation not known")));
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
                    .append(": what came later is not in these figures.\n\n"));
    text.append(MarkdownText.escape(read(summary.results()))).append('\n');
    return text.toString();
  }

  private static String read(Results results) {
    Origin origin = results.origin();
    StringBuilder text = new StringBuilder("Read from ");
    text.append(origin.files().get(0)).append(", ").append(origin.format().words());
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

  private static void failures(ResultsSummary summary, List<String> sections) {
    MarkdownTable table =
        new MarkdownTable(2, List.of("request", "message", "n", "of its requests"));
    boolean any = false;
    for (ResultsRow row : summary.rows()) {
      for (Map.Entry<String, Long> failure : row.failures().entrySet()) {
        any = true;
        table.row(
            row.name(),
            failure.getKey(),
            Figures.count(failure.getValue()),
            Figures.ratio((double) failure.getValue() / row.total().count()));
      }
    }
    if (any) {
      sections.add("## Failures by message\n\n" + table.markdown());
    }
    if (!summary.results().errors().isEmpty()) {
      MarkdownTable errors = new MarkdownTable(1, List.of("error that was no request", "n"));
      summary.results().errors().forEach((m, n) -> errors.row(m, Figures.count(n)));
      sections.add("## Errors of the load generator\n\n" + errors.markdown());
    }
  }

  private static String caveats(ResultsSummary summary) {
    StringBuilder text = new StringBuilder("## Caveats\n\n");
    for (Caveat caveat : summary.caveats()) {
      text.append("- ").append(MarkdownText.escape(caveat.sentence())).append('\n');
    }
    return text.toString();
  }
}

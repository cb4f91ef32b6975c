package verdict.report;

import java.util.ArrayList;
import java.util.List;
import verdict.analysis.ComparisonAnalysis;
import verdict.analysis.Headline;
import verdict.analysis.LoadAnalysis;
import verdict.judgement.Invalidity;

/** Renders a comparison as GitHub-flavoured Markdown: the answer first, then what it rests on. */
public final class ComparisonMarkdown {
  private ComparisonMarkdown() {}

  /** As it fits into a comment of a pull request. */
  public static String render(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>(List.of(Section.always(overview(report))));
    sections.addAll(details(report));
    return FittedMarkdown.of(sections);
  }

  /** What the answer rests on, in the parts that a description of a pull request has. */
  static List<Section> details(ComparisonAnalysis report) {
    List<Section> sections = new ArrayList<>();
    sections.addAll(measured(report, GateSection.sections(report)));
    sections.add(Section.always(BaselineSection.overview(report)));
    sections.addAll(measured(report, BaselineSection.sections(report)));
    sections.add(ChangesSection.of(report));
    sections.add(Section.always("## Results\n"));
    sections.addAll(measured(report, everyRequest(report)));
    sections.addAll(measured(report, AdvisorySection.sections(report)));
    sections.addAll(measured(report, PercentilesSection.sections(report)));
    sections.addAll(measured(report, FailuresSection.sections(report)));
    sections.addAll(measured(report, RoundsSection.sections(report)));
    sections.add(FindingsSection.ofCandidate(report));
    sections.add(ValiditySection.of(report));
    sections.add(Section.always("## Methodology\n"));
    sections.addAll(ComparisonEnvironment.sections(report));
    sections.add(NotTestedSection.of(report));
    return sections;
  }

  /** Of one run a side, of which the first screen has the most frequent requests. */
  private static List<Section> everyRequest(ComparisonAnalysis report) {
    return report.loads().stream()
        .filter(LoadAnalysis::oneRunASide)
        .map(load -> new OneRunSection(report, load).everyRequest())
        .toList();
  }

  private static List<Section> measured(ComparisonAnalysis report, List<Section> sections) {
    return Section.measured(report.isValid(), sections);
  }

  /** The first screen: the verdict, its cause, what to do, and the figures that decide. */
  static String overview(ComparisonAnalysis report) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(MarkdownText.escape(report.title())).append("\n\n");
    if (report.isValid()) {
      report.worstFirst().forEach(load -> headline(report, load, text));
    } else {
      text.append("**").append(MarkdownText.escape(report.lines().get(0))).append("**\n\n");
    }
    text.append("What to do: ").append(MarkdownText.escape(report.toDo())).append("\n\n");
    for (Invalidity other : report.invalidities().stream().skip(1).toList()) {
      text.append("- INVALID, too: ")
          .append(MarkdownText.escape(other.found() + " " + other.cure()))
          .append('\n');
    }
    text.append(report.invalidities().size() > 1 ? "\n" : "");
    return text.append(figures(report)).toString();
  }

  private static void headline(ComparisonAnalysis report, LoadAnalysis load, StringBuilder text) {
    Headline headline = load.headline();
    text.append("**").append(MarkdownText.escape(headline.verdict())).append("**\n\n");
    headline.but().ifPresent(but -> text.append(MarkdownText.escape(but)).append("\n\n"));
    headline.accepted().forEach(of -> text.append(MarkdownText.escape(of)).append(".\n\n"));
    headline
        .warning()
        .ifPresent(of -> text.append("**").append(MarkdownText.escape(of)).append(".**\n\n"));
    String cause = report.loads().size() == 1 ? "Cause: " : "Cause at " + load.name() + ": ";
    headline.cause().ifPresent(of -> text.append(MarkdownText.escape(cause + of)).append("\n\n"));
  }

  /** Nothing of an invalid comparison: a figure on the first screen is quoted. */
  private static String figures(ComparisonAnalysis report) {
    if (!report.isValid()) {
      return "";
    }
    return report.isOneRunASide() ? oneRunASide(report) : DecisionTable.markdown(report);
  }

  private static String oneRunASide(ComparisonAnalysis report) {
    StringBuilder text = new StringBuilder();
    for (LoadAnalysis load : report.worstFirst()) {
      text.append(new OneRunSection(report, load).markdown());
      String objectives = DecisionTable.objectives(load);
      text.append(objectives.isEmpty() ? "" : MarkdownText.escape(objectives) + "\n\n");
    }
    return text.toString();
  }
}

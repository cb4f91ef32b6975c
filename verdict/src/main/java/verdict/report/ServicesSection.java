package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import verdict.sample.Figure;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;
import verdict.statistics.RunSummary;

/** What the services said of themselves, over the measured window alone. */
final class ServicesSection {
  private static final List<Metric> COLUMNS =
      List.of(
          Metric.SERVED,
          Metric.CPU_PER_REQUEST,
          Metric.CPU,
          Metric.RESIDENT_MEMORY,
          Metric.HEAP_USED,
          Metric.SERVER_SIDE_MEAN,
          Metric.POOL_ACQUIRE_MEAN,
          Metric.EVENT_LOOP_LAG_MEAN,
          Metric.GC_PAUSE);

  private ServicesSection() {}

  static String markdown(Report report) {
    RunSummary run = report.candidate();
    if (run.measured().services().isEmpty()) {
      return "## Services\n\nNo service gave metrics over the measured window.\n";
    }
    List<String> headings = new ArrayList<>(List.of("service"));
    COLUMNS.forEach(metric -> headings.add(metric.heading()));
    MarkdownTable table = new MarkdownTable(1, headings);
    for (ServiceSample service : run.measured().services()) {
      List<String> row = new ArrayList<>(List.of(service.name()));
      COLUMNS.forEach(metric -> row.add(Figures.text(service.figure(metric))));
      table.row(row);
    }
    return "## Services\n\n"
        + table.markdown()
        + "\nAll figures are changes over the measured window; memory is at its end; times are"
        + " means, n is the number of requests served.\n"
        + machine(run)
        + "\n"
        + Details.of("All service metrics", everything(report));
  }

  private static String machine(RunSummary run) {
    if (run.measured().figure(Metric.CPU).isEmpty()) {
      return "";
    }
    String cpu =
        "\nAll services (without PostgreSQL's): CPU "
            + Figures.text(run.measured().figure(Metric.CPU))
            + ", "
            + Figures.text(run.measured().figure(Metric.CPU_PER_REQUEST))
            + " per request of the client (n = "
            + Figures.n(run.measured().figure(Metric.CPU_PER_REQUEST))
            + ")";
    String share =
        run.figure(Metric.CPU_UTILISATION)
            .map(f -> ", " + Figures.text(f) + " of all cores with the load generator")
            .orElse("");
    return cpu + share + ".\n";
  }

  private static String everything(Report report) {
    List<String> headings = new ArrayList<>(List.of("service", "figure", "of"));
    report.baseline().ifPresent(baseline -> headings.add(report.baselineLabel()));
    headings.add(report.baseline().isPresent() ? report.candidateLabel() : "value");
    report.baseline().ifPresent(baseline -> headings.add("relative change"));
    headings.add("n");
    MarkdownTable table = new MarkdownTable(3, headings);
    SortedSet<String> names = new TreeSet<>();
    report.baseline().ifPresent(baseline -> names.addAll(names(baseline)));
    names.addAll(names(report.candidate()));
    for (String name : names) {
      Optional<ServiceSample> was = report.baseline().flatMap(b -> service(b, name));
      Optional<ServiceSample> is = service(report.candidate(), name);
      for (Metric metric : Metric.values()) {
        rows(report.baseline().isPresent(), name, metric, was, is, table);
      }
    }
    return table.markdown();
  }

  private static void rows(
      boolean isComparison,
      String name,
      Metric metric,
      Optional<ServiceSample> was,
      Optional<ServiceSample> is,
      MarkdownTable table) {
    SortedSet<String> parts = new TreeSet<>();
    was.ifPresent(s -> s.figures(metric).forEach(f -> parts.add(f.part())));
    is.ifPresent(s -> s.figures(metric).forEach(f -> parts.add(f.part())));
    for (String part : parts) {
      Optional<Figure> old = was.flatMap(s -> figure(s, metric, part));
      Optional<Figure> now = is.flatMap(s -> figure(s, metric, part));
      List<String> row = new ArrayList<>(List.of(name, metric.heading(), part));
      if (isComparison) {
        row.addAll(List.of(Figures.text(old), Figures.text(now), Figures.change(old, now)));
        row.add(Figures.n(old) + " / " + Figures.n(now));
      } else {
        row.addAll(List.of(Figures.text(now), Figures.n(now)));
      }
      table.row(row);
    }
  }

  private static Optional<Figure> figure(ServiceSample service, Metric metric, String part) {
    return service.figures(metric).stream().filter(f -> f.part().equals(part)).findFirst();
  }

  private static Optional<ServiceSample> service(RunSummary run, String name) {
    return run.measured().services().stream().filter(s -> s.name().equals(name)).findFirst();
  }

  private static List<String> names(RunSummary run) {
    return run.measured().services().stream().map(ServiceSample::name).toList();
  }
}

package verdict.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import verdict.analysis.RunAnalysis;
import verdict.analysis.RunMeasured;
import verdict.sample.Figure;
import verdict.sample.Figures;
import verdict.sample.Metric;
import verdict.sample.ServiceSample;
import verdict.sample.Unit;
import verdict.statistics.ServiceTimes;

/** What the services report, over the measured window only. */
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

  /** A column of the table of times. */
  private record Part(String heading, Function<ServiceTimes, String> cell) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(Metric.SERVER_SIDE_MEAN.heading(), of -> ms(of.wholeMs())),
          new Part("database", of -> ms(of.databaseMs())),
          new Part("wait for a database connection", of -> ms(of.connectionMs())),
          new Part("other services", ServicesSection::calls),
          new Part("self time, at most", of -> ms(of.selfMostMs())));

  private ServicesSection() {}

  static List<Section> of(RunAnalysis report) {
    RunMeasured run = report.candidate();
    if (run.services().isEmpty()) {
      return List.of(
          new Section(
              "Services: no metrics",
              Rank.IMPORTANT,
              "No service sent metrics over the measured window.\n"));
    }
    return List.of(
        new Section("Services and resources", Rank.IMPORTANT, table(run) + times(report)),
        new Section("All service metrics", Rank.SERVICE_METRICS, everything(run)));
  }

  private static String table(RunMeasured run) {
    List<Metric> columns =
        COLUMNS.stream()
            .filter(metric -> run.services().stream().anyMatch(of -> of.figure(metric).isPresent()))
            .toList();
    if (columns.isEmpty()) {
      return "The services sent metrics, but none of these figures.\n";
    }
    List<String> headings = new ArrayList<>(List.of("service"));
    columns.forEach(metric -> headings.add(metric.heading()));
    MarkdownTable table = new MarkdownTable(1, headings);
    for (ServiceSample service : run.services()) {
      List<String> row = new ArrayList<>(List.of(service.name()));
      columns.forEach(metric -> row.add(Figures.text(service.figure(metric))));
      table.row(row);
    }
    return table.markdown()
        + "\nAll figures are changes over the measured window; memory is at its end; times are"
        + " means, n is the number of requests served.\n"
        + machine(run);
  }

  /** Without the columns of what no service has, or none reports. */
  private static String times(RunAnalysis report) {
    List<ServiceTimes> services = report.candidate().serviceTimes();
    List<Part> parts =
        PARTS.stream()
            .filter(
                part -> services.stream().anyMatch(of -> !part.cell.apply(of).equals(Figures.NONE)))
            .toList();
    List<String> headings = new ArrayList<>(List.of("service"));
    parts.forEach(part -> headings.add(part.heading));
    MarkdownTable table = new MarkdownTable(1, headings);
    for (ServiceTimes of : services) {
      List<String> row = new ArrayList<>(List.of(of.service()));
      parts.forEach(part -> row.add(part.cell.apply(of)));
      table.row(row);
    }
    return services.isEmpty()
        ? ""
        : "\nWhere the services' time for a request went; concurrent calls overlap:\n\n"
            + table.markdown();
  }

  private static String calls(ServiceTimes of) {
    String least = ms(of.callsLeastMs());
    String most = ms(of.callsMostMs());
    return of.callsMostMs() == 0 || least.equals(most) ? most : least + " to " + most;
  }

  private static String ms(double value) {
    return value == 0 ? Figures.NONE : Figures.text(Unit.MILLISECONDS, value);
  }

  private static String machine(RunMeasured run) {
    if (run.figure(Metric.CPU).isEmpty()) {
      return "";
    }
    String cpu =
        "\nCPU of "
            + run.allServices()
            + ": "
            + Figures.text(run.figure(Metric.CPU))
            + ", "
            + Figures.text(run.figure(Metric.CPU_PER_REQUEST))
            + " per request of the client (n = "
            + Figures.n(run.figure(Metric.CPU_PER_REQUEST))
            + ")";
    String share =
        run.figure(Metric.CPU_UTILISATION)
            .map(f -> ", " + Figures.text(f) + " of all cores with the load generator")
            .orElse("");
    return cpu + share + ".\n";
  }

  private static String everything(RunMeasured run) {
    MarkdownTable table = new MarkdownTable(3, List.of("service", "figure", "of", "value", "n"));
    for (ServiceSample service : run.services()) {
      for (Figure f : service.figures()) {
        table.row(
            service.name(), f.metric().heading(), f.part(), Figures.text(f), Figures.count(f.n()));
      }
    }
    return table.markdown();
  }
}

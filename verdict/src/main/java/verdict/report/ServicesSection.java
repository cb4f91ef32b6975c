package verdict.report;

import java.util.ArrayList;
import java.util.List;
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
    List<String> headings = new ArrayList<>(List.of("service"));
    COLUMNS.forEach(metric -> headings.add(metric.heading()));
    MarkdownTable table = new MarkdownTable(1, headings);
    for (ServiceSample service : run.services()) {
      List<String> row = new ArrayList<>(List.of(service.name()));
      COLUMNS.forEach(metric -> row.add(Figures.text(service.figure(metric))));
      table.row(row);
    }
    return table.markdown()
        + "\nAll figures are changes over the measured window; memory is at its end; times are"
        + " means, n is the number of requests served.\n"
        + machine(run);
  }

  private static String times(RunAnalysis report) {
    MarkdownTable table =
        new MarkdownTable(
            1,
            List.of(
                "service",
                Metric.SERVER_SIDE_MEAN.heading(),
                "database",
                "wait for a database connection",
                "other services",
                "self time, at most"));
    List<ServiceTimes> services = report.candidate().serviceTimes();
    for (ServiceTimes of : services) {
      String least = ms(of.callsLeastMs());
      String most = ms(of.callsMostMs());
      table.row(
          of.service(),
          ms(of.wholeMs()),
          ms(of.databaseMs()),
          ms(of.connectionMs()),
          of.callsMostMs() == 0 ? Figures.NONE : least.equals(most) ? most : least + " to " + most,
          ms(of.selfMostMs()));
    }
    return services.isEmpty()
        ? ""
        : "\nWhere the services' time for a request went; concurrent calls overlap:\n\n"
            + table.markdown();
  }

  private static String ms(double value) {
    return Figures.text(Unit.MILLISECONDS, value);
  }

  private static String machine(RunMeasured run) {
    if (run.figure(Metric.CPU).isEmpty()) {
      return "";
    }
    String cpu =
        "\nAll services (without PostgreSQL's): CPU "
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

package superheroes.fights;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import superheroes.postgres.EmbeddedDatabases;

/** A fights service with settings of its own, at a free port, in this process. */
record RunningFights(ConfigurableApplicationContext context) implements AutoCloseable {

  private static final EmbeddedDatabases SERVER = EmbeddedDatabases.temporary("fights");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static RunningFights start(String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--database.port=" + SERVER.port(),
                "--database.password=" + SERVER.password()));
    all.addAll(List.of(settings));
    return new RunningFights(
        new SpringApplicationBuilder(FightsApplication.class)
            .web(WebApplicationType.REACTIVE)
            .run(all.toArray(String[]::new)));
  }

  String get(String path) throws Exception {
    String port = context.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }

  /** Of all series of a metric, in what {@code /metrics} answered. */
  static double sum(String metrics, String metric) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Override
  public void close() {
    context.close();
  }
}

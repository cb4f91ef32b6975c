package verdict.gatling.testing;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** The four services in one, with made-up answers: what the simulations are tested against. */
public final class StubServices implements AutoCloseable {
  private static final String FIGHTER = "{\"id\":1,\"name\":\"Ann \\\"A\\\" Ö\",\"level\":3}";
  private static final String LOCATION = "{\"id\":2,\"name\":\"Moon\"}";
  private static final String FIGHT =
      "{\"id\":7,\"winnerName\":\"Ann\",\"winnerTeam\":\"heroes\",\"hero\":"
          + FIGHTER
          + ",\"villain\":"
          + FIGHTER
          + "}";

  private final HttpServer server;
  private final Map<String, LongAdder> answered = new ConcurrentHashMap<>();
  private final Queue<Instant> asked = new ConcurrentLinkedQueue<>();
  private volatile int failure = 200;
  private volatile long failFrom = Long.MAX_VALUE;
  private volatile boolean restarting;

  public StubServices(int port) throws IOException {
    // Without it every second answer of a kept connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/", this::answer);
    server.start();
  }

  /** For trying things by hand: the port is the only argument. */
  public static void main(String[] arguments) throws IOException {
    new StubServices(Integer.parseInt(arguments[0]));
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many requests with this method and path were answered. */
  public long answered(String request) {
    return answered.computeIfAbsent(request, r -> new LongAdder()).sum();
  }

  /** How many requests of any kind came in this time. */
  public long askedBetween(Instant from, Instant to) {
    return asked.stream().filter(at -> !at.isBefore(from) && !at.isAfter(to)).count();
  }

  /** Answers fights with this status, from the given one on, counted from 1. */
  public void failFights(int status, long from) {
    failure = status;
    failFrom = from;
  }

  /** Is another process at each scrape from now on, as its start time tells. */
  public void restartBetweenScrapes() {
    restarting = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(Instant.now());
    exchange.getRequestBody().readAllBytes();
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    byte[] body = body(request).getBytes(StandardCharsets.UTF_8);
    boolean fails = request.equals("POST /api/fights") && answered(request) + 1 >= failFrom;
    exchange.sendResponseHeaders(fails ? failure : 200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
    answered.computeIfAbsent(request, r -> new LongAdder()).increment();
  }

  private String body(String request) {
    return switch (request) {
      case "GET /metrics" -> metrics();
      case "GET /api/fights/randomfighters" ->
          "{\"hero\":" + FIGHTER + ",\"villain\":" + FIGHTER + "}";
      case "GET /api/fights/randomlocation" -> LOCATION;
      case "POST /api/fights" -> FIGHT;
      case "GET /api/fights" -> "[" + FIGHT + "]";
      case "GET /api/fights/7" -> FIGHT;
      case "GET /api/heroes", "GET /api/villains" -> "[" + FIGHTER + "]";
      case "GET /api/locations" -> "[" + LOCATION + "]";
      default -> request.contains("locations") ? LOCATION : FIGHTER;
    };
  }

  private String metrics() {
    var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    String startTime =
        restarting ? "process_start_time_seconds " + answered("GET /metrics") * 10 + "\n" : "";
    return startTime
        + "# TYPE process_cpu_time_ns_total counter\nprocess_cpu_time_ns_total "
        + (double) process.getProcessCpuTime()
        + "\n";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

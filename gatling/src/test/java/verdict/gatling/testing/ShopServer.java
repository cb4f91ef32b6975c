package verdict.gatling.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's service that keeps what it was asked. {@code /status/404} is answered with that
 * status, {@code POST /orders} with 201 and an id.
 */
public final class ShopServer implements AutoCloseable {
  private static final Pattern STATUS = Pattern.compile("/status/(\\d{3})");

  private final HttpServer server;
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  /**
   * One request.
   *
   * @param headers by name in lower case, the first of each
   */
  public record Asked(String request, Map<String, String> headers, String body) {
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  public ShopServer() throws IOException {
    // Without it every second answer of a kept connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** All requests but those for metrics, in the order in which they came. */
  public List<Asked> asked() {
    return asked.stream().filter(each -> !each.request.equals("GET /metrics")).toList();
  }

  /** Their methods and paths. */
  public List<String> requests() {
    return asked().stream().map(Asked::request).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.get(0)));
    asked.add(new Asked(request, headers, body));
    int status = status(request, exchange.getRequestURI().getPath());
    exchange.getResponseHeaders().add("Location", "/redirected");
    byte[] answer = "{\"id\":17,\"items\":[{\"sku\":\"a\"}]}".getBytes(StandardCharsets.UTF_8);
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : answer.length);
    if (!isHead) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(answer);
      }
    }
    exchange.close();
  }

  private static int status(String request, String path) {
    if (request.equals("POST /orders")) {
      return 201;
    }
    Matcher status = STATUS.matcher(path);
    return status.lookingAt() ? Integer.parseInt(status.group(1)) : 200;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

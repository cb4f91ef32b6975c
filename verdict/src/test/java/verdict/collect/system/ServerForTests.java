package verdict.collect.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that is not ready when it is asked for the first few times. */
public final class ServerForTests {
  private ServerForTests() {}

  public static void main(String[] args) throws Exception {
    int refusals = Integer.parseInt(args[1]);
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
    server.createContext(
        "/health",
        exchange -> {
          exchange.sendResponseHeaders(asked.getAndIncrement() < refusals ? 503 : 200, -1);
          exchange.close();
        });
    server.createContext("/echo", exchange -> answer(exchange, 201, ""));
    server.createContext(
        "/metrics",
        exchange -> answer(exchange, 200, "# TYPE a counter\na{b=\"c d\"} 1\nprocess_x 2.5e3\n"));
    server.start();
    System.out.println("listening");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}

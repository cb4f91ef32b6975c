package verdict.gatling.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A server that gives every request the same short answer. It ends with its standard input. */
final class LoopbackServer {
  private static final byte[] ANSWER =
      "{\"id\":1,\"name\":\"Ann\"}".getBytes(StandardCharsets.UTF_8);
  private static final int THREADS = 4;
  private static final int BACKLOG = 1_024;

  private LoopbackServer() {}

  /** Prints its URL when it is there. */
  public static void main(String[] arguments) throws IOException {
    // Without it every second answer of a kept connection waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.createContext("/", LoopbackServer::answer);
    server.start();
    System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    while (System.in.read() >= 0) {
      // until whoever started it is gone
    }
    System.exit(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, ANSWER.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(ANSWER);
    }
  }
}

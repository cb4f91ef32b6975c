package verdict.collect.system;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that is not ready when it is asked for the first few times. */
final class ServerForTests {
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
    server.start();
    System.out.println("listening");
  }
}

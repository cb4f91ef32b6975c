package shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Executors;

/**
 * What is loaded: pages on a free port of this machine. How long the n-th answer of a page takes,
 * and whether it is a wrong one, is the same in every run. It ends with the JVM. Java 8, because
 * the Scala compilers of old read its class files.
 */
public final class Shop {
  /** Where nobody listens: no server gets port 1 by asking for a free one. */
  public static final String CLOSED = "http://127.0.0.1:1";

  /** What a good answer contains; its tab shows up in the message of the check that misses it. */
  public static final String IN_STOCK = "in\tstock";

  private Shop() {}

  /** Starts a shop and returns its address. */
  public static String open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      new Page("/home", 20).in(server);
      new Page("/list", 60).in(server);
      new Page("/details", 300).everyFifthIs(200, "sold out").in(server);
      new Page("/example", 120).in(server);
      new Page("/odd", 10).in(server);
      new Page("/add", 150).everyFifthIs(503, "closed").in(server);
      server.setExecutor(
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "shop");
                thread.setDaemon(true);
                return thread;
              }));
      // The thread that accepts is as much a daemon as the one that starts it.
      Thread starter = new Thread(server::start);
      starter.setDaemon(true);
      starter.start();
      starter.join();
      return "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("no shop", e);
    }
  }

  private static final class Page {
    private final String path;
    private final int longestMillis;
    private final Random random;
    private int failureStatus = 200;
    private String failure = IN_STOCK;
    private int requests;

    Page(String path, int longestMillis) {
      this.path = path;
      this.longestMillis = longestMillis;
      this.random = new Random(path.hashCode());
    }

    Page everyFifthIs(int status, String body) {
      failureStatus = status;
      failure = body;
      return this;
    }

    void in(HttpServer server) {
      server.createContext(path, this::answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
      boolean good;
      int millis;
      synchronized (this) {
        good = ++requests % 5 != 0;
        millis = random.nextInt(longestMillis + 1);
      }
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      byte[] body = (good ? IN_STOCK : failure).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(good ? 200 : failureStatus, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    }
  }
}

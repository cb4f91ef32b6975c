package verdict.collect.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address at which nobody listens. */
final class FreePorts {
  /** Above the ports of usual servers, below those that systems give to outgoing connections. */
  private static final int LOWEST = 10_000;

  private static final int BEYOND = 32_000;
  private static final int MOST_TRIED = 10_000;

  private FreePorts() {}

  /**
   * Different ports, found by chance: two processes that ask at the same time rarely get the same.
   *
   * @throws IOException when there are not so many
   */
  static List<Integer> find(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>(); // until all are found, so that none comes twice
    try {
      for (int tried = 0; held.size() < count; tried++) {
        if (tried == MOST_TRIED) {
          throw new IOException(
              "%d of %d ports from %d to %d are free; stop what listens there"
                  .formatted(held.size(), count, LOWEST, BEYOND - 1));
        }
        hold(ThreadLocalRandom.current().nextInt(LOWEST, BEYOND), held);
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  /** Whether nobody listens at one. */
  static boolean isFree(int port) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      hold(port, held);
      for (ServerSocket socket : held) {
        socket.close();
      }
    } catch (IOException e) {
      return false;
    }
    return !held.isEmpty();
  }

  private static void hold(int port, List<ServerSocket> held) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      held.add(socket);
    } catch (IOException e) {
      socket.close(); // it is taken
    }
  }
}

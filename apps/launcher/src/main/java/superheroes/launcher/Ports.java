package superheroes.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which port each service gets on the loopback address. */
record Ports(Map<Service, Integer> chosen) {

  /** The usual ports where they are free, and any free ones where they are not. */
  static final String AUTO = "auto";

  /** Four ports in the order of {@link Service}, or {@link #AUTO}. */
  static Ports choose(String ports) throws LaunchFailure, IOException {
    Map<Service, Integer> chosen = new EnumMap<>(Service.class);
    if (ports.equals(AUTO)) {
      for (Service service : Service.values()) {
        chosen.put(service, isFree(service.usualPort()) ? service.usualPort() : anyFree(chosen));
      }
      return new Ports(chosen);
    }
    String[] given = ports.split(",", -1);
    if (given.length != Service.values().length) {
      throw wrong(ports);
    }
    Iterator<String> next = List.of(given).iterator();
    for (Service service : Service.values()) {
      chosen.put(service, parse(next.next().strip(), ports));
    }
    if (new HashSet<>(chosen.values()).size() < given.length) {
      throw wrong(ports);
    }
    requireFree(chosen);
    return new Ports(chosen);
  }

  /** Any free ones. */
  static Ports free() throws IOException {
    Map<Service, Integer> chosen = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      chosen.put(service, anyFree(chosen));
    }
    return new Ports(chosen);
  }

  int of(Service service) {
    return Objects.requireNonNull(chosen.get(service));
  }

  private static int parse(String text, String ports) throws LaunchFailure {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // the same answer as for a number out of range
    }
    throw wrong(ports);
  }

  private static LaunchFailure wrong(String ports) {
    return LaunchFailure.wrongUsage(
        "ports must be `auto` or four different numbers from 1 to 65535 for heroes, villains,"
            + " locations and fights, such as 8001,8002,8003,8004; was `"
            + ports
            + "`");
  }

  private static void requireFree(Map<Service, Integer> chosen) throws LaunchFailure {
    for (var entry : chosen.entrySet()) {
      if (!isFree(entry.getValue())) {
        throw LaunchFailure.unavailable(
            "port %d for %s is in use by another process; stop that process, give other ports, or let"
                    .formatted(entry.getValue(), entry.getKey().id())
                + " `ports=auto` choose free ones");
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int anyFree(Map<Service, Integer> taken) throws IOException {
    Set<Integer> others = new HashSet<>(taken.values());
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (!others.contains(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      }
    }
  }
}

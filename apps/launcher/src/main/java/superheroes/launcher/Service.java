package superheroes.launcher;

import java.util.List;
import java.util.Locale;

/** The services, in the order of their usual ports. */
enum Service {
  HEROES(8001),
  VILLAINS(8002),
  LOCATIONS(8003),
  FIGHTS(8004);

  private final int usualPort;

  Service(int usualPort) {
    this.usualPort = usualPort;
  }

  int usualPort() {
    return usualPort;
  }

  /** The name of its module, its database and its role. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Paths that make it load the classes a request needs. */
  List<String> examples() {
    String list = "/api/" + id();
    return this == FIGHTS
        ? List.of(list + "/execute_fight", list, list + "/1")
        : List.of(list + "/random", list, list + "/1");
  }

  String mainClass() {
    String id = id();
    return "superheroes.%s.%s%sApplication"
        .formatted(id, id.substring(0, 1).toUpperCase(Locale.ROOT), id.substring(1));
  }
}

package superheroes.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings that a service reads: those that the project's properties files give a value, and
 * those that the configuration metadata of libraries document. A name that nobody reads is accepted
 * by Spring without a word, and a measurement would say that it has a setting that changed nothing.
 */
final class KnownSettings {
  private static final List<String> PROPERTIES =
      List.of("application.properties", "META-INF/service-defaults.properties");

  private static final List<String> METADATA =
      List.of(
          "META-INF/spring-configuration-metadata.json",
          "META-INF/additional-spring-configuration-metadata.json");

  private static final List<String> TYPES_OF_MAPS =
      List.of(Map.class.getName(), Properties.class.getName());

  /** More than these beside a name are no help. */
  private static final int MOST_NAMED = 40;

  private static final JsonMapper JSON = new JsonMapper();

  private final Set<String> declared = new TreeSet<>();

  /** Read by Spring Boot before it reads any metadata. */
  private final Set<String> documented = new TreeSet<>(Set.of("spring.application.json"));

  /** Below these any name is a setting; {@code management.info.env.enabled} shows all of info. */
  private final Set<String> maps = new TreeSet<>(Set.of("info"));

  /** What is documented as no longer read, and what is read in its place, if anything. */
  private final Map<String, String> removed = new TreeMap<>();

  private KnownSettings() {}

  /** Refuses a name that no service reads, or that the launcher decides. */
  static void require(Set<String> names, ClassPaths classPaths) throws LaunchFailure, IOException {
    if (names.isEmpty()) {
      return;
    }
    KnownSettings known = of(classPaths);
    for (String name : names) {
      Optional<String> refusal = known.refusal(name);
      if (refusal.isPresent()) {
        throw LaunchFailure.wrongUsage(refusal.get());
      }
    }
  }

  static KnownSettings of(ClassPaths classPaths) throws LaunchFailure, IOException {
    Set<Path> jars = new LinkedHashSet<>();
    for (Service service : Service.values()) {
      jars.addAll(classPaths.of(service));
    }
    var known = new KnownSettings();
    for (Path path : jars) {
      try (var jar = new JarFile(path.toFile())) {
        each(PROPERTIES, jar, known::declare);
        each(METADATA, jar, in -> JSON.readTree(in).path("properties").forEach(known::document));
      }
    }
    return known;
  }

  private interface Content {
    void read(InputStream from) throws IOException;
  }

  private static void each(List<String> files, JarFile jar, Content content) throws IOException {
    for (String file : files) {
      ZipEntry entry = jar.getEntry(file);
      if (entry != null) {
        try (InputStream in = jar.getInputStream(entry)) {
          content.read(in);
        }
      }
    }
  }

  private void declare(InputStream from) throws IOException {
    Properties properties = new Properties();
    properties.load(from);
    declared.addAll(properties.stringPropertyNames());
  }

  private void document(JsonNode property) {
    String name = property.path("name").asString("");
    JsonNode deprecation = property.path("deprecation");
    if (deprecation.path("level").asString("").equals("error")) {
      removed.put(name, deprecation.path("replacement").asString(""));
      return;
    }
    documented.add(name);
    String type = property.path("type").asString("");
    if (TYPES_OF_MAPS.stream().anyMatch(type::startsWith)) {
      maps.add(name);
    }
  }

  /** Why a name is refused; empty when it is not. */
  Optional<String> refusal(String name) {
    if (named(Services.DECIDED, name)) {
      return Optional.of(
          "the setting `%s` has an option of its own: the ports, the rows and their seed, the PostgreSQL, or the bottleneck"
              .formatted(name));
    }
    Optional<String> replacement =
        removed.keySet().stream().filter(of -> same(of, name)).findFirst().map(removed::get);
    if (replacement.isPresent() && !isRead(name)) {
      return Optional.of(
          "the setting `%s` is no longer read by Spring Boot".formatted(name)
              + (replacement.get().isEmpty() ? "" : "; use `" + replacement.get() + "` instead"));
    }
    return isRead(name)
        ? Optional.empty()
        : Optional.of(
            "no service has a setting `%s`; %s; declare a setting of your own by a value in application.properties"
                .formatted(name, nearest(name)));
  }

  private boolean isRead(String name) {
    return named(declared, name)
        || named(documented, name)
        || maps.stream().anyMatch(map -> isBelow(map, name));
  }

  private static boolean named(Set<String> names, String name) {
    return names.stream().anyMatch(known -> same(known, name));
  }

  private static boolean isBelow(String map, String name) {
    String beginning = uniform(map) + ".";
    return uniform(name).startsWith(beginning) && uniform(name).length() > beginning.length();
  }

  /** Whether Spring Boot takes both for the same: without regard to case and to dashes. */
  private static boolean same(String one, String other) {
    return uniform(one).equals(uniform(other));
  }

  private static String uniform(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** Those beside it, below the longest beginning of its name that is known. */
  private String nearest(String name) {
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String above = name.substring(0, dot);
      Set<String> beside = new TreeSet<>();
      Stream.of(declared, documented)
          .flatMap(Set::stream)
          .filter(known -> isBelow(above, known) && !named(Services.DECIDED, known))
          .forEach(beside::add);
      if (!beside.isEmpty() && beside.size() <= MOST_NAMED) {
        return "known there: " + String.join(", ", beside);
      }
    }
    return "known: those of Spring Boot, and " + String.join(", ", own());
  }

  /** What Spring Boot does not know: the project's own. */
  private Set<String> own() {
    Set<String> own = new TreeSet<>(declared);
    own.removeIf(
        name ->
            named(documented, name)
                || named(Services.DECIDED, name)
                || maps.stream().anyMatch(map -> isBelow(map, name)));
    return own;
  }
}

package verdict.project;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import verdict.file.WrongField;

/**
 * The document {@code verdict.yml}: how a project is built, started, loaded and judged. Texts hold
 * {@code ${...}} until a {@link ProjectSide} fills them.
 *
 * @param build once for each git ref, in a work tree of its own
 * @param start runs one side in the foreground until it is told to end; absent: it runs elsewhere
 * @param url where a system is that is started; absent: {@code http://127.0.0.1:${port}}
 * @param ready when it can be loaded; absent: when its URL answers
 * @param metrics where it tells its metrics; absent: nowhere
 * @param ports the usual number of each port, by its name without {@code ${}}: taken where it is
 *     free, and where a service of a target is looked for
 * @param options what is added to {@code start} for an option, with {@code ${value}}, by its name
 * @param setting what is added to {@code start} for a setting, with {@code ${name}} and {@code
 *     ${value}}; absent: it has none
 * @param runs the folder for what measurements leave, relative to the project; absent: {@code
 *     .verdict/runs}, which git does not see
 * @param load absent: it is measured by others
 * @param gates which figures decide ({@code judgement} reads it)
 * @param objectives what is always expected ({@code judgement} reads it)
 * @param accepted regressions that are known ({@code judgement} reads it)
 */
public record Project(
    Optional<Command> build,
    Optional<Command> start,
    Optional<Addresses> url,
    Optional<Ready> ready,
    Optional<Metrics> metrics,
    @JsonSetter(contentNulls = Nulls.FAIL) SortedMap<String, Integer> ports,
    @JsonSetter(contentNulls = Nulls.FAIL) SortedMap<String, Command> options,
    Optional<Command> setting,
    Optional<String> runs,
    Optional<Load> load,
    Optional<JsonNode> gates,
    Optional<JsonNode> objectives,
    Optional<JsonNode> accepted) {
  /** Of a project that has no file. */
  public static final Project NONE =
      new Project(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new TreeMap<>(),
          new TreeMap<>(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final int LAST_PORT = 65_535;

  private static final String USUAL_RUNS = ".verdict/runs";
  static final String USUAL_URL = "http://127.0.0.1:${port}";

  /** What an option's value is in its arguments. */
  static final String VALUE = "value";

  /** What a setting's name is in its arguments. */
  static final String NAME = "name";

  public Project {
    if (start.isEmpty()) {
      requireStart("build", build.isPresent());
      requireStart("options", !options.isEmpty());
      requireStart("setting", setting.isPresent());
    }
    ports.forEach(Project::requirePort);
    options.forEach((name, words) -> requireMentions("options." + name, words, VALUE));
    setting.ifPresent(
        words -> {
          requireMentions("setting", words, NAME);
          requireMentions("setting", words, VALUE);
        });
  }

  private static void requireStart(String field, boolean isGiven) {
    if (isGiven) {
      throw new WrongField("has the field %s, which needs start beside it", field);
    }
  }

  private static void requirePort(String name, int port) {
    if (port < 1 || port > LAST_PORT) {
      throw new WrongField("has no port in field %s, 1 to " + LAST_PORT, "ports." + name);
    }
  }

  private static void requireMentions(String field, Command words, String placeholder) {
    String text = "${" + placeholder + "}";
    if (words.words().stream().noneMatch(word -> word.contains(text))) {
      throw new WrongField("has no " + text + " in field %s", field);
    }
  }

  /**
   * The usual number of the port at which a service listens.
   *
   * @return absent when its URL has no {@code ${port}}, or the file no number for it
   */
  public Optional<Integer> usualPort(String service) {
    String url = addresses().urls().getOrDefault(service, "");
    return Placeholders.portNames(List.of(url)).stream()
        .findFirst()
        .map(name -> ports.get(Placeholders.shortName(name)));
  }

  /** The folder for what measurements leave, relative to the project. */
  public String runsFolder() {
    return runs.orElse(USUAL_RUNS);
  }

  /** Its URLs, where it does not say: one. */
  public Addresses addresses() {
    return url.orElseGet(() -> new Addresses(Map.of(Addresses.ONLY, USUAL_URL)));
  }

  /** The names of the ports that it asks for: {@code port}, {@code port.heroes}. */
  public SortedSet<String> portNames() {
    List<String> texts = new ArrayList<>(addresses().urls().values());
    start.ifPresent(command -> texts.addAll(command.words()));
    ready.ifPresent(at -> texts.addAll(at.urls()));
    metrics.ifPresent(all -> all.services().values().forEach(each -> texts.add(each.url())));
    return Placeholders.portNames(texts);
  }
}

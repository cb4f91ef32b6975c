package verdict.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
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
 * @param metricNames the names of our metrics, by the names that the project has for them
 * @param options what is added to {@code start} for an option, with {@code ${value}}, by its name
 * @param setting what is added to {@code start} for a setting, with {@code ${name}} and {@code
 *     ${value}}; absent: it has none
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
    @JsonProperty("metric-names") @JsonSetter(contentNulls = Nulls.FAIL)
        SortedMap<String, String> metricNames,
    @JsonSetter(contentNulls = Nulls.FAIL) SortedMap<String, Command> options,
    Optional<Command> setting,
    Optional<Load> load,
    Optional<JsonNode> gates,
    Optional<JsonNode> objectives,
    Optional<JsonNode> accepted) {
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

  private static void requireMentions(String field, Command words, String placeholder) {
    String text = "${" + placeholder + "}";
    if (words.words().stream().noneMatch(word -> word.contains(text))) {
      throw new WrongField("has no " + text + " in field %s", field);
    }
  }

  /** Its URLs, where it does not say: one. */
  public Addresses addresses() {
    return url.orElseGet(() -> new Addresses(Map.of(Addresses.ONLY, USUAL_URL)));
  }

  /** The names of the ports that it asks for: {@code port}, {@code port.heroes}. */
  public SortedSet<String> ports() {
    List<String> texts = new ArrayList<>(addresses().urls().values());
    start.ifPresent(command -> texts.addAll(command.words()));
    ready.ifPresent(at -> texts.addAll(at.urls()));
    metrics.ifPresent(all -> all.services().values().forEach(each -> texts.add(each.url())));
    return Placeholders.ports(texts);
  }
}

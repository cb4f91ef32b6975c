package verdict.project;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import verdict.file.WrongField;

/**
 * An entry of {@code load.requests}: one request, or a sequence of requests that one user makes in
 * this order. Exactly one of the methods or {@code sequence} is given.
 *
 * @param name of the request in reports; absent: its method and path. That of a sequence goes
 *     before the names of its requests
 * @param weight how often it is chosen, relative to the others; absent: 1
 * @param headers by name; those of a sequence are of all its requests
 * @param json the body, as JSON
 * @param form the body, as the fields of a form
 * @param body the body, as text
 * @param status what is expected; absent: any from 200 to 399
 * @param save values of the JSON answer for later requests, by the name that {@code #{name}} gives
 *     them: the JMESPath of each
 * @param sequence requests without weights and sequences of their own
 */
public record Request(
    Optional<String> get,
    Optional<String> post,
    Optional<String> put,
    Optional<String> patch,
    Optional<String> delete,
    Optional<String> head,
    Optional<String> name,
    Optional<Double> weight,
    @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> headers,
    Optional<JsonNode> json,
    @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> form,
    Optional<String> body,
    Optional<Integer> status,
    @JsonSetter(contentNulls = Nulls.FAIL) Optional<SortedMap<String, String>> save,
    @JsonSetter(contentNulls = Nulls.FAIL) List<Request> sequence) {
  private static final int LEAST_STATUS = 100;
  private static final int MOST_STATUS = 599;

  public Request {
    Map<String, String> paths = paths(get, post, put, patch, delete, head);
    boolean isSequence = !sequence.isEmpty();
    if (paths.size() + (isSequence ? 1 : 0) != 1) {
      throw new WrongField(
          "has not exactly one of get, post, put, patch, delete, head or sequence in %s", "");
    }
    paths.forEach(Request::requirePath);
    if (isSequence && given(json, form, body, status, save) > 0) {
      throw new WrongField(
          "has a body, status or save beside a sequence in %s; give it to a request of the sequence",
          "");
    }
    if (given(json, form, body) > 1) {
      throw new WrongField("has more than one of json, form and body in %s", "");
    }
    if (weight.filter(of -> !(of > 0)).isPresent()) {
      throw new WrongField("has a number not above 0 in field %s", "weight");
    }
    if (status.filter(of -> of < LEAST_STATUS || of > MOST_STATUS).isPresent()) {
      throw new WrongField("has no status of HTTP in field %s, 100 to 599", "status");
    }
    if (sequence.stream().anyMatch(of -> of.isSequence() || of.weight.isPresent())) {
      throw new WrongField("has a weight or a sequence inside the sequence %s", "sequence");
    }
  }

  private static Map<String, String> paths(
      Optional<String> get,
      Optional<String> post,
      Optional<String> put,
      Optional<String> patch,
      Optional<String> delete,
      Optional<String> head) {
    Map<String, String> paths = new LinkedHashMap<>();
    get.ifPresent(path -> paths.put("get", path));
    post.ifPresent(path -> paths.put("post", path));
    put.ifPresent(path -> paths.put("put", path));
    patch.ifPresent(path -> paths.put("patch", path));
    delete.ifPresent(path -> paths.put("delete", path));
    head.ifPresent(path -> paths.put("head", path));
    return paths;
  }

  private static void requirePath(String field, String path) {
    if (!path.matches("(/|https?://|[#$]\\{)\\S*")) {
      throw new WrongField(
          "has no path in field %s: it begins with / (or is a URL), and holds no blank", field);
    }
  }

  private static int given(Optional<?>... fields) {
    int given = 0;
    for (Optional<?> field : fields) {
      given += field.isPresent() ? 1 : 0;
    }
    return given;
  }

  public boolean isSequence() {
    return !sequence.isEmpty();
  }

  /** In capital letters. */
  public String method() {
    return request().getKey().toUpperCase(Locale.ROOT);
  }

  /** With its query, and relative to the address of the system unless it is a whole URL. */
  public String path() {
    return request().getValue();
  }

  private Map.Entry<String, String> request() {
    if (isSequence()) {
      throw new IllegalStateException("a sequence has no method of its own");
    }
    return paths(get, post, put, patch, delete, head).entrySet().iterator().next();
  }

  /** What reports call it. */
  public String shownName() {
    return name.orElseGet(() -> method() + " " + path());
  }

  /** The requests that one user makes. */
  public List<Request> requests() {
    return isSequence() ? sequence : List.of(this);
  }

  /** Whether it cannot be made without values of a feed or of another answer. */
  public boolean needsValues() {
    return Stream.of(
            Stream.of(path()),
            headers.stream().flatMap(all -> all.values().stream()),
            json.stream().map(JsonNode::toString),
            form.stream().flatMap(all -> all.values().stream()),
            body.stream())
        .flatMap(texts -> texts)
        .anyMatch(text -> text.contains("#{"));
  }

  /** Relative to the others. */
  public double share() {
    return weight.orElse(1.0);
  }
}

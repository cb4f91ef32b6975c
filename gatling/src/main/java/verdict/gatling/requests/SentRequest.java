package verdict.gatling.requests;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static verdict.gatling.recording.TimedRequest.timed;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpDsl;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import verdict.gatling.sut.Services;
import verdict.project.Request;

/**
 * A request of {@code load.requests} as Gatling sends it, with everything of {@code ${...}} filled
 * in. A redirect is an answer, and not followed: each request is one HTTP request.
 *
 * @param name in reports, of this request alone
 * @param url a whole one, or one that begins with an expression
 * @param headers by name, in lower case where we have added them
 * @param form the fields of a form; empty for another body
 * @param body empty for a form, and without one
 * @param status what is expected; empty: any from 200 to 399
 * @param saved the JMESPath of what is kept of the answer, by the name of the value
 */
record SentRequest(
    String name,
    String method,
    String url,
    Map<String, String> headers,
    Map<String, String> form,
    Optional<String> body,
    Optional<Integer> status,
    Map<String, String> saved) {
  private static final int LEAST_STATUS = 200;
  private static final int MOST_STATUS = 399;

  /**
   * Fills one in.
   *
   * @param common headers of all requests of its sequence, which its own replace
   * @param filled fills in {@code ${...}}
   */
  static SentRequest of(
      Request request, String name, Map<String, String> common, UnaryOperator<String> filled) {
    String path = filled.apply(request.path());
    return new SentRequest(
        name,
        request.method(),
        path.startsWith("/") ? "#{" + Services.URL + "}" + path : path,
        headers(request, common, filled),
        filled(request.form(), filled),
        request.json().isPresent()
            ? request.json().map(json -> JsonText.of(json, filled))
            : request.body().map(filled),
        request.status(),
        request.save().orElseGet(TreeMap::new));
  }

  private static Map<String, String> headers(
      Request request, Map<String, String> common, UnaryOperator<String> filled) {
    TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("accept", "*/*");
    contentType(request).ifPresent(type -> headers.put("content-type", type));
    common.forEach((header, value) -> put(headers, header, filled.apply(value)));
    request.headers().ifPresent(own -> own.forEach((h, v) -> put(headers, h, filled.apply(v))));
    return new LinkedHashMap<>(headers);
  }

  // In the letters of the one that is put last.
  private static void put(TreeMap<String, String> headers, String header, String value) {
    headers.remove(header);
    headers.put(header, value);
  }

  private static Optional<String> contentType(Request request) {
    if (request.json().isPresent()) {
      return Optional.of("application/json");
    }
    if (request.form().isPresent()) {
      return Optional.of("application/x-www-form-urlencoded");
    }
    return request.body().map(text -> "text/plain; charset=utf-8");
  }

  private static Map<String, String> filled(
      Optional<SortedMap<String, String>> form, UnaryOperator<String> filled) {
    Map<String, String> fields = new LinkedHashMap<>();
    form.ifPresent(all -> all.forEach((k, v) -> fields.put(filled.apply(k), filled.apply(v))));
    return fields;
  }

  /** All that may hold expressions. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(url));
    texts.addAll(headers.values());
    texts.addAll(form.keySet());
    texts.addAll(form.values());
    body.ifPresent(texts::add);
    return texts;
  }

  /** Its chain, built anew. */
  ChainBuilder chain() {
    HttpRequestActionBuilder request =
        http(name).httpRequest(method, url).disableFollowRedirect().headers(headers);
    for (Map.Entry<String, String> field : form.entrySet()) {
      request = request.formParam(field.getKey(), field.getValue());
    }
    if (body.isPresent()) {
      request = request.body(StringBody(body.get()));
    }
    return timed(checked(request), this::isExpected);
  }

  private HttpRequestActionBuilder checked(HttpRequestActionBuilder request) {
    HttpRequestActionBuilder checked =
        status.isPresent()
            ? request.check(HttpDsl.status().is(status.get()))
            : request.check(HttpDsl.status().gte(LEAST_STATUS), HttpDsl.status().lte(MOST_STATUS));
    for (Map.Entry<String, String> value : saved.entrySet()) {
      checked =
          checked.check(
              jmesPath(value.getValue())
                  .ofObject()
                  .exists()
                  .name("save %s: %s".formatted(value.getKey(), value.getValue()))
                  .saveAs(value.getKey()));
    }
    return checked;
  }

  private boolean isExpected(int httpStatus) {
    return status
        .map(expected -> expected == httpStatus)
        .orElse(httpStatus >= LEAST_STATUS && httpStatus <= MOST_STATUS);
  }
}

package verdict.collect.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verdict.project.Request;
import verdict.project.Scraped;

/**
 * The answer to one request.
 *
 * @param status 0 when there was none
 * @param body the beginning of it
 * @param says what happened, for people
 */
public record Answered(int status, String body, String says) {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 10 << 20;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();

  /** The answer to a request of {@code load.requests} whose values are all known. */
  public static Answered to(String url, Request request) throws InterruptedException {
    Map<String, String> headers = new TreeMap<>(request.headers().orElseGet(TreeMap::new));
    BodyPublisher body = BodyPublishers.noBody();
    if (request.json().isPresent()) {
      headers.putIfAbsent("Content-Type", "application/json");
      body = BodyPublishers.ofString(request.json().get().toString());
    } else if (request.form().isPresent()) {
      headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
      body = BodyPublishers.ofString(encoded(request.form().get()));
    } else if (request.body().isPresent()) {
      body = BodyPublishers.ofString(request.body().get());
    }
    String whole = request.path().startsWith("/") ? url + request.path() : request.path();
    return to(whole, request.method(), body, headers);
  }

  /** What a service tells of its metrics. */
  public static Answered to(Scraped metrics) throws InterruptedException {
    return to(metrics.url(), "GET", BodyPublishers.noBody(), metrics.headers());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Answered to(
      String url, String method, BodyPublisher body, Map<String, String> headers)
      throws InterruptedException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url)).timeout(LONGEST).method(method, body);
      headers.forEach(request::header);
      HttpResponse<InputStream> response =
          CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        int status = response.statusCode();
        return new Answered(status, text, "answered " + status);
      }
    } catch (IllegalArgumentException e) {
      return new Answered(0, "", "cannot be asked: " + e.getMessage());
    } catch (IOException e) {
      return new Answered(0, "", "did not answer (" + e.getClass().getSimpleName() + ")");
    }
  }
}

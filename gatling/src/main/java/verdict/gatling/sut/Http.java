package verdict.gatling.sut;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The few requests outside the measured window, which are no load. */
final class Http {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
  private static final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  private Http() {}

  static HttpResponse<String> get(URI url) throws IOException, InterruptedException {
    return get(url, Map.of());
  }

  static HttpResponse<String> get(URI url, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = to(url);
    headers.forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static HttpResponse<String> post(URI url, String json) throws IOException, InterruptedException {
    return client.send(
        to(url)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpRequest.Builder to(URI url) {
    return HttpRequest.newBuilder(url).timeout(ANSWER_TIMEOUT);
  }
}

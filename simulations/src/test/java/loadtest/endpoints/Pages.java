package loadtest.endpoints;

import static io.gatling.javaapi.core.CoreDsl.jmesPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.http.HttpRequestActionBuilder;

/** The requests that every service answers in the same way. */
final class Pages {
  private Pages() {}

  /** Twenty rows at most; their ids are kept in the session, and there must be one at least. */
  static HttpRequestActionBuilder firstPage(String name, String url, String idsKey) {
    return http(name)
        .get(url)
        .queryParam("page", "0")
        .queryParam("size", "20")
        .check(status().is(200))
        .check(jmesPath("length(@)").ofInt().gte(1), jmesPath("length(@)").ofInt().lte(20))
        .check(jmesPath("[].id").ofList().saveAs(idsKey));
  }

  /** One row, by an id of the page before. */
  static HttpRequestActionBuilder byId(String name, String url, String idsKey) {
    return http(name)
        .get(url + "/#{" + idsKey + ".random()}")
        .check(status().is(200))
        .check(jmesPath("id").exists(), jmesPath("name").exists());
  }
}

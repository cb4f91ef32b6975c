package verdict.gatling.recording;

import io.gatling.http.request.builder.HttpRequestBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import scala.Product;

/**
 * What a request that somebody wrote says of itself. The Java DSL does not tell: this is what it
 * wraps, public in bytecode only. An upgrade that takes it away fails at compile time.
 */
record AuthoredRequest(HttpRequestBuilder wrapped) {
  static AuthoredRequest of(HttpRequestActionBuilder request) {
    return new AuthoredRequest((HttpRequestBuilder) request.asScala());
  }

  /**
   * @throws IllegalArgumentException when it is not the same for all users
   */
  String name() {
    // Fixed text is a case class that holds it (Gatling's StaticValueExpression, in a package
    // object that Java cannot name); #{...} and functions are lambdas.
    if (wrapped.commonAttributes().requestName() instanceof Product fixed
        && fixed.productElement(0) instanceof String name) {
      return name;
    }
    throw new IllegalArgumentException(
        "the name of a timed request must be fixed text such as \"orders: place order\", was"
            + " \"#{...}\", a function or empty; every id in a name would be a separate row of the report,"
            + " so put what varies only into the URL");
  }

  boolean isSilent() {
    return wrapped.httpAttributes().silent().contains(true);
  }
}

package verdict.gatling.parameters;

import java.net.URI;
import java.net.URISyntaxException;

/** Base URLs of services. */
public final class Urls {
  private Urls() {}

  static URI ofProperty(String property, String text) throws WrongParameter {
    return of(property, text, "-D" + property + "=");
  }

  /**
   * The base URL that a text says.
   *
   * @param name of the text, for the sentence when it says none
   */
  public static URI of(String name, String text) throws WrongParameter {
    return of(name, text, "");
  }

  private static URI of(String name, String text, String given) throws WrongParameter {
    try {
      URI uri = new URI(text.replaceAll("/+$", ""));
      boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isHttp && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // the same answer as for a URL of another kind
    }
    throw WrongParameter.usage(
        "%s must be an http or https URL of a host, was \"%s\"; try %shttp://localhost:8004"
            .formatted(name, text, given));
  }

  /** The same host, another port. */
  static URI withPort(URI url, int port) {
    try {
      return new URI(url.getScheme(), null, url.getHost(), port, null, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e); // its parts are those of a URL
    }
  }
}

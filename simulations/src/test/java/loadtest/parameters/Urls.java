package loadtest.parameters;

import java.net.URI;
import java.net.URISyntaxException;

/** Base URLs of services. */
final class Urls {
  private Urls() {}

  static URI of(Parameter parameter, String text) throws WrongParameter {
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
        "%s must be an http or https URL of a host, was \"%s\"; try -D%s=http://localhost:8004"
            .formatted(parameter.property(), text, parameter.property()));
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

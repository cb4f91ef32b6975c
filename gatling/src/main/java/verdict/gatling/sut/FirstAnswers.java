package verdict.gatling.sut;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import verdict.gatling.parameters.FirstRequest;
import verdict.project.Addresses;

/** The answers to the {@link FirstRequest}s of a system. */
public final class FirstAnswers {
  private final Addresses addresses;
  private final ObjectMapper json = new ObjectMapper();
  private final List<JsonNode> answers = new ArrayList<>();

  private FirstAnswers(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Asks each endpoint that the journey calls, and all of the entry.
   *
   * @param addresses where the services are
   * @param called the services that the journey calls itself
   */
  public static void check(List<FirstRequest> requests, Addresses addresses, List<String> called)
      throws CannotMeasure, InterruptedException {
    FirstAnswers first = new FirstAnswers(addresses);
    for (FirstRequest request : requests) {
      if (request.service().equals(addresses.entry()) || called.contains(request.service())) {
        first.answers.add(first.ask(request));
      }
    }
  }

  private JsonNode ask(FirstRequest request) throws CannotMeasure, InterruptedException {
    String service = request.service();
    String base = addresses.urls().get(service);
    if (base == null) {
      throw CannotMeasure.systemNotThere("the system under test has no service " + service);
    }
    Optional<String> body = request.body().map(made -> made.apply(List.copyOf(answers)));
    URI url = URI.create(base + request.path());
    String question = (body.isPresent() ? "POST " : "GET ") + url;
    HttpResponse<String> answer;
    try {
      answer = body.isPresent() ? Http.post(url, body.get()) : Http.get(url);
    } catch (IOException e) {
      throw CannotMeasure.systemNotThere(
          "%s does not answer at %s (%s); start it, or correct -Dtarget"
              .formatted(service, base, e.getClass().getSimpleName()));
    }
    if (answer.statusCode() != 200) {
      throw CannotMeasure.systemNotThere(
          "%s must answer 200, was %d; is %s the service %s, and healthy?"
              .formatted(question, answer.statusCode(), base, service));
    }
    JsonNode content = parse(answer.body());
    if (content.at(request.expected()).isMissingNode()) {
      throw CannotMeasure.systemNotThere(
          "%s must answer JSON with a value at %s, which is missing; is %s the service %s?"
              .formatted(question, request.expected(), base, service));
    }
    return content;
  }

  private JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      return json.missingNode();
    }
  }
}

package verdict.gatling.requests;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;

import io.gatling.javaapi.core.ChainBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import verdict.file.Spelling;
import verdict.gatling.journey.HttpProtocol;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.WrongParameter;
import verdict.gatling.sut.Services;
import verdict.project.Load;
import verdict.project.Placeholders;
import verdict.project.Request;

/**
 * The requests of {@code verdict.yml} as a {@link Journey}: each entry is a variant of it, and
 * users take the entries by their weights. All that is wrong in them is said before any load.
 */
public final class RequestJourney {
  /** Its name in reports. */
  public static final String NAME = "requests";

  private static final String FILE = "verdict.yml";

  private final List<String> services;
  private final Optional<CsvFeed> feed;
  private final UnaryOperator<String> filled;
  private final RequestNames names = new RequestNames();
  private final Set<String> called = new LinkedHashSet<>();

  private RequestJourney(
      List<String> services, Optional<CsvFeed> feed, UnaryOperator<String> filled) {
    this.services = services;
    this.feed = feed;
    this.filled = filled;
  }

  /**
   * The journey of a load that has requests.
   *
   * @param folder the folder of {@code verdict.yml}
   * @param services the names of all services, the one first that paths are relative to
   * @param placeholders what {@code ${...}} stand for, the same for both sides; {@code ${url}} is
   *     that of the side that a user loads
   * @throws WrongParameter when a request or the feed cannot be used
   */
  public static Journey of(Load load, Path folder, List<String> services, Placeholders placeholders)
      throws WrongParameter {
    Optional<CsvFeed> feed = Optional.empty();
    if (load.feed().isPresent()) {
      feed = Optional.of(CsvFeed.read(load.feed().get(), folder));
    }
    Placeholders values = placeholders.with(Placeholders.URL, "#{" + Services.URL + "}");
    return new RequestJourney(services, feed, values::fill).journey(load.requests());
  }

  private Journey journey(List<Request> entries) throws WrongParameter {
    List<Integer> order = RequestOrder.of(entries.stream().map(Request::share).toList());
    List<Supplier<ChainBuilder>> variants = new ArrayList<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      List<SentRequest> requests =
          requests(entries.get(entry), "load.requests[%d]".formatted(entry));
      variants.add(() -> chain(requests));
    }
    return new Journey(NAME, List.copyOf(called), variants, order, () -> HttpProtocol.http);
  }

  private ChainBuilder chain(List<SentRequest> requests) {
    List<ChainBuilder> chain = new ArrayList<>();
    feed.ifPresent(values -> chain.add(exec(values::feed)));
    requests.forEach(request -> chain.add(request.chain()));
    return exitBlockOnFail().on(exec(chain));
  }

  private List<SentRequest> requests(Request entry, String field) throws WrongParameter {
    Map<String, String> common =
        entry.isSequence() ? entry.headers().orElseGet(TreeMap::new) : Map.of();
    Optional<String> sequence = entry.isSequence() ? entry.name() : Optional.empty();
    Set<String> known = known();
    List<SentRequest> requests = new ArrayList<>();
    for (Request request : entry.requests()) {
      String where =
          entry.isSequence() ? "%s.sequence[%d]".formatted(field, requests.size()) : field;
      SentRequest sent = sent(request, sequence, common, where);
      for (String text : sent.texts()) {
        requireKnown(text, known, where);
      }
      known.addAll(sent.saved().keySet());
      requests.add(sent);
    }
    return requests;
  }

  private SentRequest sent(
      Request request, Optional<String> sequence, Map<String, String> common, String where)
      throws WrongParameter {
    try {
      SentRequest sent = SentRequest.of(request, names.of(request, sequence), common, filled);
      sent.texts().forEach(Expressions::check);
      Expressions.check(sent.name());
      if (sent.name().isBlank()) {
        throw new IllegalArgumentException("has an empty name; write one, or leave name out");
      }
      return sent;
    } catch (IllegalArgumentException e) {
      throw wrong(where, String.valueOf(e.getMessage()));
    }
  }

  /** The values that each user has from its beginning. */
  private Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    feed.ifPresent(values -> known.addAll(values.columns()));
    known.add(Services.URL);
    services.forEach(service -> known.add(Services.urlOf(service)));
    return known;
  }

  private void requireKnown(String text, Set<String> known, String where) throws WrongParameter {
    for (String name : Expressions.names(text)) {
      if (!known.contains(name)) {
        throw wrong(where, unknown(name, known));
      }
      services.stream()
          .filter(service -> name.equals(Services.urlOf(service)))
          .forEach(called::add);
      if (name.equals(Services.URL)) {
        called.add(services.get(0));
      }
    }
  }

  private String unknown(String name, Set<String> known) {
    String feedHas =
        feed.map(csv -> "%s has only %s".formatted(csv.file(), String.join(", ", csv.columns())))
            .orElse("load has no feed");
    return "uses #{%s}, but %s, and no request before it saves %s; %s"
        .formatted(
            name,
            feedHas,
            name,
            Spelling.meant(name, List.copyOf(known))
                .map(near -> "is #{" + near + "} meant?")
                .orElse("correct it"));
  }

  private static WrongParameter wrong(String where, String what) {
    return WrongParameter.unreadable("%s of %s %s".formatted(where, FILE, what));
  }
}

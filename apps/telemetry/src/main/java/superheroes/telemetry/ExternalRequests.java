package superheroes.telemetry;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.web.reactive.function.client.ClientRequestObservationContext;
import org.springframework.web.reactive.function.client.DefaultClientRequestObservationConvention;

/** Names a call to another service {@code external_request_duration_seconds{service,outcome}}. */
public final class ExternalRequests extends DefaultClientRequestObservationConvention {

  static final String NAME = "external.request.duration";

  private final KeyValue service;

  /**
   * The convention for calls to one service; {@code service} is a constant in the caller's code.
   */
  public ExternalRequests(String service) {
    super(NAME);
    this.service = KeyValue.of("service", service);
  }

  @Override
  public KeyValues getLowCardinalityKeyValues(ClientRequestObservationContext context) {
    return KeyValues.of(service, outcome(context));
  }
}

package verdict.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import verdict.judgement.Acceptance;
import verdict.judgement.Gate;

/** What became of a regression that was accepted beforehand, in JSON (docs/answers.schema.json). */
record AcceptanceShape(
    Gate gate,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String request,
    double upTo,
    String until,
    String why,
    Acceptance.Outcome outcome,
    boolean decides,
    boolean reachesBeyond,
    Optional<String> measuredOn) {
  static AcceptanceShape of(Acceptance of) {
    return new AcceptanceShape(
        of.accepted().gate(),
        of.accepted().request(),
        of.accepted().upTo(),
        of.accepted().until().toString(),
        of.accepted().why(),
        of.outcome(),
        of.decides(),
        of.reachesBeyond(),
        of.measuredOn().map(Object::toString));
  }
}

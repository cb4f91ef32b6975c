package verdict.gatling;

import io.gatling.javaapi.core.Assertion;
import java.util.List;
import verdict.gatling.journey.Journey;
import verdict.gatling.parameters.WrongParameter;

/** The simulation of who writes none: {@code load.requests} of {@code verdict.yml}. */
public final class RequestsSimulation extends ProjectSimulation {

  @Override
  Journey described(OwnProject project) throws WrongParameter {
    return project.requests();
  }

  @Override
  List<Assertion> asserted() {
    return List.of();
  }
}

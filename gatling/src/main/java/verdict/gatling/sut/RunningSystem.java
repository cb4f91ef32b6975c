package verdict.gatling.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A system that was running before, and will be afterwards. */
record RunningSystem(Map<String, URI> services) implements SystemUnderTest {

  @Override
  public Optional<JsonNode> description() {
    return Optional.empty();
  }

  @Override
  public void close() {
    // It is not ours.
  }
}

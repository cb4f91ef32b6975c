package verdict.gatling.sut;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import verdict.project.Project;
import verdict.project.ProjectSide;

/** A system that was running before, and will be afterwards. */
record RunningSystem(ProjectSide side) implements SystemUnderTest {

  static RunningSystem of(Project project, Map<String, URI> urls) {
    Map<String, String> texts = new LinkedHashMap<>();
    urls.forEach((service, url) -> texts.put(service, url.toString()));
    return new RunningSystem(ProjectSide.ofTarget(project, texts));
  }

  @Override
  public Scrape scrape() throws InterruptedException {
    return Scrape.of(side.metrics());
  }

  @Override
  public Optional<JsonNode> description() {
    return Optional.empty();
  }

  @Override
  public void close() {
    // It is not ours.
  }
}

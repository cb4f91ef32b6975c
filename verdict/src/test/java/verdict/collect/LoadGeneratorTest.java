package verdict.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verdict.project.ProjectFile;

class LoadGeneratorTest {
  @TempDir Path folder;
  private Path toolkit;

  @BeforeEach
  void makeAToolkit() throws IOException {
    toolkit = Files.createDirectory(folder.resolve("toolkit"));
    Path target = Files.createDirectories(toolkit.resolve("simulations/target"));
    Files.writeString(target.resolve("test.classpath"), "/a.jar\n");
  }

  private LoadGenerator of(String yaml) throws IOException {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(project.resolve(ProjectFile.NAME), yaml);
    return new LoadGenerator(new ProjectFolder(new RepositoryRoot(toolkit), project));
  }

  @Test
  void requestsNeedNoSimulation() throws Exception {
    LoadGenerator generator = of("load: {requests: [{get: /}]}\n");
    generator.requireLoad();
    assertThat(generator.process(List.of("-Drps=5"), folder, folder).command())
        .contains("-Drps=5", "-Dverdict.root=" + folder.resolve("project"))
        .containsSequence("-s", "verdict.gatling.RequestsSimulation");
  }

  @Test
  void aSimulationOfTheToolkitsOwnIsRun() throws Exception {
    Files.writeString(toolkit.resolve(ProjectFile.NAME), "load: {simulation: acme.Shop}\n");
    LoadGenerator generator = new LoadGenerator(ProjectFolder.of(toolkit));
    assertThatCode(generator::requireLoad).doesNotThrowAnyException();
  }

  @Test
  void whatCannotBeRunIsRefusedInOneSentence() throws IOException {
    assertRefused("start: run ${port}\n", "has no load; write for example load: ");
    assertRefused("load: {command: mvn gatling:test}\n", "does not run; use requests");
    assertRefused("load: {simulation: acme.Shop}\n", "for its own repository alone; use requests");
  }

  private void assertRefused(String yaml, String why) throws IOException {
    LoadGenerator generator = of(yaml);
    assertThatThrownBy(generator::requireLoad)
        .isInstanceOf(RunRefused.class)
        .hasMessageStartingWith(folder.resolve("project/verdict.yml") + " ")
        .hasMessageContaining(why);
  }
}

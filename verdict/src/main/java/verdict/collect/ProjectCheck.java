package verdict.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import verdict.collect.system.Answered;
import verdict.collect.system.StartPlace;
import verdict.collect.system.SystemProcess;
import verdict.collect.system.SystemStart;
import verdict.project.Load;
import verdict.project.Project;
import verdict.project.ProjectSide;
import verdict.project.Request;
import verdict.project.Scraped;

/**
 * Whether what {@code verdict.yml} says works: it builds, starts, asks for each request once, reads
 * the metrics, and stops.
 *
 * @param folder of the project
 * @param logs the folder for what its commands print
 * @param steps receives each step when it is over
 */
public record ProjectCheck(Project project, Path folder, Path logs, Consumer<Step> steps) {
  private static final int OK = 200;
  private static final int LEAST_ERROR = 400;

  /**
   * What came of a step.
   *
   * @param name a key of {@code verdict.yml}
   * @param says what was done, or why it does not work
   */
  public record Step(String name, boolean works, String says) {}

  /** Checks all of it; whether all of it works. */
  public boolean run() throws IOException, InterruptedException {
    return builds() && starts();
  }

  private boolean builds() throws IOException, InterruptedException {
    if (project.build().isEmpty()) {
      return step("build", true, "nothing to build");
    }
    long begin = System.nanoTime();
    try {
      ProjectBuild.alone(project, folder, logs.resolve("build.log")).run("the project");
      return step("build", true, "took " + seconds(begin));
    } catch (SystemUnavailable e) {
      return step("build", false, String.valueOf(e.getMessage()));
    }
  }

  private boolean starts() throws IOException, InterruptedException {
    if (project.start().isEmpty()) {
      return step("start", false, "there is none; give it, or measure with --target URL");
    }
    long begin = System.nanoTime();
    SystemStart start;
    SystemProcess process;
    try {
      start =
          StartPlace.alone(project, folder, logs)
              .start(Map.of(), Map.of(), line -> steps.accept(new Step("start", true, line)));
      process = start.run();
    } catch (SystemUnavailable | RunRefused | IllegalArgumentException e) {
      return step("start", false, String.valueOf(e.getMessage()));
    }
    try (process) {
      step("start", true, "ready after " + seconds(begin));
      boolean isLoaded = answers(start.side());
      return tells(start.side()) && isLoaded;
    }
  }

  private boolean answers(ProjectSide side) throws InterruptedException {
    if (project.load().isEmpty()) {
      return step("load", false, "there is none; give requests, simulation or command");
    }
    Load load = project.load().get();
    if (load.requests().isEmpty()) {
      String what = load.simulation().isPresent() ? "the simulation" : "the command";
      return step("load", true, what + " is not run here");
    }
    boolean works = true;
    String url = side.addresses().entryUrl();
    for (Request journey : load.requests()) {
      for (Request request : journey.requests()) {
        works &= answers(url, request);
      }
    }
    return works;
  }

  private boolean answers(String url, Request request) throws InterruptedException {
    String name = "load: " + request.shownName();
    if (request.needsValues()) {
      return step(name, true, "is not made here: its #{...} come from a feed or another answer");
    }
    Answered answer = Answered.to(url, request);
    boolean isExpected =
        request
            .status()
            .map(expected -> expected == answer.status())
            .orElse(answer.status() >= OK && answer.status() < LEAST_ERROR);
    return step(
        name,
        isExpected,
        answer.says()
            + (isExpected
                ? ""
                : "; expected " + request.status().map(String::valueOf).orElse("200 to 399")));
  }

  private boolean tells(ProjectSide side) throws InterruptedException {
    Map<String, Scraped> services = side.metrics().services();
    if (services.isEmpty()) {
      return step("metrics", true, "there are none: reports cannot say why a figure changed");
    }
    boolean works = true;
    for (Map.Entry<String, Scraped> service : services.entrySet()) {
      Answered answer = Answered.to(service.getValue());
      long series = answer.body().lines().filter(ProjectCheck::isSeries).count();
      boolean isText = answer.status() == OK && series > 0;
      String says =
          isText
              ? series + " series of Prometheus text"
              : answer.says() + (answer.status() == OK ? ", and no Prometheus text" : "");
      works &= step("metrics: " + service.getValue().url(), isText, says);
    }
    return works;
  }

  private static boolean isSeries(String line) {
    return line.matches("[a-zA-Z_:][a-zA-Z0-9_:]*(\\{.*})?\\s+[-+0-9NI].*");
  }

  private boolean step(String name, boolean works, String says) {
    steps.accept(new Step(name, works, says));
    return works;
  }

  private static String seconds(long sinceNanos) {
    return "%.1f s".formatted((System.nanoTime() - sinceNanos) / 1e9);
  }

  /** A folder for the logs of a check, in that of the project that git ignores. */
  public static Path logs(Path folder) throws IOException {
    return Files.createDirectories(ProjectFolder.state(folder).resolve("check"));
  }
}

package verdict.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verdict.file.Spelling;

/**
 * One side of a project, with everything filled in.
 *
 * @param start absent: it runs elsewhere
 * @param ready absent: when its first URL answers anything
 */
public record ProjectSide(
    Optional<Command> start, Addresses addresses, Optional<Ready> ready, Metrics metrics) {

  /**
   * Fills in what a project says.
   *
   * @param values what {@code ${...}} stand for
   * @param options of this side, by name
   * @param settings of this side, by name
   * @throws IllegalArgumentException for a placeholder or an option that there is not; its message
   *     names the field and is for the user
   */
  public static ProjectSide of(
      Project project,
      Placeholders values,
      Map<String, String> options,
      Map<String, String> settings) {
    Addresses addresses = project.addresses().map(filling("url", values));
    Placeholders all = values.with(addresses);
    return new ProjectSide(
        project.start().map(start -> start(project, start, all, options, settings)),
        addresses,
        project.ready().map(at -> at.map(filling("ready", all))),
        project.metrics().orElse(Metrics.NONE).map(filling("metrics", all)));
  }

  /**
   * One that runs elsewhere: what the file says of a port of this machine is said of the service
   * there.
   *
   * @param urls of its services, by name; those of others are not known
   */
  public static ProjectSide ofTarget(Project project, Map<String, String> urls) {
    Map<String, String> inOrder = new LinkedHashMap<>();
    project.addresses().urls().keySet().stream()
        .filter(urls::containsKey)
        .forEach(name -> inOrder.put(name, urls.get(name)));
    Addresses addresses = new Addresses(inOrder);
    Placeholders all = Placeholders.of(Map.of()).with(addresses);
    TreeMap<String, Scraped> metrics = new TreeMap<>();
    for (Map.Entry<String, Scraped> service :
        project.metrics().orElse(Metrics.NONE).services().entrySet()) {
      if (inOrder.containsKey(service.getKey())) {
        UnaryOperator<String> filled = filling("metrics", all);
        metrics.put(
            service.getKey(),
            service.getValue().map(text -> filled.apply(elsewhere(project, text, inOrder))));
      }
    }
    return new ProjectSide(Optional.empty(), addresses, Optional.empty(), new Metrics(metrics));
  }

  /** With the URL of a target in place of what leads to the same service here. */
  private static String elsewhere(Project project, String text, Map<String, String> urls) {
    String elsewhere = text;
    for (Map.Entry<String, String> target : urls.entrySet()) {
      String here = String.valueOf(project.addresses().urls().get(target.getKey()));
      for (String port : Placeholders.portNames(List.of(here))) {
        elsewhere =
            elsewhere.replaceFirst(
                "^https?://[^/]*:\\$\\{" + Pattern.quote(port) + "\\}",
                Matcher.quoteReplacement(target.getValue()));
      }
    }
    return elsewhere;
  }

  private static Command start(
      Project project,
      Command start,
      Placeholders values,
      Map<String, String> options,
      Map<String, String> settings) {
    Command whole = start.map(filling("start", values));
    for (Map.Entry<String, String> option : options.entrySet()) {
      Placeholders its = values.with(Project.VALUE, option.getValue());
      String field = "options." + option.getKey();
      whole = whole.with(argument(project, option.getKey()).map(filling(field, its)));
    }
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      Placeholders its =
          values.with(Project.NAME, setting.getKey()).with(Project.VALUE, setting.getValue());
      whole = whole.with(setting(project, setting.getKey()).map(filling("setting", its)));
    }
    return whole;
  }

  private static Command argument(Project project, String option) {
    Command argument = project.options().get(option);
    if (argument == null) {
      throw new IllegalArgumentException(
          "options.%s is not in verdict.yml, which has %s%s"
              .formatted(
                  option,
                  project.options().isEmpty()
                      ? "no options"
                      : String.join(", ", project.options().keySet()),
                  Spelling.meant(option, project.options().keySet().stream().toList())
                      .map(near -> "; is " + near + " meant?")
                      .orElse("")));
    }
    return argument;
  }

  private static Command setting(Project project, String name) {
    return project
        .setting()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    ("the setting %s has no effect: verdict.yml does not say how start takes one; write"
                            + " for example setting: --${name}=${value}")
                        .formatted(name)));
  }

  private static UnaryOperator<String> filling(String field, Placeholders values) {
    return text -> {
      try {
        return values.fill(text);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("in field " + field + ", " + e.getMessage(), e);
      }
    };
  }
}

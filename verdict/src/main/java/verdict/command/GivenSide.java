package verdict.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import verdict.collect.DuetPlan.Compared;
import verdict.collect.DuetSide;
import verdict.collect.GitRef;
import verdict.project.Addresses;
import verdict.run.SideName;

/** The options of one side, as far as they are given. */
record GivenSide(
    CommandSpec spec,
    SideName name,
    Optional<String> ref,
    Optional<Map<String, String>> settings,
    Optional<String> bottleneck,
    Optional<List<String>> target,
    Optional<String> label) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
  private static final Pattern TARGET =
      Pattern.compile("(?:([A-Za-z][A-Za-z0-9_-]*)=)?(https?://[^\\s/]+\\S*)");

  /** The ways of comparing that the options belong to. */
  Set<Compared> ways() {
    Set<Compared> ways = EnumSet.noneOf(Compared.class);
    ref.ifPresent(given -> ways.add(Compared.REFS));
    settings.ifPresent(given -> ways.add(Compared.SETTINGS));
    bottleneck.ifPresent(given -> ways.add(Compared.SETTINGS));
    target.ifPresent(given -> ways.add(Compared.TARGETS));
    return ways;
  }

  /**
   * The side, of sources that are known; refuses what cannot be a name or a URL.
   *
   * @param git the version of its sources, where that is known
   * @param services of the project
   */
  DuetSide side(Optional<GitRef> git, Addresses services) {
    return new DuetSide(
        label.or(this::ref).orElse(name.key()),
        git,
        bottleneck(),
        settingsByName(),
        urls(services));
  }

  @Override
  public Optional<String> bottleneck() {
    bottleneck.ifPresent(given -> requireName("--" + name.key() + "-bottleneck", given));
    return bottleneck;
  }

  private SortedMap<String, String> settingsByName() {
    TreeMap<String, String> byName = new TreeMap<>(settings.orElse(Map.of()));
    byName.keySet().forEach(setting -> requireName("--set-" + name.key(), setting));
    return byName;
  }

  private SortedMap<String, String> urls(Addresses services) {
    TreeMap<String, String> urls = new TreeMap<>();
    String option = "--" + name.key() + "-target";
    for (String given : target.orElse(List.of())) {
      Matcher url = TARGET.matcher(given);
      if (!url.matches()) {
        throw usage(option + " must be an http or https URL, or NAME=URL, was \"" + given + "\"");
      }
      String service = Optional.ofNullable(url.group(1)).orElse(services.entry());
      if (!services.urls().containsKey(service)) {
        throw usage(
            "%s must name one of %s, was \"%s\""
                .formatted(option, String.join(", ", services.urls().keySet()), service));
      }
      urls.put(service, url.group(2));
    }
    if (target.isPresent() && !urls.containsKey(services.entry())) {
      throw usage(
          "%s must include the URL of %s; add %s http://..."
              .formatted(option, services.entry(), option));
    }
    return urls;
  }

  /** Refuses an option that differs from the plan; the same ref may have a newer commit. */
  void requireSame(DuetSide planned, Addresses services) {
    Resumed resumed = new Resumed(spec);
    String plannedRef = planned.git().map(GitRef::ref).orElse("none");
    ref.ifPresent(given -> resumed.require("--" + name.key(), given, plannedRef));
    settings.ifPresent(
        given -> resumed.require("--set-" + name.key(), settingsByName(), planned.settings()));
    bottleneck.ifPresent(
        given ->
            resumed.require(
                "--" + name.key() + "-bottleneck", given, planned.bottleneck().orElse("none")));
    target.ifPresent(
        given -> resumed.require("--" + name.key() + "-target", urls(services), planned.target()));
    label.ifPresent(given -> resumed.require("--" + name.key() + "-label", given, planned.label()));
  }

  private void requireName(String option, String given) {
    if (!NAME.matcher(given).matches()) {
      throw usage(
          option + " must be a name of letters, digits, dots, _ or -, was \"" + given + "\"");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

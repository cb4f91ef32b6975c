package verdict.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verdict.file.Secrets;
import verdict.file.ShellWord;
import verdict.run.Design;
import verdict.run.SideName;

/** The command that asks for the same plan again, for a shell; a branch is named by its commit. */
final class DuetCommandLine {
  private DuetCommandLine() {}

  static String of(DuetPlan plan) {
    List<String> words = new ArrayList<>();
    boolean isDuet = plan.purpose() == DuetPlan.Purpose.DUET;
    words.add("scripts/verdict");
    words.add(isDuet ? "duet" : "calibrate");
    if (isDuet) {
      for (SideName name : SideName.values()) {
        side(plan, name, words);
      }
    }
    if (isDirty(plan)) {
      words.add("--allow-dirty");
    }
    if (plan.load().design() == Design.IN_TURN) {
      words.add("--in-turn");
    }
    load(plan.load(), words);
    words.addAll(List.of("--rounds", plan.looks().rounds()));
    words.addAll(List.of("--seed", String.valueOf(plan.seed())));
    return words.stream().map(ShellWord::quoted).collect(Collectors.joining(" "));
  }

  private static boolean isDirty(DuetPlan plan) {
    return plan.compared() == DuetPlan.Compared.REFS
        && Stream.of(plan.baseline(), plan.candidate())
            .flatMap(side -> side.git().stream())
            .anyMatch(GitRef::dirty);
  }

  private static void side(DuetPlan plan, SideName name, List<String> words) {
    DuetSide side = plan.side(name);
    if (plan.compared() == DuetPlan.Compared.REFS) {
      side.git().ifPresent(git -> words.addAll(List.of("--" + name.key(), git.commit())));
    }
    side.bottleneck().ifPresent(of -> words.addAll(List.of("--" + name.key() + "-bottleneck", of)));
    pairs("--set-" + name.key(), side.settings(), words);
    pairs("--" + name.key() + "-target", side.target(), words);
    words.addAll(List.of("--" + name.key() + "-label", side.label()));
  }

  private static void load(DuetLoad load, List<String> words) {
    words.addAll(List.of("--rps", LoadTest.plain(load.requestsPerSecond())));
    words.addAll(List.of("--block-duration", load.blockSeconds() + "s"));
    words.addAll(List.of("--warm-up", load.warmUpSeconds() + "s"));
    load.journey().ifPresent(name -> words.addAll(List.of("--journey", name)));
    pairs("--option", load.options(), words);
  }

  private static void pairs(String option, SortedMap<String, String> values, List<String> words) {
    for (Map.Entry<String, String> value : values.entrySet()) {
      words.add(option);
      words.add(value.getKey() + "=" + Secrets.hidden(value.getKey(), value.getValue()));
    }
  }
}

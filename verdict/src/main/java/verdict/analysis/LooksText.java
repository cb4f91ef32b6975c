package verdict.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import verdict.judgement.Stage;
import verdict.run.Looks;
import verdict.sample.Figures;

/** How the looks of a duet are told. */
public final class LooksText {
  private LooksText() {}

  /** What was declared before the first round: one number of rounds, or looks with their levels. */
  public static String declared(Looks looks) {
    List<Looks.Look> taken = looks.taken();
    String text =
        taken.size() == 1
            ? Figures.things(looks.last(), "round") + " planned"
            : "looks after "
                + listed(taken.stream().map(LooksText::withLevel).toList())
                + " rounds"
                + looks
                    .futilityAfter()
                    .filter(looks::isFutilityAskedAfter)
                    .map(after -> ", futility after " + after)
                    .orElse("");
    List<String> givenUp =
        looks.planned().stream()
            .filter(look -> !taken.contains(look))
            .map(look -> Figures.count(look.rounds()))
            .toList();
    return text
        + (givenUp.isEmpty()
            ? ""
            : " (continued beyond " + listed(givenUp) + ", where it did not look)");
  }

  /** Of what a look's probability of a false positive is a part; empty for one look alone. */
  public static String sharing(Optional<Stage> stage) {
    return stage
        .filter(Stage::isOneOfSeveral)
        .map(
            of ->
                " at this look and " + Figures.ratio(Stage.alphaOfAll()) + " at all looks together")
        .orElse("");
  }

  private static String withLevel(Looks.Look look) {
    return Figures.count(look.rounds()) + " (" + Figures.ratio(Stage.alpha(look)) + ")";
  }

  /** At which look it was judged, where there are several: look 1 of 3. */
  static String at(Stage stage) {
    return (stage.isBeforeLook() ? "before look " : "look ")
        + stage.number()
        + " of "
        + stage.looks().taken().size();
  }

  private static String listed(List<String> words) {
    return words.stream().collect(Collectors.joining(", ")).replaceFirst(", (?=[^,]*$)", " and ");
  }
}

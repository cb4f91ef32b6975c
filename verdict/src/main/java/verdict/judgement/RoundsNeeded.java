package verdict.judgement;

import verdict.run.Looks;

/**
 * How many rounds it takes until one of them all could call any gated figure a change, if every
 * gate has something to test: the smallest p-value of the exact test, times the number of gates
 * (Holm), has to be no more than the probability of a false positive.
 *
 * @param isMet whether one of the looks has so many
 * @param inOneLook of a duet with one look
 * @param atLastLook of the last of these looks, with its share of that probability
 */
public record RoundsNeeded(boolean isMet, int inOneLook, int atLastLook) {

  /**
   * Of looks that are planned.
   *
   * @param gates that will decide
   */
  public static RoundsNeeded of(Looks looks, Gates gates) {
    int figures = gates.margins().size();
    return new RoundsNeeded(
        looks.taken().stream().anyMatch(look -> look.rounds() >= least(Stage.alpha(look), figures)),
        least(Stage.alphaOfAll(), figures),
        least(Stage.alpha(looks.at(looks.last())), figures));
  }

  /** How many pairs it takes of runs that alternated. */
  public static int pairs(Gates gates) {
    return least(Stage.alphaOfAll(), gates.margins().size());
  }

  private static int least(double alpha, int figures) {
    return Detection.leastUnits(true, alpha / figures);
  }
}

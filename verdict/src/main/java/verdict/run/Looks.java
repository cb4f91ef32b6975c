package verdict.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import verdict.file.WrongField;

/**
 * After how many rounds a duet looks at its results, declared before the first round: it ends at
 * the first look that decides. All looks share one probability of a false positive.
 *
 * @param planned one or more, in the order of their rounds
 * @param futilityAfter after how many rounds, fewer than those of the first look, the duet ends if
 *     its last look cannot decide; absent when it does not ask
 */
public record Looks(List<Look> planned, Optional<Integer> futilityAfter) {
  public static final int MOST_ROUNDS = 500;

  /** So few rounds show a spread, and can prove nothing: whoever stops at them claims nothing. */
  private static final int FUTILITY_AFTER = 4;

  private static final double ROUNDING = 1e-9;

  /** Those of a duet that is not told otherwise. */
  public static final Looks USUAL = after(List.of(8, 12, 16));

  /**
   * A look.
   *
   * @param rounds from 1 to {@value #MOST_ROUNDS}
   * @param alphaShare of the probability of a false positive, from 0 to 1; 0 for a look that was
   *     given up, because the duet was continued to another
   */
  public record Look(int rounds, double alphaShare) {
    public Look {
      if (rounds < 1 || rounds > MOST_ROUNDS) {
        throw new IllegalArgumentException(
            "rounds must be from 1 to " + MOST_ROUNDS + ", was " + rounds);
      }
      if (!(alphaShare >= 0 && alphaShare <= 1)) {
        throw new IllegalArgumentException("alphaShare must be from 0 to 1, was " + alphaShare);
      }
    }

    boolean isGivenUp() {
      return alphaShare == 0;
    }
  }

  public Looks {
    planned = List.copyOf(planned);
    List<Integer> rounds =
        Stream.concat(futilityAfter.stream(), planned.stream().map(Look::rounds)).toList();
    boolean isRising =
        IntStream.range(1, rounds.size()).allMatch(i -> rounds.get(i) > rounds.get(i - 1));
    if (planned.isEmpty() || !isRising || rounds.get(0) < 1) {
      throw new IllegalArgumentException("rounds of looks must rise from 1 on, were " + rounds);
    }
    double shares = planned.stream().mapToDouble(Look::alphaShare).sum();
    if (shares > 1 + ROUNDING || planned.get(planned.size() - 1).isGivenUp()) {
      throw new IllegalArgumentException(
          "alphaShare of all looks must be at most 1 and that of the last above 0, were "
              + planned.stream().map(Look::alphaShare).toList());
    }
  }

  /**
   * Looks after so many rounds each: the first has half of the probability of a false positive, the
   * others have equal parts of the other half; one alone has all of it. With half of 5 %, 8 rounds
   * can call one of three metrics a change (3 x 2 / 2^8 = 2.3 %) and 7 rounds cannot (4.7 %).
   *
   * @param rounds one or more numbers that rise
   */
  public static Looks after(List<Integer> rounds) {
    boolean asks = rounds.size() > 1 && rounds.get(0) > FUTILITY_AFTER;
    return new Looks(shared(rounds), asks ? Optional.of(FUTILITY_AFTER) : Optional.empty());
  }

  /**
   * The looks of a document; those from before there were looks have instead a number of rounds,
   * and of an extension that may follow.
   *
   * @param extension 0 for none
   * @throws WrongField when it has neither
   */
  public static Looks read(Optional<Looks> looks, Optional<Integer> rounds, int extension) {
    return looks
        .or(() -> rounds.map(first -> extended(first, extension)))
        .orElseThrow(() -> new WrongField("has no field %s", "looks"));
  }

  private static Looks extended(int rounds, int extension) {
    return new Looks(
        shared(extension > 0 ? List.of(rounds, rounds + extension) : List.of(rounds)),
        Optional.empty());
  }

  private static List<Look> shared(List<Integer> rounds) {
    List<Look> looks = new ArrayList<>();
    for (int of : rounds) {
      double share = looks.isEmpty() ? 0.5 : 0.5 / (rounds.size() - 1);
      looks.add(new Look(of, rounds.size() == 1 ? 1 : share));
    }
    return looks;
  }

  /** The rounds of those that are taken, as the command line takes them: {@code 8,12,16}. */
  public String rounds() {
    return taken().stream()
        .map(look -> String.valueOf(look.rounds()))
        .collect(Collectors.joining(","));
  }

  /** The number of rounds of the last look. */
  public int last() {
    return planned.get(planned.size() - 1).rounds();
  }

  /** Those that are taken, unless an earlier one decides. */
  public List<Look> taken() {
    return planned.stream().filter(look -> !look.isGivenUp()).toList();
  }

  /** The look at so many rounds: the next one that is taken, or the last. */
  public Look at(int rounds) {
    return taken().stream()
        .filter(look -> look.rounds() >= rounds)
        .findFirst()
        .orElseGet(() -> planned.get(planned.size() - 1));
  }

  /** Whether the duet asks after so many rounds whether its last look can decide. */
  public boolean isFutilityAskedAfter(int rounds) {
    // Who continues a duet has been told already.
    return futilityAfter.filter(after -> after == rounds).isPresent()
        && planned.stream().noneMatch(Look::isGivenUp);
  }

  /** After how many rounds the duet may end, in their order. */
  public List<Integer> stops() {
    return Stream.concat(
            futilityAfter.stream().filter(this::isFutilityAskedAfter),
            taken().stream().map(Look::rounds))
        .toList();
  }

  /**
   * The same with a later end. Looks that were not taken are given up, and leave what they have of
   * the probability of a false positive to the new one.
   *
   * @param done how many rounds are done: a look after no more than these was taken
   * @param last of the new look; more than those of the last one
   * @return empty when every look was taken, so that nothing is left for another
   */
  public Optional<Looks> continuedTo(int done, int last) {
    List<Look> looks = new ArrayList<>();
    double left = 1;
    for (Look look : planned) {
      boolean wasTaken = look.rounds() <= done;
      looks.add(wasTaken ? look : new Look(look.rounds(), 0));
      left -= wasTaken ? look.alphaShare() : 0;
    }
    if (left < ROUNDING) {
      return Optional.empty();
    }
    looks.add(new Look(last, left));
    return Optional.of(new Looks(looks, futilityAfter));
  }
}

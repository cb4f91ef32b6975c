package verdict.gatling.requests;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import verdict.gatling.parameters.WrongParameter;

/**
 * The order in which users take the entries of {@code load.requests}: by weight, and always the
 * same, so that each side of a comparison gets the same requests. It is the smooth weighted round
 * robin of nginx, which spreads the turns of an entry evenly.
 */
final class RequestOrder {
  /** More would not be over in a usual run, whose requests would not be those of the weights. */
  private static final int MOST_TURNS = 1_000;

  private RequestOrder() {}

  /**
   * One cycle, after which it begins again.
   *
   * @param weights of the entries, each above 0
   * @return indexes of the entries
   */
  static List<Integer> of(List<Double> weights) throws WrongParameter {
    long[] shares = shares(weights);
    long turns = 0;
    for (long share : shares) {
      turns += share;
    }
    long[] credits = new long[shares.length];
    List<Integer> order = new ArrayList<>();
    for (long turn = 0; turn < turns; turn++) {
      int next = 0;
      for (int entry = 0; entry < shares.length; entry++) {
        credits[entry] += shares[entry];
        if (credits[entry] > credits[next]) {
          next = entry;
        }
      }
      credits[next] -= turns;
      order.add(next);
    }
    return order;
  }

  /** The smallest whole numbers that are to each other as the weights are. */
  private static long[] shares(List<Double> weights) throws WrongParameter {
    int decimals = 0;
    for (double weight : weights) {
      decimals = Math.max(decimals, decimal(weight).scale());
    }
    List<BigInteger> whole = new ArrayList<>();
    BigInteger divisor = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    for (double weight : weights) {
      BigInteger share = decimal(weight).movePointRight(decimals).toBigIntegerExact();
      whole.add(share);
      divisor = divisor.gcd(share);
      sum = sum.add(share);
    }
    BigInteger turns = sum.divide(divisor);
    if (turns.compareTo(BigInteger.valueOf(MOST_TURNS)) > 0) {
      throw WrongParameter.unreadable(
          "load.requests of verdict.yml has weights that repeat after %s users, must be %d or fewer; round them, for example to 1, 2 and 5"
              .formatted(turns, MOST_TURNS));
    }
    long[] shares = new long[whole.size()];
    for (int entry = 0; entry < shares.length; entry++) {
      shares[entry] = whole.get(entry).divide(divisor).longValueExact();
    }
    return shares;
  }

  // As it was written: 0.1 is one tenth, and not the double next to it.
  private static BigDecimal decimal(double weight) {
    return new BigDecimal(Double.toString(weight)).stripTrailingZeros();
  }
}

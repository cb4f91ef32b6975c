package verdict.judgement;

/**
 * A setting that is not the same on both sides.
 *
 * @param setting its path in {@code run.json}, or {@code scraped services}
 * @param underTest whether it may differ: the comparison can be about it
 */
public record SideDifference(
    String setting, String baseline, String candidate, boolean underTest) {}

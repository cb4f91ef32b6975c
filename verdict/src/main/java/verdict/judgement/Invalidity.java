package verdict.judgement;

/**
 * Why a run must not be used.
 *
 * @param key its name in JSON: never changes
 * @param found the figure and its bound
 * @param cure what to do
 */
public record Invalidity(String key, String found, String cure) {}

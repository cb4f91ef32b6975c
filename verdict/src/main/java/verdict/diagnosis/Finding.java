package verdict.diagnosis;

/**
 * What a rule saw.
 *
 * @param rule the rule's name in JSON: never changes
 * @param subject what it is about: a request, a service, or the run
 * @param seen the figures, with their bound
 * @param likelyCause what that often means
 * @param nextStep what to do, naming a command or a setting
 */
public record Finding(
    String rule, String subject, String seen, String likelyCause, String nextStep) {}

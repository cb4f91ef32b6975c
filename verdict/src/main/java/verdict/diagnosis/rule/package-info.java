/**
 * The rules, one class each; the bounds of a rule are its constants. A rule refuses to look at
 * anything but one run's figures, and is silent when they are absent. It may import what {@code
 * diagnosis} may, and {@code diagnosis}.
 */
@NullMarked
package verdict.diagnosis.rule;

import org.jspecify.annotations.NullMarked;

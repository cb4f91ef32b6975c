/**
 * Decides: is the run valid, are its objectives met, what does a comparison allow us to say. It
 * alone compares results with the bounds of validity and with the objectives for the answer (rules
 * of {@code diagnosis} have bounds of their own, for hints), and refuses to turn one run a side
 * into a verdict. It may import {@code run}, {@code sample}, {@code statistics} and {@code
 * diagnosis}.
 */
@NullMarked
package verdict.judgement;

import org.jspecify.annotations.NullMarked;

/**
 * Decides: is the run valid, are its objectives met, what does a comparison allow us to say. It is
 * the only place that compares a result with a threshold, and refuses to turn one run a side into a
 * verdict. It may import {@code run}, {@code sample}, {@code statistics} and {@code diagnosis}.
 */
@NullMarked
package verdict.judgement;

import org.jspecify.annotations.NullMarked;

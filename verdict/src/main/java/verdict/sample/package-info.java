/**
 * Turns a measurement into named figures, each with its unit, its number of observations and its
 * caveats. It refuses to compare, to judge and to print, and derives no figure that the measurement
 * does not carry. It may import {@code run}.
 */
@NullMarked
package verdict.sample;

import org.jspecify.annotations.NullMarked;

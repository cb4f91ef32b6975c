/**
 * Turns what one run left into named figures, each with its unit, its number of observations and
 * its caveats; {@link verdict.sample.BlockFigures} holds them. It refuses to compare, to judge and
 * to print, and derives no figure that the measurement does not carry. It may import {@code run}.
 */
@NullMarked
package verdict.sample;

import org.jspecify.annotations.NullMarked;

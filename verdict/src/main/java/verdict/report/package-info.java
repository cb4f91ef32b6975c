/**
 * Prints what was decided: Markdown, HTML, JSON and ten lines for a console, the same bytes for the
 * same input in every locale. It refuses to compare a number with a threshold, to fetch anything
 * and to trust a name that came from outside. It may import all packages to its left.
 */
@NullMarked
package verdict.report;

import org.jspecify.annotations.NullMarked;

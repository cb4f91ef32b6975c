/**
 * Reads what a user names: a file, a folder, an archive, several of them. It chooses the reader,
 * and refuses what is not of one run. It may import everything of {@code run}.
 */
@NullMarked
package verdict.run.results;

import org.jspecify.annotations.NullMarked;

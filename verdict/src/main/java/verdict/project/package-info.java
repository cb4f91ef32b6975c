/**
 * What a project says of itself in its file {@code verdict.yml}: how it is built, started, loaded
 * and judged (docs/verdict-yml.md). It refuses to run, open or measure anything: what it reads are
 * texts. It may import {@code file}.
 */
@NullMarked
package verdict.project;

import org.jspecify.annotations.NullMarked;

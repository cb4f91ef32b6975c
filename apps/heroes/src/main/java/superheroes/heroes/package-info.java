/**
 * The heroes service: a catalogue of heroes with names, levels and powers. It refuses to write: its
 * rows come from its migration. It may import {@code catalogue}, {@code store} and {@code
 * bottlenecks}.
 */
@NullMarked
package superheroes.heroes;

import org.jspecify.annotations.NullMarked;

/**
 * The villains service: a catalogue of villains with names, levels and powers. It refuses to write:
 * its rows come from its migration. It may import {@code catalogue}, {@code store} and {@code
 * bottlenecks}.
 */
@NullMarked
package superheroes.villains;

import org.jspecify.annotations.NullMarked;

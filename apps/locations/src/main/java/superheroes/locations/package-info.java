/**
 * The locations service: a catalogue of places to fight at. It refuses to write: its rows come from
 * its migration. It may import {@code catalogue}, {@code store} and {@code bottlenecks}.
 */
@NullMarked
package superheroes.locations;

import org.jspecify.annotations.NullMarked;

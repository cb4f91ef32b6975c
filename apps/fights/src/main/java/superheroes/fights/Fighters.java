package superheroes.fights;

/** Who could fight whom. */
public record Fighters(Fighter hero, Fighter villain) {}

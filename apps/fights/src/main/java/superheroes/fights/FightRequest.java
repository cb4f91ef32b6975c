package superheroes.fights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What a client posts to have a fight. */
public record FightRequest(
    @NotNull @Valid Fighter hero,
    @NotNull @Valid Fighter villain,
    @NotNull @Valid Location location) {}

package superheroes.fights;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A place to fight at, as its service answers and as a client names it. */
public record Location(
    @Nullable Long id,
    @NotBlank @Size(max = 50) String name,
    @Nullable @Size(max = 10_000) String description,
    @Nullable @Size(max = 255) String picture,
    @Nullable @Size(max = 10) String type) {}

package superheroes.fights;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A hero or a villain, as its service answers and as a client asks to let it fight. */
public record Fighter(
    @Nullable Long id,
    @NotBlank @Size(max = 50) String name,
    @Nullable @Size(max = 255) String otherName,
    @Min(1) int level,
    @Nullable @Size(max = 255) String picture,
    @Nullable @Size(max = 10_000) String powers) {}

package verdict.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import verdict.run.Looks.Look;

class LooksTest {
  private static final Looks THREE = Looks.after(List.of(8, 12, 16));

  @Test
  void oneLookHasAllOfAlphaAndNoFutility() {
    Looks one = Looks.after(List.of(10));
    assertThat(one.planned()).containsExactly(new Look(10, 1));
    assertThat(one.futilityAfter()).isEmpty();
    assertThat(one.stops()).containsExactly(10);
  }

  @Test
  void theFirstOfSeveralHasHalfAndTheOthersShareTheOtherHalf() {
    assertThat(Looks.after(List.of(10, 20)).planned())
        .containsExactly(new Look(10, 0.5), new Look(20, 0.5));
    assertThat(THREE.planned())
        .containsExactly(new Look(8, 0.5), new Look(12, 0.25), new Look(16, 0.25));
    assertThat(Looks.after(List.of(8, 10, 12, 14, 16)).planned())
        .extracting(Look::alphaShare)
        .containsExactly(0.5, 0.125, 0.125, 0.125, 0.125);
  }

  @Test
  void aDuetThatIsNotToldOtherwiseLooksAfter8And12And16Rounds() {
    assertThat(Looks.USUAL).isEqualTo(THREE);
  }

  @Test
  void severalLooksMayEndAfterFourRoundsUnlessTheFirstComesAsSoon() {
    assertThat(THREE.stops()).containsExactly(4, 8, 12, 16);
    assertThat(Looks.after(List.of(5, 6)).stops()).containsExactly(4, 5, 6);
    assertThat(Looks.after(List.of(4, 8)).stops()).containsExactly(4, 8);
    assertThat(THREE.isFutilityAskedAfter(4)).isTrue();
    assertThat(THREE.isFutilityAskedAfter(5)).isFalse();
  }

  @Test
  void roundsBelongToTheNextLook() {
    assertThat(THREE.at(1).rounds()).isEqualTo(8);
    assertThat(THREE.at(8).rounds()).isEqualTo(8);
    assertThat(THREE.at(9).rounds()).isEqualTo(12);
    assertThat(THREE.at(16).rounds()).isEqualTo(16);
    assertThat(THREE.at(17).rounds()).isEqualTo(16);
  }

  @Test
  void looksThatWereNotTakenLeaveTheirShareToALaterOne() {
    Looks fromTheBeginning = THREE.continuedTo(4, 23).orElseThrow();
    assertThat(fromTheBeginning.planned())
        .containsExactly(new Look(8, 0), new Look(12, 0), new Look(16, 0), new Look(23, 1));
    assertThat(fromTheBeginning.stops()).containsExactly(23); // and nobody asks again
    assertThat(fromTheBeginning.at(4).rounds()).isEqualTo(23);
    Looks afterTheFirst = THREE.continuedTo(11, 20).orElseThrow();
    assertThat(afterTheFirst.planned())
        .containsExactly(new Look(8, 0.5), new Look(12, 0), new Look(16, 0), new Look(20, 0.5));
    assertThat(afterTheFirst.rounds()).isEqualTo("8,20");
    // 20 was not taken either, when it is continued again.
    assertThat(afterTheFirst.continuedTo(15, 30).orElseThrow().planned())
        .endsWith(new Look(20, 0), new Look(30, 0.5));
  }

  @Test
  void nothingIsLeftWhenEveryLookWasTaken() {
    assertThat(THREE.continuedTo(16, 30)).isEmpty();
    assertThat(Looks.after(List.of(3)).continuedTo(3, 30)).isEmpty();
    assertThat(Looks.after(List.of(6, 7, 8, 9)).continuedTo(9, 30)).isEmpty(); // 1/2 + 3 x 1/6
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Looks.after(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Looks.after(List.of(0, 8)));
    assertThatIllegalArgumentException().isThrownBy(() -> Looks.after(List.of(8, 8)));
    assertThatIllegalArgumentException().isThrownBy(() -> Looks.after(List.of(8, 501)));
    assertThatIllegalArgumentException().isThrownBy(() -> THREE.continuedTo(4, 16));
    List<Look> moreThanAll = List.of(new Look(8, 0.5), new Look(12, 0.6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Looks(moreThanAll, Optional.empty()))
        .withMessageContaining("at most 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Looks(List.of(new Look(8, 0.5)), Optional.of(8)))
        .withMessageContaining("must rise");
  }
}

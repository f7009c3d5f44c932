package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewportTest {

    private final Viewport viewport = new Viewport();

    private void tenOf(long rows) {
        viewport.resize(10);
        viewport.grow(rows);
    }

    @Test
    void followsTheEndFromTheBeginning() {
        tenOf(100);
        assertThat(viewport.top()).isEqualTo(90);
        viewport.grow(150);
        assertThat(viewport.top()).isEqualTo(140);
        assertThat(viewport.following()).isTrue();
    }

    @Test
    void fewerRowsThanFitStandAtTheTop() {
        tenOf(3);
        assertThat(viewport.top()).isZero();
        viewport.scrollBy(-3);
        assertThat(viewport.following()).as("there was nothing to scroll to").isTrue();
    }

    @Test
    void scrolledBackItStaysWhereItIsWhileTheCaptureGrows() {
        tenOf(100);
        viewport.scrollBy(-5);
        assertThat(viewport.following()).isFalse();
        viewport.grow(1_000_000);
        assertThat(viewport.top()).isEqualTo(85);
        assertThat(viewport.below()).isEqualTo(1_000_000 - 95);
    }

    @Test
    void scrollingDownToTheEndFollowsAgain() {
        tenOf(100);
        viewport.scrollBy(-5);
        viewport.scrollBy(3);
        assertThat(viewport.following()).isFalse();
        viewport.scrollBy(3);
        assertThat(viewport.following()).isTrue();
    }

    @Test
    void aRowThatIsRevealedDoesNotRunAway() {
        tenOf(100);
        viewport.reveal(95);
        viewport.grow(200);
        assertThat(viewport.top()).isEqualTo(90);
        viewport.reveal(150);
        assertThat(viewport.top()).isEqualTo(141);
        viewport.reveal(20);
        assertThat(viewport.top()).isEqualTo(20);
    }

    @Test
    void aTallerWindowShowsMoreAtTheEndRatherThanNothing() {
        tenOf(100);
        viewport.scrollTo(88);
        viewport.resize(30);
        assertThat(viewport.top()).isEqualTo(70);
    }

    @Test
    void clearedRowsCannotBeScrolledTo() {
        tenOf(100);
        viewport.startAt(100);
        assertThat(viewport.top()).isEqualTo(100);
        viewport.grow(130);
        viewport.scrollTo(0);
        assertThat(viewport.top()).isEqualTo(100);
        viewport.startAt(0);
        viewport.scrollTo(0);
        assertThat(viewport.top()).isZero();
    }

    @Test
    void theScrollBarReachesBothEndsOfACaptureLongerThanItsNumbers() {
        tenOf(40_000_000_000L);
        assertThat(viewport.barSelection()).isBetween(viewport.barMaximum() - viewport.barThumb() - 1, viewport.barMaximum());
        viewport.scrollBarTo(0);
        assertThat(viewport.top()).isZero();
        assertThat(viewport.following()).isFalse();
        viewport.scrollBarTo(viewport.barMaximum() / 2);
        assertThat(viewport.top()).isBetween(19_999_999_000L, 20_000_001_000L);
        viewport.scrollBarTo(viewport.barMaximum() - viewport.barThumb());
        assertThat(viewport.top()).isEqualTo(39_999_999_990L);
        assertThat(viewport.following()).isTrue();
    }

    @Test
    void everyRowOfAnOrdinaryCaptureHasItsPlaceOnTheScrollBar() {
        tenOf(10_000_000);
        for (long top : new long[] {0, 1, 2, 4_999_999, 9_999_989}) {
            viewport.scrollTo(top);
            int bar = viewport.barSelection();
            viewport.scrollTo(5);
            viewport.scrollBarTo(bar);
            assertThat(viewport.top()).isEqualTo(top);
        }
    }

    @Test
    void anEmptyCaptureHasAScrollBarWithoutAnywhereToGo() {
        viewport.resize(10);
        assertThat(viewport.barMaximum()).isEqualTo(1);
        assertThat(viewport.barThumb()).isEqualTo(1);
        viewport.scrollBy(10);
        assertThat(viewport.top()).isZero();
    }
}

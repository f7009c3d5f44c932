package org.espbench.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowSelectionTest {

    private final RowSelection selection = new RowSelection();

    @Test
    void beginsEmpty() {
        assertThat(selection.isEmpty()).isTrue();
        assertThat(selection.size()).isZero();
        assertThat(selection.contains(0)).isFalse();
        assertThat(selection.contains(-1)).isFalse();
    }

    @Test
    void extendsBothWaysFromItsAnchor() {
        selection.moveTo(10, false);
        selection.moveTo(13, true);
        assertThat(selection.from()).isEqualTo(10);
        assertThat(selection.size()).isEqualTo(4);
        selection.moveTo(8, true);
        assertThat(selection.from()).isEqualTo(8);
        assertThat(selection.size()).isEqualTo(3);
        assertThat(selection.contains(10)).isTrue();
        assertThat(selection.contains(11)).isFalse();
        assertThat(selection.lead()).isEqualTo(8);
    }

    @Test
    void extendingNothingSelectsOneRow() {
        selection.moveTo(7, true);
        assertThat(selection.from()).isEqualTo(7);
        assertThat(selection.size()).isEqualTo(1);
    }

    @Test
    void allOfTenMillionRowsIsOneRange() {
        selection.range(0, 10_000_000);
        assertThat(selection.size()).isEqualTo(10_000_000);
        assertThat(selection.contains(9_999_999)).isTrue();
        assertThat(selection.contains(10_000_000)).isFalse();
    }

    @Test
    void allOfNoRowsIsNothing() {
        selection.range(5, 5);
        assertThat(selection.isEmpty()).isTrue();
    }
}

package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrideTest {
  private final Stride stride = new Stride(2);

  private int ranges() {
    return stride.next().ranges();
  }

  private void pushed(int ranges, long rows) {
    stride.pushed(ranges, new PushedRanges(ranges, rows));
  }

  private void doubleTimes(int times) {
    for (int done = 0; done < times; done++) {
      pushed(ranges(), 0);
    }
  }

  @Test
  void beginsWithOneRangeAndDoublesWhileLittleIsToBeDone() {
    assertThat(ranges()).isEqualTo(1);
    pushed(1, 0);
    assertThat(ranges()).isEqualTo(2);
    pushed(2, Stride.MUCH / 2);
    assertThat(ranges()).isEqualTo(4);
  }

  @Test
  void staysWhereTwiceAsMuchWouldBeTooMuch() {
    doubleTimes(3);

    pushed(8, Stride.MUCH / 2 + 1);

    assertThat(ranges()).isEqualTo(8);
  }

  @Test
  void goesBackToOneRangeWhenMuchWasDoneOrSomethingFailed() {
    doubleTimes(3);
    pushed(8, Stride.MUCH + 1);
    assertThat(ranges()).isEqualTo(1);

    doubleTimes(3);
    stride.pushed(8, Stride.TROUBLE);
    assertThat(ranges()).isEqualTo(1);
  }

  @Test
  void takesNoMoreThanCouldBePushedAtOnce() {
    doubleTimes(3);

    stride.pushed(8, new PushedRanges(3, 0));

    assertThat(ranges()).isEqualTo(3);
  }

  @Test
  void staysWhereThereWereNotAsManyRangesAsWanted() {
    doubleTimes(3);

    pushed(7, 0);

    assertThat(ranges()).isEqualTo(8);
  }

  @Test
  void hasItsBounds() {
    doubleTimes(30);

    assertThat(stride.next()).isEqualTo(new Portion(Stride.MOST_RANGES, Stride.MOST_COURSES, 4));
  }
}

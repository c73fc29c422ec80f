package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.junit.jupiter.api.Test;

class CourseRangesTest {

  @Test
  void aRangeIsOfOneCalendarAndNoLargerThanTheGivenSize() {
    List<PushTarget> targets = new ArrayList<>();
    for (long course = 1; course <= 5; course++) {
      targets.add(target(1, course));
    }
    targets.add(target(2, 6));

    List<CourseRange> ranges = CourseRanges.of(targets, 2);

    assertThat(ranges).extracting(CourseRange::number).containsExactly(1, 2, 3, 4);
    assertThat(ranges)
        .extracting(range -> range.calendar().value())
        .containsExactly(1L, 1L, 1L, 2L);
    assertThat(ranges.stream().flatMap(range -> range.targets().stream()))
        .extracting(target -> target.course().value())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(ranges).allMatch(range -> range.targets().size() <= 2);
  }

  @Test
  void noTargetsMakeNoRange() {
    assertThat(CourseRanges.of(List.of(), 2)).isEmpty();
  }

  private static PushTarget target(long calendar, long course) {
    return new PushTarget(new CalendarId(calendar), new CourseId(course), new MasterId(1));
  }
}

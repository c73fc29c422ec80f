package org.cascade.server.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.cascade.proto.v1.CourseCounts;
import org.junit.jupiter.api.Test;

class ProgressViewTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);

  @Test
  void linesAreAtLeastFiveInAHundredApart() {
    show(new LineProgress(out), 0, 3, 4, 5, 9, 10, 50);

    assertThat(lines())
        .containsExactly(
            "    0 %  0 of 100 courses",
            "    5 %  5 of 100 courses",
            "   10 %  10 of 100 courses",
            "   50 %  50 of 100 courses");
  }

  @Test
  void theLastLineIsTheWholeOnce() {
    show(new LineProgress(out), 97, 100, 100);

    assertThat(lines())
        .containsExactly("   97 %  97 of 100 courses", "  100 %  100 of 100 courses");
  }

  @Test
  void courseByCourseAPushOfAHundredShowsTwentyOneLines() {
    LineProgress view = new LineProgress(out);
    for (int done = 0; done <= 100; done++) {
      view.show(courses(done));
    }

    assertThat(lines()).hasSize(21);
  }

  @Test
  void aPushWithoutCoursesShowsNoProgress() {
    new LineProgress(out).show(CourseCounts.getDefaultInstance());
    new BarProgress(out).show(CourseCounts.getDefaultInstance());

    assertThat(text.toString()).isEmpty();
  }

  @Test
  void runningCoursesAreNotDoneYet() {
    CourseCounts courses =
        CourseCounts.newBuilder()
            .setTotal(100)
            .setPending(40)
            .setRunning(10)
            .setApplied(50)
            .build();

    new LineProgress(out).show(courses);

    assertThat(lines()).containsExactly("   50 %  50 of 100 courses");
  }

  @Test
  void theBarGrowsInItsPlace() {
    BarProgress bar = new BarProgress(out);
    show(bar, 25, 100);
    bar.end();

    assertThat(text.toString())
        .isEqualTo(
            "\r\u001B[K  [##########------------------------------]  25 %  25 of 100 courses"
                + "\r\u001B[K  [########################################] 100 %  100 of 100 courses"
                + System.lineSeparator());
  }

  @Test
  void aServerThatIsGoneIsToldOnce() {
    LineProgress view = new LineProgress(out);
    view.interrupted();
    view.interrupted();

    assertThat(lines()).containsExactly("  The server does not answer; trying again.");
  }

  private static void show(ProgressView view, int... done) {
    for (int each : done) {
      view.show(courses(each));
    }
  }

  private static CourseCounts courses(int done) {
    return CourseCounts.newBuilder().setTotal(100).setPending(100 - done).setApplied(done).build();
  }

  private List<String> lines() {
    return text.toString().lines().toList();
  }
}

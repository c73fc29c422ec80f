package org.cascade.application.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.course.AlignedWork.WorkFacts;
import org.cascade.application.course.RealignWork.Place;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.Subject;
import org.junit.jupiter.api.Test;

class RealignWorkServiceTest {
  private static final Place TASK = new Place.OfSubject(Subject.task(1));
  private static final Place STANDARD = new Place.OfSubject(Subject.standard(1));
  private static final Place TESTS = new Place.OfCategory(NameKey.of("Tests"));
  private static final Place QUIZZES = new Place.OfCategory(NameKey.of("Quizzes"));
  private static final Set<Long> SECTIONS = Set.of(1L, 2L);

  /** Work of which the facts are given. */
  private static final class KnownWork implements AlignedWork {
    private final WorkFacts facts;
    private boolean isAsked;

    KnownWork(WorkFacts facts) {
      this.facts = facts;
    }

    @Override
    public Optional<Realigned> move(Realignment realignment, Consumer<WorkFacts> check) {
      isAsked = true;
      check.accept(facts);
      return Optional.of(new Realigned(3, 2, 1));
    }
  }

  private static WorkFacts facts(
      Set<Long> strangers, boolean hasFrom, boolean hasTo, List<String> withoutTo) {
    return new WorkFacts(strangers, hasFrom, hasTo, withoutTo, List.of());
  }

  private static final WorkFacts NOTHING_IN_THE_WAY = facts(Set.of(), true, true, List.of());

  private static Realigned realign(AlignedWork work, Set<Long> sections, Place from, Place to) {
    return new RealignWorkService(work)
        .realign(new Realignment(new CourseId(7), sections, from, to));
  }

  private static CascadeException refusal(
      KnownWork work, Set<Long> sections, Place from, Place to) {
    CascadeException refused =
        catchThrowableOfType(CascadeException.class, () -> realign(work, sections, from, to));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static List<String> fieldsOfWhatMakesNoSense(Set<Long> sections, Place from, Place to) {
    KnownWork work = new KnownWork(NOTHING_IN_THE_WAY);
    CascadeException refused = refusal(work, sections, from, to);
    assertThat(refused.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
    assertThat(work.isAsked).isFalse();
    return refused.violations().stream().map(FieldViolation::field).toList();
  }

  @Test
  void workIsMovedWhereNothingIsInTheWay() {
    assertThat(realign(new KnownWork(NOTHING_IN_THE_WAY), SECTIONS, TASK, STANDARD))
        .isEqualTo(new Realigned(3, 2, 1));
  }

  @Test
  void aRequestThatMakesNoSenseIsRefusedBeforeTheCourseIsHeld() {
    assertThat(fieldsOfWhatMakesNoSense(SECTIONS, TASK, TASK)).containsExactly("to");
    assertThat(fieldsOfWhatMakesNoSense(SECTIONS, TASK, TESTS)).containsExactly("to");
    assertThat(fieldsOfWhatMakesNoSense(SECTIONS, TESTS, TASK)).containsExactly("to");
    assertThat(fieldsOfWhatMakesNoSense(Set.of(), TESTS, TESTS)).containsExactly("sections", "to");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    KnownWork work = new KnownWork(facts(new TreeSet<>(Set.of(9L, 8L)), false, false, List.of()));

    assertThat(refusal(work, SECTIONS, TASK, STANDARD).violations())
        .containsExactly(
            new FieldViolation("sections", "course 7 has no section 8"),
            new FieldViolation("sections", "course 7 has no section 9"),
            new FieldViolation("from", "the course has no such task or standard"),
            new FieldViolation("to", "the course has no such task or standard"));
  }

  @Test
  void eachSectionThatLacksTheTargetIsNamed() {
    KnownWork work = new KnownWork(facts(Set.of(), true, true, List.of("S1", "S2")));

    assertThat(refusal(work, SECTIONS, TESTS, QUIZZES).violations())
        .containsExactly(
            new FieldViolation("to", "section S1 has no such category"),
            new FieldViolation("to", "section S2 has no such category"));
  }

  @Test
  void eachStudentIsNamedOnceHoweverOftenInTheWay() {
    List<AlignedWork.PostedForBoth> posted =
        IntStream.range(0, 4)
            .mapToObj(
                i -> new AlignedWork.PostedForBoth("S" + (i / 2), "Q1", "student " + (3 - i % 2)))
            .toList();
    KnownWork work = new KnownWork(new WorkFacts(Set.of(), true, true, List.of(), posted));

    CascadeException refused = refusal(work, SECTIONS, TASK, STANDARD);

    assertThat(refused.reason()).isEqualTo(ErrorReason.GRADES_IN_THE_WAY);
    assertThat(refused.metadata()).containsEntry("students", "student 2,student 3");
    assertThat(refused).hasMessageContaining("student 2 (section S1, Q1)");
  }
}

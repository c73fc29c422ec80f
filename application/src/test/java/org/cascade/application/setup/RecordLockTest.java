package org.cascade.application.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.SectionId;
import org.cascade.domain.push.ManagedBy;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L-4 and L-5: what nobody edits or deletes where it is. */
class RecordLockTest {
  private static final SetupOwner COURSE = new SetupOwner.Course(new CourseId(1));
  private static final SetupOwner SECTION = new SetupOwner.Section(new SectionId(2));

  private static SetupRecord category(SetupOwner owner, Standing standing, int dropLowest) {
    return SetupRecord.category(
            owner,
            new Content.Category(
                "Tests",
                new BigDecimal("40.000"),
                1,
                dropLowest > 0,
                dropLowest,
                new TreeSet<>(),
                new TreeSet<>()))
        .standing(standing);
  }

  private static Standing standing(ManagedBy managedBy, boolean linked, boolean locked) {
    return new Standing(managedBy, linked, locked, false, null);
  }

  private static CascadeException refusal(ThrowingCallable call) {
    return catchThrowableOfType(CascadeException.class, call);
  }

  @ParameterizedTest
  @CsvSource({
    "MASTER, true, true, true",
    "MASTER, true, false, false",
    "COURSE, true, true, false",
    "COURSE, false, true, false"
  })
  void atACourseWhatTheMasterManagesIsClosedWhileItsTypeIsLocked(
      ManagedBy managedBy, boolean linked, boolean locked, boolean closed) {
    SetupRecord present = category(COURSE, standing(managedBy, linked, locked), 0);

    CascadeException deletion = refusal(() -> RecordLock.requireOpen(present));

    assertThat(deletion != null).isEqualTo(closed);
  }

  @ParameterizedTest
  @CsvSource({"MASTER, true, true", "COURSE, true, true", "TEACHER, false, false"})
  void atASectionWhateverHasALinkIsClosed(ManagedBy managedBy, boolean linked, boolean closed) {
    SetupRecord present = category(SECTION, standing(managedBy, linked, false), 0);

    CascadeException deletion = refusal(() -> RecordLock.requireOpen(present));

    assertThat(deletion != null).isEqualTo(closed);
  }

  @Test
  void everyFieldThatWouldChangeIsNamedAndNoOther() {
    Standing standing = standing(ManagedBy.MASTER, true, true);

    CascadeException refusal =
        refusal(
            () ->
                RecordLock.requireOpen(
                    category(COURSE, standing, 0), category(COURSE, standing, 2), "record"));

    assertThat(refusal.reason()).isEqualTo(ErrorReason.LOCKED);
    assertThat(refusal.violations())
        .extracting(FieldViolation::field)
        .containsExactly("record.category.exclude_from_calculation", "record.category.drop_lowest");
  }

  @Test
  void whetherAnAssessmentCopiesForwardIsOpen() {
    Standing standing = standing(ManagedBy.MASTER, true, true);

    assertThatCode(
            () ->
                RecordLock.requireOpen(
                    assessment(standing, false, "READ_ONLY"),
                    assessment(standing, true, "READ_ONLY"),
                    "record"))
        .doesNotThrowAnyException();
    assertThat(
            refusal(
                    () ->
                        RecordLock.requireOpen(
                            assessment(standing, false, "READ_ONLY"),
                            assessment(standing, true, "TEACHER_SCORED"),
                            "record"))
                .violations())
        .extracting(FieldViolation::field)
        .containsExactly("record.assessment.kind");
  }

  private static SetupRecord assessment(Standing standing, boolean copiesForward, String kind) {
    return SetupRecord.of(
            COURSE,
            DataType.ASSESSMENTS,
            new RecordKey.ListEntry(3),
            new Content.Assessment(null, null, copiesForward, kind))
        .standing(standing);
  }

  @ParameterizedTest
  @CsvSource({"false, 2:1, false", "true, 2:1, true", "false, 2:2, true"})
  void weightsAreOpenWhileTheyAreNotLockedAndTheChildrenStay(
      boolean weightsAreLocked, String child, boolean refused) {
    Standing standing = new Standing(ManagedBy.MASTER, true, true, weightsAreLocked, null);

    CascadeException refusal =
        refusal(
            () ->
                RecordLock.requireOpen(
                    composite(standing, "2:1", "100.000"),
                    composite(standing, child, "80.000"),
                    "record"));

    assertThat(refusal != null).isEqualTo(refused);
  }

  private static SetupRecord composite(Standing standing, String child, String weight) {
    return SetupRecord.of(
            COURSE,
            DataType.COMPOSITE_GRADES,
            new RecordKey.SubjectTerm(Subject.task(1), 1),
            new Content.Composite(new TreeMap<>(Map.of(child, weight))))
        .standing(standing);
  }
}

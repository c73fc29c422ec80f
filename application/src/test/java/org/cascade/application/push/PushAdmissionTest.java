package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cascade.application.testing.SmallDistrict.CALENDAR;
import static org.cascade.application.testing.SmallDistrict.CATALOG;
import static org.cascade.application.testing.SmallDistrict.MASTER;
import static org.cascade.application.testing.SmallDistrict.YEAR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** S-4: what is refused before anything runs. */
class PushAdmissionTest {
  private static final CatalogId OTHER_CATALOG = new CatalogId(2);
  private static final CalendarId OF_LAST_YEAR = new CalendarId(2);
  private static final CalendarId OFF_CATALOG = new CalendarId(3);
  private static final CalendarId OF_NO_CATALOG = new CalendarId(4);
  private static final MasterId FOREIGN = new MasterId(2);

  private static final ScopeFacts FACTS = facts(Set.of(Lock.GRADING_TASKS));

  private static ScopeFacts facts(Set<Lock> locks) {
    return new ScopeFacts(
        true,
        Optional.of(new CatalogLocks(locks)),
        Map.of(
            CALENDAR, new CalendarFacts(YEAR, Optional.of(CATALOG)),
            OF_LAST_YEAR, new CalendarFacts(YEAR - 1, Optional.of(CATALOG)),
            OFF_CATALOG, new CalendarFacts(YEAR, Optional.of(OTHER_CATALOG)),
            OF_NO_CATALOG, new CalendarFacts(YEAR, Optional.empty())),
        Map.of(MASTER, CATALOG, FOREIGN, OTHER_CATALOG));
  }

  private static PushRequest request(Set<CalendarId> calendars, Set<MasterId> masters) {
    return request(PushKind.PUSH_ALL_COURSE_MASTERS, calendars, masters, Set.of(), "");
  }

  private static PushRequest request(
      PushKind kind,
      Set<CalendarId> calendars,
      Set<MasterId> masters,
      Set<DataType> types,
      String comment) {
    return new PushRequest(
        kind, YEAR, CATALOG, calendars, masters, PushMode.LOCKED, null, types, comment);
  }

  private static CascadeException refusal(PushRequest request, ScopeFacts facts) {
    @Nullable CascadeException refused =
        catchThrowableOfType(CascadeException.class, () -> PushAdmission.check(request, facts));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static List<String> fields(PushRequest request, ScopeFacts facts) {
    return refusal(request, facts).violations().stream().map(FieldViolation::field).toList();
  }

  @Test
  void whatExistsAndIsLockedIsAdmitted() {
    assertThatCode(() -> PushAdmission.check(request(Set.of(CALENDAR), Set.of(MASTER)), FACTS))
        .doesNotThrowAnyException();
  }

  @Test
  void anUnknownYearAndCatalogAreBothNamed() {
    ScopeFacts nothing = new ScopeFacts(false, Optional.empty(), Map.of(), Map.of());

    CascadeException refused = refusal(request(Set.of(), Set.of()), nothing);

    assertThat(refused.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
    assertThat(refused.violations())
        .extracting(FieldViolation::field)
        .containsExactly("year", "catalog");
    assertThat(refused).hasMessageContaining("2026").hasMessageContaining("no catalog 1");
  }

  @Test
  void eachWrongCalendarIsNamed() {
    PushRequest request =
        request(
            Set.of(CALENDAR, OF_LAST_YEAR, OFF_CATALOG, OF_NO_CATALOG, new CalendarId(99)),
            Set.of());

    assertThat(refusal(request, FACTS).violations())
        .containsExactly(
            new FieldViolation("calendars", "calendar 2 is of the year 2025, not of 2026"),
            new FieldViolation("calendars", "the school of calendar 3 does not use the catalog"),
            new FieldViolation("calendars", "the school of calendar 4 does not use the catalog"),
            new FieldViolation("calendars", "there is no calendar 99"));
  }

  @Test
  void mastersThatAreUnknownOrOfAnotherCatalogAreNamed() {
    assertThat(
            refusal(request(Set.of(), Set.of(MASTER, FOREIGN, new MasterId(99))), FACTS)
                .violations())
        .containsExactly(
            new FieldViolation("masters", "the catalog has no master 2"),
            new FieldViolation("masters", "the catalog has no master 99"));
  }

  @Test
  void aTypeThatIsNotOfferedYetIsNamed() {
    PushRequest request =
        request(
            PushKind.PUSH_ALL_COURSE_MASTERS,
            Set.of(),
            Set.of(),
            Set.of(DataType.GRADING_TASKS, DataType.ASSESSMENTS),
            "");

    assertThat(fields(request, FACTS)).containsExactly("data_types");
    assertThat(refusal(request, FACTS)).hasMessageContaining("ASSESSMENTS is not offered");
  }

  @Test
  void anotherKindOfPushIsRefused() {
    PushRequest request = request(PushKind.PUSH_COURSE, Set.of(), Set.of(), Set.of(), "");

    assertThat(fields(request, FACTS)).containsExactly("kind");
  }

  @Test
  void aCommentHasAtMostFiveHundredCharacters() {
    assertThat(fields(commented("𝒜".repeat(501)), FACTS)).containsExactly("comment");
    assertThatCode(() -> PushAdmission.check(commented("𝒜".repeat(500)), FACTS))
        .doesNotThrowAnyException();
  }

  private static PushRequest commented(String comment) {
    return request(PushKind.PUSH_ALL_COURSE_MASTERS, Set.of(), Set.of(), Set.of(), comment);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    PushRequest request =
        request(
            PushKind.PUSH_COURSE,
            Set.of(OFF_CATALOG),
            Set.of(FOREIGN),
            Set.of(DataType.ASSESSMENTS),
            "x".repeat(501));
    ScopeFacts facts = new ScopeFacts(false, FACTS.locks(), FACTS.calendars(), FACTS.masters());

    assertThat(fields(request, facts))
        .containsExactly("kind", "year", "calendars", "masters", "data_types", "comment");
  }

  @Test
  void aPushThatCouldCarryNothingIsRefused() {
    CascadeException refused = refusal(request(Set.of(), Set.of()), facts(Set.of()));

    assertThat(refused.reason()).isEqualTo(ErrorReason.NOTHING_LOCKED);
    assertThat(refused.violations())
        .extracting(FieldViolation::field)
        .containsExactly("data_types");
  }

  /**
   * A lock counts only where its type is selected; all that are offered are where none is named.
   */
  @Test
  void nothingIsLockedWhereOnlyOtherTypesAre() {
    PushRequest standards =
        request(
            PushKind.PUSH_ALL_COURSE_MASTERS, Set.of(), Set.of(), Set.of(DataType.STANDARDS), "");

    assertThat(refusal(standards, FACTS).reason()).isEqualTo(ErrorReason.NOTHING_LOCKED);
    assertThat(refusal(request(Set.of(), Set.of()), facts(Set.of(Lock.ASSESSMENTS))).reason())
        .isEqualTo(ErrorReason.NOTHING_LOCKED);
    assertThatCode(
            () -> PushAdmission.check(request(Set.of(), Set.of()), facts(Set.of(Lock.PERIODS))))
        .doesNotThrowAnyException();
  }
}

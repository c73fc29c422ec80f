package org.cascade.application.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.junit.jupiter.api.Test;

class LinkCourseServiceTest {
  private static final CourseId COURSE = new CourseId(7);
  private static final MasterId MASTER = new MasterId(3);
  private static final MasterId OTHER = new MasterId(2);
  private static final Optional<CatalogId> CATALOG = Optional.of(new CatalogId(1));

  /** One course; the masters 3 and 2 are of catalog 1, others are of none. */
  private static final class KnownLinks implements CourseLinks {
    private final LinkStanding standing;
    private Optional<MasterId> decided = Optional.empty();

    KnownLinks(Optional<MasterId> master, Optional<CatalogId> catalog) {
      this.standing = new LinkStanding(master, catalog, "4");
    }

    @Override
    public Optional<CatalogId> catalogOf(MasterId master) {
      return master.value() <= 3 ? CATALOG : Optional.empty();
    }

    @Override
    public boolean change(CourseId course, Function<LinkStanding, Optional<MasterId>> next) {
      if (!course.equals(COURSE)) {
        return false;
      }
      decided = next.apply(standing);
      return true;
    }
  }

  private static CascadeException refusal(ThrowingCallable call) {
    CascadeException refused = catchThrowableOfType(CascadeException.class, call);
    assertThat(refused).isNotNull();
    return refused;
  }

  @Test
  void anUnlinkedCourseIsLinkedToAMasterOfItsSchoolsCatalog() {
    KnownLinks links = new KnownLinks(Optional.empty(), CATALOG);

    new LinkCourseService(links).link(COURSE, MASTER);

    assertThat(links.decided).contains(MASTER);
  }

  @Test
  void aLinkedCourseIsUnlinked() {
    KnownLinks links = new KnownLinks(Optional.of(MASTER), CATALOG);
    links.decided = Optional.of(MASTER);

    new LinkCourseService(links).unlink(COURSE, Optional.of("4"));

    assertThat(links.decided).isEmpty();
  }

  @Test
  void aLinkThatMayHaveChangedIsNotEnded() {
    KnownLinks links = new KnownLinks(Optional.of(MASTER), CATALOG);
    links.decided = Optional.of(MASTER);

    CascadeException refused =
        refusal(() -> new LinkCourseService(links).unlink(COURSE, Optional.of("3")));

    assertThat(refused.reason()).isEqualTo(ErrorReason.STALE_VERSION);
    assertThat(refused.metadata()).containsExactly(Map.entry("version", "4"));
    assertThat(links.decided).contains(MASTER);
  }

  @Test
  void aMasterOfAnotherCatalogIsNamedBeforeTheLinkThatIsThere() {
    LinkCourse service =
        new LinkCourseService(new KnownLinks(Optional.of(OTHER), Optional.of(new CatalogId(9))));

    assertThat(refusal(() -> service.link(COURSE, MASTER)).reason())
        .isEqualTo(ErrorReason.MASTER_NOT_IN_CATALOG);
  }

  @Test
  void theMasterThatIsInTheWayIsNamed() {
    LinkCourse service = new LinkCourseService(new KnownLinks(Optional.of(OTHER), CATALOG));

    assertThat(refusal(() -> service.link(COURSE, MASTER)))
        .hasMessage("course 7 is linked to master 2; unlink it first");
  }

  @Test
  void aCourseThatIsNotThereIsNamedBeforeAMasterThatIsNotThere() {
    LinkCourse service = new LinkCourseService(new KnownLinks(Optional.empty(), CATALOG));

    assertThat(refusal(() -> service.link(new CourseId(8), new MasterId(99))).reason())
        .isEqualTo(ErrorReason.COURSE_NOT_FOUND);
    assertThat(refusal(() -> service.link(COURSE, new MasterId(99))).reason())
        .isEqualTo(ErrorReason.MASTER_NOT_FOUND);
  }
}

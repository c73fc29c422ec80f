package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.CATALOG;
import static org.cascade.application.testing.SmallDistrict.YEAR;
import static org.cascade.application.testing.SmallDistrict.info;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@code Catalogs} reads and sets. */
public abstract class CatalogsContract extends PortContract {
  private static final CatalogId SECOND = new CatalogId(2);
  private static final CatalogId UNKNOWN = new CatalogId(99);

  @BeforeEach
  void load() {
    SmallDistrict district =
        new SmallDistrict()
            .locks(Lock.NAME)
            .master(
                1,
                info(
                    Map.of(
                        CourseAttribute.NUMBER,
                        "M1",
                        CourseAttribute.NAME,
                        "Algebra",
                        CourseAttribute.ACTIVE,
                        "1"),
                    Map.of()))
            .master(2, "M2")
            .course(1, 1, "C1")
            .course(2, 1, "C2")
            .course(3, 0, "C3");
    World world = district.world();
    world.years.add(YEAR + 1);
    world.catalogs.put(SECOND, new CatalogRow("Second", 4, Set.of()));
    world.masters.put(new MasterId(3), new MasterRow(SECOND, info("M1", "Other")));
    world.calendars.put(new CalendarId(2), new CalendarRow(SmallDistrict.SCHOOL, YEAR + 1, "Next"));
    district.course(
        4,
        new CourseRow(new CalendarId(2), new MasterId(3), true, info("C1", "Elsewhere"), 5, false));
    load(district);
  }

  @Nested
  class ACatalog {
    @Test
    void isReadWithOthersInOrder() {
      Catalog first =
          new Catalog(CATALOG, "District Catalog", 1, new CatalogLocks(Set.of(Lock.NAME)));
      Catalog second = new Catalog(SECOND, "Second", 4, CatalogLocks.none());

      assertThat(ports().catalogs().findAll(List.of(SECOND, UNKNOWN, CATALOG)))
          .containsExactly(first, second);
      assertThat(ports().catalogs().findAll(List.of(SECOND))).containsExactly(second);
      assertThat(ports().catalogs().findAll(List.of())).isEmpty();
    }

    @Test
    void isFoundById() {
      assertThat(ports().catalogs().find(SECOND)).map(Catalog::name).contains("Second");
      assertThat(ports().catalogs().find(UNKNOWN)).isEmpty();
    }

    @Test
    void getsItsLocksReplacedAndANewVersion() {
      CatalogLocks locks = new CatalogLocks(Set.of(Lock.STANDARDS, Lock.CUSTOM_FIELDS));

      Optional<Catalog> set = ports().catalogs().setLocks(CATALOG, locks, 1);

      assertThat(set).contains(new Catalog(CATALOG, "District Catalog", 2, locks));
      assertThat(ports().catalogs().find(CATALOG)).isEqualTo(set);
    }

    @Test
    void keepsItsLocksIfTheCallerHasSeenAnotherVersion() {
      assertThat(ports().catalogs().setLocks(CATALOG, CatalogLocks.none(), 7)).isEmpty();
      assertThat(ports().catalogs().setLocks(UNKNOWN, CatalogLocks.none(), 1)).isEmpty();
      assertThat(ports().catalogs().find(CATALOG).orElseThrow().locks().locks())
          .containsExactly(Lock.NAME);
    }
  }
}

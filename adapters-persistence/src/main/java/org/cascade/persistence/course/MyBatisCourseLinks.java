package org.cascade.persistence.course;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.course.CourseLinks.LinkStanding;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.persistence.course.CourseLinkMapper.StandingRow;
import org.cascade.persistence.database.Transactions;

/** Links of courses in MySQL. */
public final class MyBatisCourseLinks implements CourseLinks {
  private final Transactions transactions;

  @Inject
  public MyBatisCourseLinks(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<CatalogId> catalogOf(MasterId master) {
    return transactions.inOne(
        session ->
            Optional.ofNullable(session.getMapper(CourseLinkMapper.class).catalogOf(master.value()))
                .map(CatalogId::new));
  }

  @Override
  public boolean change(CourseId course, Function<LinkStanding, Optional<MasterId>> next) {
    return transactions.holdingBriefly(
        course,
        session -> {
          CourseLinkMapper mapper = session.getMapper(CourseLinkMapper.class);
          StandingRow row = mapper.hold(course.value());
          if (row == null) {
            return false;
          }
          LinkStanding standing = standing(row);
          Optional<MasterId> master = next.apply(standing);
          if (!master.equals(standing.master())) {
            mapper.setMaster(course.value(), master.map(MasterId::value).orElse(null));
            clearLinks(mapper, course.value());
          }
          return true;
        });
  }

  private static LinkStanding standing(StandingRow row) {
    return new LinkStanding(
        Optional.ofNullable(row.masterId()).map(MasterId::new),
        Optional.ofNullable(row.catalogId()).map(CatalogId::new));
  }

  private static void clearLinks(CourseLinkMapper mapper, long course) {
    mapper.clearGradingTasks(course);
    mapper.clearStandards(course);
    mapper.clearCategories(course);
    mapper.clearAssessments(course);
    mapper.clearCalcOptions(course);
    mapper.clearComposites(course);
  }
}

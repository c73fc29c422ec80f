package org.cascade.persistence.course;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.course.CourseLinks.LinkStanding;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.persistence.course.CourseLinkMapper.StandingRow;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.References;
import org.cascade.persistence.setup.SetupTable;

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
  public boolean change(CourseId course, Function<LinkStanding, Optional<MasterId>> rule) {
    return transactions.holdingBriefly(
        course,
        session -> {
          CourseLinkMapper mapper = session.getMapper(CourseLinkMapper.class);
          StandingRow row = mapper.hold(course.value());
          if (row == null) {
            return false;
          }
          LinkStanding standing = standing(row);
          Optional<MasterId> master = rule.apply(standing);
          if (!master.equals(standing.master())) {
            master.ifPresent(next -> hold(session, next));
            mapper.setMaster(course.value(), master.map(MasterId::value).orElse(null));
            clearLinks(mapper, course.value());
          }
          return true;
        });
  }

  /** Against deletion, which may have come between the look at its catalog and this. */
  private static void hold(SqlSession session, MasterId master) {
    if (References.held(session, Referable.MASTER, List.of(master.value())).isEmpty()) {
      throw CascadeException.of(
          ErrorReason.MASTER_NOT_FOUND, "there is no master " + master.value());
    }
  }

  private static LinkStanding standing(StandingRow row) {
    return new LinkStanding(
        Optional.ofNullable(row.masterId()).map(MasterId::new),
        Optional.ofNullable(row.catalogId()).map(CatalogId::new),
        Integer.toString(row.version()));
  }

  private static void clearLinks(CourseLinkMapper mapper, long course) {
    for (SetupTable table : SetupTable.values()) {
      mapper.clear(table, course);
    }
  }
}

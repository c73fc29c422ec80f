package org.cascade.persistence.course;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.course.AlignedWork;
import org.cascade.application.course.AlignedWork.WorkFacts;
import org.cascade.application.course.RealignWork.Place.OfCategory;
import org.cascade.application.course.RealignWork.Place.OfSubject;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.Transactions;

/** Student work in MySQL. */
public final class MyBatisAlignedWork implements AlignedWork {
  private final Transactions transactions;

  @Inject
  public MyBatisAlignedWork(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Realigned> move(Realignment realignment, Consumer<WorkFacts> check) {
    return transactions.holdingBriefly(
        realignment.course(), session -> held(session, realignment, check));
  }

  /**
   * Every writer of student work holds the course's row FOR SHARE. This one holds it alone, so that
   * what it has checked is still so when it writes.
   */
  private static Optional<Realigned> held(
      SqlSession session, Realignment realignment, Consumer<WorkFacts> check) {
    AlignedWorkMapper mapper = session.getMapper(AlignedWorkMapper.class);
    if (mapper.hold(realignment.course().value()) == null) {
      return Optional.empty();
    }
    JsonText sections = new JsonText();
    realignment.sections().stream().sorted().forEach(sections::number);
    WorkMove move = move(mapper, realignment, sections.toString());
    check.accept(move.facts(strangers(mapper, realignment, sections.toString())));
    return Optional.of(move.apply());
  }

  private static WorkMove move(AlignedWorkMapper mapper, Realignment realignment, String sections) {
    long course = realignment.course().value();
    if (realignment.from() instanceof OfSubject from && realignment.to() instanceof OfSubject to) {
      return new SubjectWork(mapper, course, sections, from.subject(), to.subject());
    }
    if (realignment.from() instanceof OfCategory from
        && realignment.to() instanceof OfCategory to) {
      return CategoryWork.read(mapper, course, sections, from.name(), to.name());
    }
    throw new IllegalArgumentException("work moves between places of one kind: " + realignment);
  }

  private static Set<Long> strangers(
      AlignedWorkMapper mapper, Realignment realignment, String sections) {
    Set<Long> strangers = new HashSet<>(realignment.sections());
    mapper.sections(realignment.course().value(), sections).forEach(strangers::remove);
    return strangers;
  }
}

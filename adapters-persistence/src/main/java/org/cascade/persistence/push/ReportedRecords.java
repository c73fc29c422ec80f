package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.PushItems;
import org.cascade.application.push.ReportedRecord;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.AttributeLine;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.MasterSetup;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.SetupLine;
import org.cascade.persistence.content.Contents;
import org.cascade.persistence.content.RecordAt;
import org.jspecify.annotations.Nullable;

/** The lines of plans as reports show them. */
final class ReportedRecords {
  private final Map<ListReference, String> names;
  private final Contents contents;
  private final boolean withContent;

  private ReportedRecords(
      Map<ListReference, String> names, Contents contents, boolean withContent) {
    this.names = names;
    this.contents = contents;
    this.withContent = withContent;
  }

  /** The wanted lines of all courses, one course after the other. */
  static List<ReportedRecord> of(
      SqlSession session, List<Planned> planned, Predicate<PlanLine> wanted, boolean withContent) {
    ReportedRecords records =
        new ReportedRecords(
            Items.names(session, planned, wanted),
            Contents.of(session, withContent ? places(planned, wanted) : List.of()),
            withContent);
    List<ReportedRecord> reported = new ArrayList<>();
    for (Planned course : planned) {
      PushItems items = new PushItems(course.course(), records.names);
      course.plan().lines().stream()
          .filter(wanted)
          .map(line -> records.record(course.course(), line, items))
          .forEach(reported::add);
    }
    return reported;
  }

  private static List<RecordAt> places(List<Planned> planned, Predicate<PlanLine> wanted) {
    return planned.stream()
        .flatMap(
            course ->
                course.plan().lines().stream()
                    .filter(wanted)
                    .filter(SetupLine.class::isInstance)
                    .map(SetupLine.class::cast)
                    .flatMap(
                        line ->
                            Stream.of(
                                Optional.ofNullable(above(course.course(), line)),
                                Optional.ofNullable(below(course.course(), line)))))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Above a section is the course's row; none where this push would make it. */
  private static @Nullable RecordAt above(CourseFacts course, SetupLine line) {
    AboveRecord above = line.above();
    if (above == null || above.id() == AboveRecord.NOT_YET_MADE) {
      return null;
    }
    return line.owner().isSection()
        ? RecordAt.course(line.type(), course.id().value(), above.id())
        : RecordAt.master(line.type(), above.id());
  }

  private static @Nullable RecordAt below(CourseFacts course, SetupLine line) {
    BelowRecord below = line.below();
    if (below == null) {
      return null;
    }
    return line.owner().isSection()
        ? RecordAt.section(line.type(), course.id().value(), line.owner().section(), below.row())
        : RecordAt.course(line.type(), course.id().value(), below.row());
  }

  private ReportedRecord record(CourseFacts course, PlanLine line, PushItems items) {
    MasterSetup master = Objects.requireNonNull(course.master(), "reports are of linked courses");
    if (line instanceof SetupLine setup) {
      return new ReportedRecord(
          items.of(line),
          master.id(),
          master.info().value(CourseAttribute.NAME),
          setup.state(),
          setup.managedBy().orElse(null),
          setup.belowIfAny().map(BelowRecord::residualSince).orElse(null),
          has(master, setup),
          contents.of(above(course, setup)),
          contents.of(below(course, setup)));
    }
    AttributeLine attribute = (AttributeLine) line;
    return new ReportedRecord(
        items.of(line),
        master.id(),
        master.info().value(CourseAttribute.NAME),
        null,
        null,
        null,
        true,
        value(master.info().value(attribute.attribute())),
        value(attribute.present()));
  }

  private static boolean has(MasterSetup master, SetupLine line) {
    return master.records(line.type()).stream()
        .anyMatch(record -> record.key().equals(line.recordKey()));
  }

  private Map<String, String> value(String value) {
    return withContent && !value.isEmpty() ? Map.of("value", value) : Map.of();
  }
}

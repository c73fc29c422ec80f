package org.cascade.server.edfi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.server.edfi.Calendars.Meeting;
import org.cascade.server.edfi.District.SourceCourse;
import org.cascade.server.edfi.SourceKey.OfferingId;
import org.cascade.server.edfi.SourceKey.SectionId;
import org.cascade.server.edfi.imported.CourseInfo;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportSink;
import org.cascade.server.edfi.imported.ImportedCourse;
import org.cascade.server.edfi.imported.ImportedSchool;
import org.cascade.server.edfi.imported.ImportedSection;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * MasterSchedule: the offerings of a course in a calendar's sessions are folded into one course,
 * whose sections keep their sessions in their numbers. Sections stream by in the second reading;
 * their keys are kept, because gradebooks refer to them.
 */
final class Schedule implements Chapter {

  private final Values values;
  private final References references;
  private final District district;
  private final Calendars calendars;
  private final List<XmlElement> collected = new ArrayList<>();
  private final Map<OfferingId, Offering> offerings = new HashMap<>();
  private final Map<ImportedCourse.Key, ImportedCourse> courses = new LinkedHashMap<>();
  private final Set<ImportedSection.Key> sections = new HashSet<>();

  Schedule(Values values, References references, District district, Calendars calendars) {
    this.values = values;
    this.references = references;
    this.district = district;
    this.calendars = calendars;
  }

  private record Offering(OfferingId id, ImportedCourse.Key course, List<String> terms) {

    /**
     * The same identifier may stand in several sessions of a course, so the session belongs to the
     * number; and so does the school's own course code where it has one. It depends on nothing else
     * in the file: the same section has the same number in every import.
     */
    private ImportedSection.Key section(String identifier) {
      String local = id.localCode().equals(course.number()) ? "" : id.localCode() + ", ";
      return new ImportedSection.Key(course, identifier + " (" + local + id.session().name() + ")");
    }
  }

  @Override
  public void collect(XmlElement element) {
    if (element.name().equals("CourseOffering")) {
      collected.add(element);
    }
  }

  @Override
  public void resolve() {
    collected.forEach(this::addOffering);
    collected.clear();
  }

  private void addOffering(XmlElement element) {
    Optional<OfferingId> id = references.offeringId(element).filter(OfferingId::isOfOneSchool);
    if (id.isEmpty() || id.get().localCode().isEmpty()) {
      unresolved(element, label(element), "its school, session or local course code is missing");
    } else if (offerings.containsKey(id.get())) {
      String detail = "the first of that identity is taken";
      values.find(element, FindingReason.DUPLICATE, id.get().toString(), detail);
    } else {
      addOffering(element, id.get());
    }
  }

  private static String label(XmlElement offering) {
    return "CourseOffering " + offering.text("LocalCourseCode");
  }

  private void addOffering(XmlElement element, OfferingId id) {
    Optional<Meeting> meeting = calendars.meeting(id.session());
    Optional<SourceCourse> course = references.course(element).flatMap(district::course);
    if (meeting.isEmpty()) {
      unresolved(element, id.toString(), "no such session was taken over");
    } else if (course.isEmpty()) {
      unresolved(element, id.toString(), "its CourseReference points to no course taken over");
    } else if (!isOfCatalog(course.get(), id.school())) {
      String detail = "its school cannot use a course of another district's catalog";
      values.find(element, FindingReason.NOT_IN_DISTRICT, id.toString(), detail);
    } else {
      add(element, id, meeting.get(), course.get());
    }
  }

  private void unresolved(XmlElement element, String what, String detail) {
    values.find(element, FindingReason.UNRESOLVED_REFERENCE, what, detail);
  }

  private boolean isOfCatalog(SourceCourse course, String school) {
    return district
        .school(school)
        .map(ImportedSchool::catalog)
        .equals(Optional.of(course.master().catalog()));
  }

  private void add(XmlElement element, OfferingId id, Meeting meeting, SourceCourse course) {
    String code = course.master().number();
    ImportedCourse.Key key = new ImportedCourse.Key(meeting.calendar(), code);
    if (!id.localCode().equals(code)) {
      String detail = "the course keeps the course code " + code + " as its number";
      values.find(element, FindingReason.LOCAL_CODE_DIFFERS, id.toString(), detail);
    }
    offerings.put(id, new Offering(id, key, meeting.terms()));
    fold(
        element,
        id,
        new ImportedCourse(element.origin(), key, course.master(), info(element, course)));
  }

  private CourseInfo info(XmlElement element, SourceCourse course) {
    return values
        .optional(element, "LocalCourseTitle", element.text("LocalCourseTitle"), Limits.COURSE_NAME)
        .map(course.info()::named)
        .orElse(course.info());
  }

  private void fold(XmlElement element, OfferingId id, ImportedCourse course) {
    ImportedCourse first = courses.putIfAbsent(course.course(), course);
    if (first != null && !first.info().equals(course.info())) {
      String detail = "the course has the content of its offering at " + first.origin();
      values.find(element, FindingReason.CONTENT_DIFFERS, id.toString(), detail);
    }
  }

  void giveCourses(ImportSink sink) {
    courses.values().forEach(sink::take);
  }

  /** The second reading. */
  void give(XmlElement element, ImportSink sink) {
    if (element.name().equals("Section")) {
      values
          .required(element, "SectionIdentifier", Integer.MAX_VALUE)
          .ifPresent(identifier -> giveSection(element, identifier, sink));
    }
  }

  private void giveSection(XmlElement element, String identifier, ImportSink sink) {
    Optional<SectionId> id = references.sectionId(element);
    Optional<Offering> offering = id.flatMap(section -> offering(section.offering()));
    if (offering.isEmpty()) {
      String what = "Section " + identifier;
      unresolved(element, what, "its CourseOfferingReference points to no offering taken over");
      return;
    }
    ImportedSection.Key key = offering.get().section(identifier);
    if (isNew(element, key)) {
      sink.take(new ImportedSection(element.origin(), key, offering.get().terms()));
    }
  }

  private boolean isNew(XmlElement element, ImportedSection.Key key) {
    if (!values.fits(element, "SectionIdentifier", key.number(), Limits.SECTION_NUMBER)) {
      return false;
    }
    boolean isNew = sections.add(key);
    if (!isNew) {
      String what = "Section " + key.number() + " of " + key.course().number();
      values.find(element, FindingReason.DUPLICATE, what, "the first of that identity is taken");
    }
    return isNew;
  }

  private Optional<Offering> offering(OfferingId id) {
    return Optional.ofNullable(offerings.get(id));
  }

  /** A section that has been given. */
  Optional<ImportedSection.Key> section(SectionId id) {
    return offering(id.offering())
        .map(offering -> offering.section(id.identifier()))
        .filter(sections::contains);
  }
}

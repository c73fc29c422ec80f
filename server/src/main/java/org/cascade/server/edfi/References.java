package org.cascade.server.edfi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cascade.server.edfi.SourceKey.CourseId;
import org.cascade.server.edfi.SourceKey.EntryId;
import org.cascade.server.edfi.SourceKey.OfferingId;
import org.cascade.server.edfi.SourceKey.PeriodId;
import org.cascade.server.edfi.SourceKey.SectionId;
import org.cascade.server.edfi.SourceKey.SessionId;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * Finds what the references of one file point to. A reference spells the identity of its target
 * out, or names the XML id of an element of the same file; both give the same key, because an
 * element holds the fields of its own identity.
 */
final class References {

  /** The fields that identities are made of: all that is kept of an element with an XML id. */
  private static final Set<String> IDENTIFYING =
      Set.of(
          "SchoolId",
          "LocalEducationAgencyId",
          "EducationOrganizationId",
          "SessionName",
          "SchoolYear",
          "SchoolReference",
          "GradingPeriod",
          "GradingPeriodName",
          "CourseCode",
          "EducationOrganizationReference",
          "LocalCourseCode",
          "SessionReference",
          "SectionIdentifier",
          "CourseOfferingReference",
          "GradebookEntryIdentifier",
          "Namespace",
          "LearningStandardId",
          "StudentUniqueId");

  private final Map<String, XmlElement> byId = new HashMap<>();

  /** Remembers an element that references may name; false when its XML id is taken. */
  boolean add(XmlElement element) {
    String id = element.id();
    return id == null || byId.putIfAbsent(id, identityOf(element)) == null;
  }

  /** Of a reference element that stands by itself, the identity in it counts. */
  private static XmlElement identityOf(XmlElement element) {
    return spelledOut(element).orElse(element).only(IDENTIFYING);
  }

  private static Optional<XmlElement> spelledOut(XmlElement reference) {
    return reference.children().stream()
        .filter(child -> child.name().endsWith("Identity"))
        .findFirst();
  }

  private Optional<XmlElement> target(XmlElement reference) {
    String ref = reference.ref();
    return ref == null ? spelledOut(reference) : Optional.ofNullable(byId.get(ref));
  }

  private Optional<XmlElement> target(XmlElement holder, String reference) {
    return holder.child(reference).flatMap(this::target);
  }

  Optional<String> school(XmlElement holder) {
    return target(holder, "SchoolReference").flatMap(school -> text(school, "SchoolId"));
  }

  Optional<String> agency(XmlElement holder) {
    return target(holder, "LocalEducationAgencyReference")
        .flatMap(agency -> text(agency, "LocalEducationAgencyId"));
  }

  Optional<String> standard(XmlElement reference) {
    return target(reference).flatMap(standard -> text(standard, "LearningStandardId"));
  }

  Optional<String> student(XmlElement holder) {
    return target(holder, "StudentReference").flatMap(student -> text(student, "StudentUniqueId"));
  }

  Optional<CourseId> course(XmlElement holder) {
    return target(holder, "CourseReference").flatMap(this::courseId);
  }

  Optional<PeriodId> period(XmlElement reference) {
    return target(reference).flatMap(this::periodId);
  }

  Optional<SectionId> section(XmlElement holder) {
    return target(holder, "SectionReference").flatMap(this::sectionId);
  }

  Optional<EntryId> entry(XmlElement holder) {
    return target(holder, "GradebookEntryReference").flatMap(References::entryId);
  }

  Optional<CourseId> courseId(XmlElement course) {
    return text(course, "CourseCode")
        .flatMap(code -> organization(course).map(owner -> new CourseId(code, owner)));
  }

  Optional<PeriodId> periodId(XmlElement period) {
    return school(period)
        .map(
            school ->
                new PeriodId(
                    school,
                    period.text("SchoolYear"),
                    period.text("GradingPeriod"),
                    period.text("GradingPeriodName")));
  }

  Optional<SessionId> sessionId(XmlElement session) {
    return school(session)
        .map(
            school ->
                new SessionId(school, session.text("SchoolYear"), session.text("SessionName")));
  }

  Optional<OfferingId> offeringId(XmlElement offering) {
    return school(offering)
        .flatMap(
            school ->
                target(offering, "SessionReference")
                    .flatMap(this::sessionId)
                    .map(
                        session ->
                            new OfferingId(offering.text("LocalCourseCode"), school, session)));
  }

  Optional<SectionId> sectionId(XmlElement section) {
    return text(section, "SectionIdentifier")
        .flatMap(
            identifier ->
                target(section, "CourseOfferingReference")
                    .flatMap(this::offeringId)
                    .map(offering -> new SectionId(identifier, offering)));
  }

  static Optional<EntryId> entryId(XmlElement entry) {
    return text(entry, "GradebookEntryIdentifier")
        .map(identifier -> new EntryId(entry.text("Namespace"), identifier));
  }

  /** A school and an agency are organisations, under the same numbers. */
  private Optional<String> organization(XmlElement holder) {
    return target(holder, "EducationOrganizationReference")
        .flatMap(
            owner ->
                Stream.of("EducationOrganizationId", "SchoolId", "LocalEducationAgencyId")
                    .flatMap(field -> text(owner, field).stream())
                    .findFirst());
  }

  private static Optional<String> text(XmlElement element, String field) {
    return Optional.of(element.text(field)).filter(text -> !text.isEmpty());
  }
}

package org.cascade.server.edfi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cascade.domain.district.NameKey;
import org.cascade.server.edfi.SourceKey.CourseId;
import org.cascade.server.edfi.imported.CourseInfo;
import org.cascade.server.edfi.imported.EdFiException;
import org.cascade.server.edfi.imported.EdFiException.Problem;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportSink;
import org.cascade.server.edfi.imported.ImportedCatalog;
import org.cascade.server.edfi.imported.ImportedMaster;
import org.cascade.server.edfi.imported.ImportedSchool;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * EducationOrganization: the district's catalog, its schools, and the courses that masters are made
 * of.
 */
final class District implements Chapter {

  private final Values values;
  private final References references;
  private final CourseFields fields;
  private final List<XmlElement> collected = new ArrayList<>();
  private final Map<String, ImportedCatalog> catalogs = new LinkedHashMap<>();
  private final Map<String, ImportedSchool> schools = new LinkedHashMap<>();
  private final Map<CourseId, SourceCourse> courses = new LinkedHashMap<>();
  private final Map<ImportedMaster.Key, SourceCourse> masters = new LinkedHashMap<>();
  private final Set<String> catalogNames = new HashSet<>();
  private final Set<String> schoolNames = new HashSet<>();

  District(Values values, References references) {
    this.values = values;
    this.references = references;
    this.fields = new CourseFields(values);
  }

  /**
   * A course element.
   *
   * @param standards the standards it names, by identifier, with the naming reference
   */
  record SourceCourse(
      XmlElement element,
      ImportedMaster.Key master,
      CourseInfo info,
      Map<String, XmlElement> standards) {

    /** Whether a master made of the one would be the same as one made of the other. */
    private boolean hasContentOf(SourceCourse other) {
      return info.equals(other.info) && standards.keySet().equals(other.standards.keySet());
    }
  }

  @Override
  public void collect(XmlElement element) {
    Homes.of(Interchange.EDUCATION_ORGANIZATION, element.name())
        .ifPresent(homes -> collected.add(element.only(homes)));
  }

  @Override
  public void resolve() {
    each("LocalEducationAgency", this::addCatalog);
    requireOneCatalog();
    each("School", this::addSchool);
    each("Course", this::addCourse);
    collected.clear();
  }

  private void each(String name, Consumer<XmlElement> action) {
    collected.stream().filter(element -> element.name().equals(name)).forEach(action);
  }

  private void addCatalog(XmlElement agency) {
    values
        .required(agency, "LocalEducationAgencyId", Limits.INSTITUTION_NAME)
        .filter(id -> isFirst(agency, id, catalogs.keySet()))
        .ifPresent(
            id ->
                name(agency, catalogNames)
                    .map(name -> new ImportedCatalog(agency.origin(), id, name))
                    .ifPresent(catalog -> catalogs.put(id, catalog)));
  }

  private void requireOneCatalog() {
    Iterator<ImportedCatalog> agencies = catalogs.values().iterator();
    if (catalogs.size() > 1) {
      ImportedCatalog first = agencies.next();
      ImportedCatalog second = agencies.next();
      throw new EdFiException(
          Problem.SEVERAL_DISTRICTS,
          second.origin(),
          "%s is a second district, after %s at %s; one database holds one district"
              .formatted(second.name(), first.name(), first.origin()));
    }
  }

  private void addSchool(XmlElement school) {
    values
        .required(school, "SchoolId", Limits.INSTITUTION_NAME)
        .filter(id -> isFirst(school, id, schools.keySet()))
        .ifPresent(id -> catalogOf(school).ifPresent(catalog -> addSchool(school, id, catalog)));
  }

  private void addSchool(XmlElement school, String id, String catalog) {
    name(school, schoolNames)
        .map(name -> new ImportedSchool(school.origin(), id, catalog, name))
        .ifPresent(found -> schools.put(id, found));
  }

  private Optional<String> catalogOf(XmlElement school) {
    Optional<String> agency = references.agency(school).filter(catalogs::containsKey);
    if (agency.isEmpty()) {
      values.find(
          school,
          FindingReason.UNRESOLVED_REFERENCE,
          "School " + school.text("SchoolId"),
          "its LocalEducationAgencyReference points to no agency that was taken over");
    }
    return agency;
  }

  /** Names are unique, so that a person can tell catalogs and schools apart. */
  private Optional<String> name(XmlElement institution, Set<String> taken) {
    return values
        .required(institution, "NameOfInstitution", Limits.INSTITUTION_NAME)
        .filter(name -> isNew(institution, name, taken.add(NameKey.of(name).text())));
  }

  private boolean isFirst(XmlElement element, String id, Collection<String> known) {
    return isNew(element, id, !known.contains(id));
  }

  private boolean isNew(XmlElement element, String value, boolean isNew) {
    if (!isNew) {
      String what = element.name() + " " + value;
      values.find(element, FindingReason.DUPLICATE, what, "the first of that name is taken");
    }
    return isNew;
  }

  private void addCourse(XmlElement element) {
    values
        .required(element, "CourseCode", Limits.COURSE_NUMBER)
        .flatMap(code -> courseId(element, code))
        .filter(id -> isNew(element, id.code() + " of " + id.organization(), !isKnown(id)))
        .ifPresent(id -> addCourse(element, id));
  }

  private boolean isKnown(CourseId id) {
    return courses.containsKey(id);
  }

  private Optional<CourseId> courseId(XmlElement element, String code) {
    Optional<CourseId> id = references.courseId(element);
    if (id.isEmpty()) {
      values.find(
          element,
          FindingReason.UNRESOLVED_REFERENCE,
          "Course " + code,
          "its EducationOrganizationReference points to nothing");
    }
    return id;
  }

  private void addCourse(XmlElement element, CourseId id) {
    Optional<String> catalog = catalogOf(id.organization());
    if (catalog.isEmpty()) {
      String detail = "it belongs to no agency or school that was taken over";
      values.find(element, FindingReason.NOT_IN_DISTRICT, id.toString(), detail);
      return;
    }
    ImportedMaster.Key master = new ImportedMaster.Key(catalog.get(), id.code());
    fields
        .info(element)
        .map(info -> new SourceCourse(element, master, info, namedBy(element)))
        .ifPresent(course -> addCourse(id, course));
  }

  private void addCourse(CourseId id, SourceCourse course) {
    courses.put(id, course);
    SourceCourse first = masters.putIfAbsent(course.master(), course);
    if (first != null && !first.hasContentOf(course)) {
      String detail = "the master has the content of the course at " + first.element().origin();
      values.find(course.element(), FindingReason.CONTENT_DIFFERS, id.toString(), detail);
    }
  }

  private Map<String, XmlElement> namedBy(XmlElement course) {
    Map<String, XmlElement> named = new LinkedHashMap<>();
    for (XmlElement reference : course.all("LearningStandardReference")) {
      references
          .standard(reference)
          .ifPresentOrElse(
              standard -> named.putIfAbsent(standard, reference),
              () -> pointsToNothing(course, reference));
    }
    return named;
  }

  private void pointsToNothing(XmlElement course, XmlElement reference) {
    values.find(
        reference,
        FindingReason.UNRESOLVED_REFERENCE,
        "Course " + course.text("CourseCode"),
        "a LearningStandardReference points to nothing");
  }

  private Optional<String> catalogOf(String organization) {
    return catalogs.containsKey(organization)
        ? Optional.of(organization)
        : school(organization).map(ImportedSchool::catalog);
  }

  Optional<ImportedSchool> school(String id) {
    return Optional.ofNullable(schools.get(id));
  }

  Optional<SourceCourse> course(CourseId id) {
    return Optional.ofNullable(courses.get(id));
  }

  /** The courses that masters are made of. */
  Collection<SourceCourse> masters() {
    return masters.values();
  }

  /** The masters of each name, as written. */
  Map<String, List<ImportedMaster.Key>> mastersByName() {
    Map<String, List<ImportedMaster.Key>> byName = new HashMap<>();
    masters.forEach(
        (key, course) ->
            byName.computeIfAbsent(course.info().name(), name -> new ArrayList<>()).add(key));
    return byName;
  }

  void give(ImportSink sink) {
    catalogs.values().forEach(sink::take);
    schools.values().forEach(sink::take);
    masters.forEach(
        (key, course) ->
            sink.take(new ImportedMaster(course.element().origin(), key, course.info())));
  }
}

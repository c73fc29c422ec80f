package org.cascade.application.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.FieldViolation;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.PushTerms;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for (domain.md §4, §6). Sets that are empty mean all.
 *
 * @param year the year in which the school year ends
 * @param catalog absent for the pushes of courses to sections
 * @param courses of those kinds that name courses
 * @param mode absent for those kinds that have none
 * @param pushToSections absent: what kind and mode imply
 * @param recordKey for RESET_COURSE: the one record that is reset, by its key as items show it;
 *     empty: the whole type
 * @param comment at most {@link #MAX_COMMENT} characters, kept with the job
 */
public record PushRequest(
    PushKind kind,
    int year,
    @Nullable CatalogId catalog,
    Set<CalendarId> calendars,
    Set<MasterId> masters,
    Set<CourseId> courses,
    @Nullable PushMode mode,
    @Nullable Boolean pushToSections,
    Set<DataType> types,
    String recordKey,
    String comment) {
  /** In code points. */
  public static final int MAX_COMMENT = 500;

  public PushRequest {
    calendars = Set.copyOf(calendars);
    masters = Set.copyOf(masters);
    courses = Set.copyOf(courses);
    types = Set.copyOf(types);
  }

  /** What its kind does not have, or lacks; whatever the district has. */
  public List<FieldViolation> misfits() {
    List<FieldViolation> misfits = new ArrayList<>();
    new RequestFields(
            this, (field, description) -> misfits.add(new FieldViolation(field, description)))
        .check();
    return misfits;
  }

  /** All masters of a catalog, in the given calendars and of the given masters. */
  public static PushRequest ofCatalog(
      int year,
      CatalogId catalog,
      Set<CalendarId> calendars,
      Set<MasterId> masters,
      PushMode mode,
      @Nullable Boolean pushToSections,
      Set<DataType> types,
      String comment) {
    return new PushRequest(
        PushKind.PUSH_ALL_COURSE_MASTERS,
        year,
        catalog,
        calendars,
        masters,
        Set.of(),
        mode,
        pushToSections,
        types,
        "",
        comment);
  }

  /**
   * Master pushes: defaults to true in OVERWRITE and to false in LOCKED, an explicit value is
   * honoured. Course pushes always do, repairs never (§4, §6).
   */
  public boolean effectivePushToSections() {
    return kind.hasMode()
        ? Optional.ofNullable(pushToSections).orElse(mode == PushMode.OVERWRITE)
        : kind.reachesSections();
  }

  /** The chosen mode, else the one that the kind implies. */
  public PushMode effectiveMode() {
    return Optional.ofNullable(mode).orElse(impliedMode());
  }

  /** Of a kind without a choice: a course push is as LOCKED, a repair as OVERWRITE. */
  PushMode impliedMode() {
    return kind.isRepair() ? PushMode.OVERWRITE : PushMode.LOCKED;
  }

  /** Default: all that the kind carries. */
  public Set<DataType> selectedTypes() {
    return types.isEmpty() ? typesOfKind() : types;
  }

  /**
   * The types that the kind carries: the pushes of courses to sections the three that sections
   * have, a relinking those that have links.
   */
  Set<DataType> typesOfKind() {
    if (!kind.readsMasters()) {
      return DataType.SECTION_TYPES;
    }
    Set<DataType> all = EnumSet.allOf(DataType.class);
    if (kind == PushKind.RELINK_COURSES) {
      all.remove(DataType.COURSE_INFO);
    }
    return Collections.unmodifiableSet(all);
  }

  /** What a push by these locks goes by. */
  public PushTerms terms(CatalogLocks locks) {
    return new PushTerms(
        kind, effectiveMode(), locks, selectedTypes(), effectivePushToSections(), recordKey);
  }
}

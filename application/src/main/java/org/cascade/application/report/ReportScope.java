package org.cascade.application.report;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cascade.application.push.AdmittedScope;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushScopes;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.SkippedCourse;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.Reason;

/**
 * The push that a report is a fold of: always of everything that the catalog locks, since fewer
 * types would be decided otherwise (C-12, C-13); the types asked for choose among its lines.
 */
record ReportScope(PushScope scope, PushTerms terms, Set<DataType> types) {

  static ReportScope of(
      ReportRequest request, Set<DataType> defaultTypes, PushMode mode, PushScopes scopes) {
    Set<DataType> types = types(request, defaultTypes);
    return of(request, types, mode, AdmittedScope.of(push(request, types, mode), scopes));
  }

  /** Of a report on how courses stand: also if the catalog locks nothing. */
  static ReportScope ofStatus(
      ReportRequest request, Set<DataType> defaultTypes, PushScopes scopes) {
    Set<DataType> types = types(request, defaultTypes);
    PushRequest push = push(request, types, PushMode.LOCKED);
    return of(request, types, PushMode.LOCKED, AdmittedScope.evenIfNothingLocked(push, scopes));
  }

  private static Set<DataType> types(ReportRequest request, Set<DataType> defaultTypes) {
    return request.types().isEmpty() ? defaultTypes : request.types();
  }

  private static ReportScope of(
      ReportRequest request, Set<DataType> types, PushMode mode, PushScope scope) {
    PushRequest everything = push(request, EnumSet.allOf(DataType.class), mode);
    return new ReportScope(scope, everything.terms(scope.locks()), types);
  }

  private static PushRequest push(ReportRequest request, Set<DataType> types, PushMode mode) {
    return PushRequest.ofCatalog(
        request.year(),
        request.catalog(),
        request.calendars(),
        request.masters(),
        mode,
        mode == PushMode.OVERWRITE,
        types,
        "");
  }

  /** The courses that a push would leave alone because they ignore it. */
  List<PushTarget> ignoring() {
    return scope.skipped().stream()
        .filter(course -> course.reason() == Reason.IGNORE_MASTER_PUSH)
        .map(SkippedCourse::target)
        .toList();
  }

  /** Courses by master, then calendar. */
  static List<PushTarget> inOrder(List<PushTarget> targets, List<PushTarget> ignoring) {
    return Stream.concat(targets.stream(), ignoring.stream())
        .sorted(
            Comparator.comparing(ReportScope::masterOf)
                .thenComparing(PushTarget::calendar)
                .thenComparing(PushTarget::course))
        .toList();
  }

  private static MasterId masterOf(PushTarget target) {
    return Optional.ofNullable(target.master()).orElseThrow();
  }
}

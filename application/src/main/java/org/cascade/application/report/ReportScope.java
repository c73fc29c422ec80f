package org.cascade.application.report;

import java.util.EnumSet;
import java.util.Set;
import org.cascade.application.push.AdmittedScope;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushScopes;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.PushTerms;

/**
 * The push that a report is a fold of: always of everything that the catalog locks, since fewer
 * types would be decided otherwise (C-12, C-13); the types asked for choose among its lines.
 */
record ReportScope(PushScope scope, PushTerms terms, Set<DataType> types) {

  static ReportScope of(
      ReportRequest request, Set<DataType> defaultTypes, PushMode mode, PushScopes scopes) {
    Set<DataType> types = request.types().isEmpty() ? defaultTypes : request.types();
    PushScope scope = AdmittedScope.of(push(request, types, mode), scopes);
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
}

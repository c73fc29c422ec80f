package org.cascade.grpc.school;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Inject;
import org.cascade.application.school.ManageCalendars;
import org.cascade.application.school.ManageSchoolYears;
import org.cascade.application.school.ManageSchools;
import org.cascade.application.school.ManageTerms;
import org.cascade.grpc.resource.ResourceCalls;
import org.cascade.grpc.resource.ResourceCalls.Words;
import org.cascade.grpc.resource.ResourceMethods;
import org.cascade.proto.v1.SchoolServiceGrpc;

/** School years, schools, calendars and terms over gRPC. */
public final class SchoolGrpcService implements BindableService {
  private final ManageSchoolYears years;
  private final ManageSchools schools;
  private final ManageCalendars calendars;
  private final ManageTerms terms;

  @Inject
  public SchoolGrpcService(
      ManageSchoolYears years,
      ManageSchools schools,
      ManageCalendars calendars,
      ManageTerms terms) {
    this.years = years;
    this.schools = schools;
    this.calendars = calendars;
    this.terms = terms;
  }

  @Override
  public ServerServiceDefinition bindService() {
    ResourceMethods methods = new ResourceMethods(SchoolServiceGrpc.getServiceDescriptor());
    new ResourceCalls<>(
            new Words("SchoolYear", "SchoolYears", "school_year", "school_years"),
            new SchoolYearWire(),
            years)
        .bind(methods);
    new ResourceCalls<>(
            new Words("School", "Schools", "school", "schools"), new SchoolWire(), schools)
        .bind(methods);
    new ResourceCalls<>(
            new Words("Calendar", "Calendars", "calendar", "calendars"),
            new CalendarWire(),
            calendars)
        .bind(methods);
    new ResourceCalls<>(new Words("Term", "Terms", "term", "terms"), new TermWire(), terms)
        .bind(methods);
    return methods.bound();
  }
}

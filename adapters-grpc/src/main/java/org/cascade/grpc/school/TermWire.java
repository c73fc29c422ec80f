package org.cascade.grpc.school;

import java.util.Optional;
import org.cascade.application.resource.Kept;
import org.cascade.application.school.Term;
import org.cascade.application.school.TermFilter;
import org.cascade.application.school.TermId;
import org.cascade.domain.district.CalendarId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Dates;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListTermsRequest;

/** Terms on the wire. */
final class TermWire
    implements ResourceWire<org.cascade.proto.v1.Term, ListTermsRequest, TermId, Term, TermFilter> {
  @Override
  public org.cascade.proto.v1.Term message(Kept<TermId, Term> kept) {
    Term term = kept.value();
    return org.cascade.proto.v1.Term.newBuilder()
        .setName("terms/" + kept.id().value())
        .setCalendar(ResourceNames.calendar(term.calendar().value()))
        .setTermName("termNames/" + term.termName())
        .setStartDate(Dates.message(term.start()))
        .setEndDate(Dates.message(term.end()))
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public Term value(org.cascade.proto.v1.Term message, Faults faults) {
    Term term =
        new Term(
            new CalendarId(References.required(message.getCalendar(), "calendar", faults)),
            References.required(message.getTermName(), "term_name", faults),
            Dates.required(message.getStartDate(), "start_date", faults),
            Dates.required(message.getEndDate(), "end_date", faults));
    Dates.inOrder(term.start(), term.end(), "end_date", "start_date", faults);
    return term;
  }

  @Override
  public TermId id(String name) {
    return new TermId(ResourceNames.id(name));
  }

  @Override
  public TermFilter filter(ListTermsRequest request) {
    return new TermFilter(
        Optional.of(request.getCalendar())
            .filter(name -> !name.isEmpty())
            .map(name -> new CalendarId(ResourceNames.id(name))));
  }

  @Override
  public String nameKey(Kept<TermId, Term> kept) {
    return kept.nameKey();
  }

  @Override
  public long number(TermId id) {
    return id.value();
  }
}

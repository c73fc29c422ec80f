package org.cascade.grpc.section;

import java.util.Optional;
import java.util.TreeSet;
import org.cascade.application.resource.Kept;
import org.cascade.application.section.Section;
import org.cascade.application.section.SectionFilter;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.SectionId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListSectionsRequest;

/** Sections on the wire. */
final class SectionWire
    implements ResourceWire<
        org.cascade.proto.v1.Section, ListSectionsRequest, SectionId, Section, SectionFilter> {
  private static final int NUMBER_LIMIT = 100;

  @Override
  public org.cascade.proto.v1.Section message(Kept<SectionId, Section> kept) {
    Section section = kept.value();
    return org.cascade.proto.v1.Section.newBuilder()
        .setName(ResourceNames.section(kept.id().value()))
        .setCourse(ResourceNames.course(section.course().value()))
        .setNumber(section.number())
        .setTeacher(Optional.ofNullable(section.teacher()).orElse(""))
        .addAllTerms(section.terms().stream().map(ResourceNames::term).toList())
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public Section value(org.cascade.proto.v1.Section message, Faults faults) {
    return new Section(
        new CourseId(References.required(message.getCourse(), "course", faults)),
        Names.number(message.getNumber(), "number", NUMBER_LIMIT, faults),
        message.getTeacher().isEmpty() ? null : message.getTeacher(),
        new TreeSet<>(ResourceNames.ids(message.getTermsList(), term -> term)));
  }

  @Override
  public SectionId id(String name) {
    return new SectionId(ResourceNames.id(name));
  }

  @Override
  public SectionFilter filter(ListSectionsRequest request) {
    return new SectionFilter(
        Optional.of(request.getCourse())
            .filter(name -> !name.isEmpty())
            .map(name -> new CourseId(ResourceNames.id(name))));
  }

  @Override
  public String nameKey(Kept<SectionId, Section> kept) {
    return kept.value().number();
  }

  @Override
  public long number(SectionId id) {
    return id.value();
  }
}

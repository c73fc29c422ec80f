package org.cascade.grpc.catalog;

import java.util.Optional;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterFilter;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.MasterId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.CourseInfoWire;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.ListMastersRequest;

/** Masters on the wire. */
final class MasterWire
    implements ResourceWire<
        org.cascade.proto.v1.Master, ListMastersRequest, MasterId, Master, MasterFilter> {
  static final int NAME_LIMIT = 100;
  static final int NUMBER_LIMIT = 50;

  @Override
  public org.cascade.proto.v1.Master message(Kept<MasterId, Master> kept) {
    CourseInfo info = kept.value().info();
    return org.cascade.proto.v1.Master.newBuilder()
        .setName(ResourceNames.master(kept.id().value()))
        .setCatalog(ResourceNames.catalog(kept.value().catalog().value()))
        .setNumber(info.value(CourseAttribute.NUMBER))
        .setDisplayName(info.value(CourseAttribute.NAME))
        .setActive(info.value(CourseAttribute.ACTIVE).equals("1"))
        .setLinkedCourses(kept.value().linkedCourses())
        .setInfo(CourseInfoWire.message(info))
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public Master value(org.cascade.proto.v1.Master message, Faults faults) {
    return new Master(
        new CatalogId(References.required(message.getCatalog(), "catalog", faults)),
        CourseInfoWire.info(
            Names.number(message.getNumber(), "number", NUMBER_LIMIT, faults),
            Names.title(message.getDisplayName(), "display_name", NAME_LIMIT, faults),
            message.getActive(),
            message.getInfo()),
        message.getLinkedCourses());
  }

  @Override
  public MasterId id(String name) {
    return new MasterId(ResourceNames.id(name));
  }

  @Override
  public MasterFilter filter(ListMastersRequest request) {
    return new MasterFilter(
        new CatalogId(ResourceNames.id(request.getParent())),
        Optional.of(request.getNumber()).filter(number -> !number.isEmpty()));
  }

  @Override
  public String nameKey(Kept<MasterId, Master> kept) {
    return kept.value().info().value(CourseAttribute.NUMBER);
  }

  @Override
  public long number(MasterId id) {
    return id.value();
  }
}

package org.cascade.grpc.imports;

import org.cascade.application.imports.Name;
import org.cascade.application.imports.RecordKey;

/** Natural keys from the wire. */
final class Keys {
  private Keys() {}

  static RecordKey.CatalogKey of(org.cascade.proto.v1.CatalogKey key) {
    return new RecordKey.CatalogKey(Name.of(key.getName()));
  }

  static RecordKey.SchoolKey of(org.cascade.proto.v1.SchoolKey key) {
    return new RecordKey.SchoolKey(Name.of(key.getName()));
  }

  static RecordKey.CalendarKey of(org.cascade.proto.v1.CalendarKey key) {
    return new RecordKey.CalendarKey(of(key.getSchool()), key.getYear(), Name.of(key.getName()));
  }

  static RecordKey.MasterKey of(org.cascade.proto.v1.MasterKey key) {
    return new RecordKey.MasterKey(of(key.getCatalog()), key.getNumber());
  }

  static RecordKey.CourseKey of(org.cascade.proto.v1.CourseKey key) {
    return new RecordKey.CourseKey(of(key.getCalendar()), key.getNumber());
  }

  static RecordKey.SectionKey of(org.cascade.proto.v1.SectionKey key) {
    return new RecordKey.SectionKey(of(key.getCourse()), key.getNumber());
  }

  static RecordKey.AssignmentKey of(org.cascade.proto.v1.AssignmentKey key) {
    return new RecordKey.AssignmentKey(of(key.getSection()), key.getExternalId());
  }
}

package org.cascade.persistence;

import java.util.List;
import java.util.stream.Stream;
import org.cascade.persistence.catalog.CatalogMappers;
import org.cascade.persistence.course.CourseMappers;
import org.cascade.persistence.database.RowReader;
import org.cascade.persistence.imports.ImportMappers;
import org.cascade.persistence.lists.ListMappers;
import org.cascade.persistence.push.PushMappers;
import org.cascade.persistence.record.SetupRecordMappers;
import org.cascade.persistence.report.ReportMappers;
import org.cascade.persistence.resource.ResourceMappers;
import org.cascade.persistence.school.SchoolMappers;
import org.cascade.persistence.year.YearMappers;

/** All statements of this module. */
public final class PersistenceMappers {
  private PersistenceMappers() {}

  public static Class<?>[] all() {
    return Stream.of(
            PushMappers.all(),
            CatalogMappers.all(),
            CourseMappers.all(),
            ImportMappers.all(),
            ResourceMappers.all(),
            ListMappers.all(),
            SchoolMappers.all(),
            SetupRecordMappers.all(),
            YearMappers.all(),
            ReportMappers.all())
        .flatMap(Stream::of)
        .toArray(Class<?>[]::new);
  }

  /** The rows that they return without naming columns. */
  public static List<RowReader.Of<?>> rows() {
    return Stream.of(PushMappers.rows(), SetupRecordMappers.rows())
        .<RowReader.Of<?>>flatMap(List::stream)
        .toList();
  }
}

package org.cascade.persistence.push;

import java.util.List;
import java.util.stream.Stream;
import org.cascade.persistence.content.Contents;
import org.cascade.persistence.database.RowReader;
import org.cascade.persistence.instep.CoursesInStep;
import org.cascade.persistence.setup.SetupMappers;
import org.cascade.persistence.work.StudentWork;

/** The statements of the push, for whoever sets MyBatis up. */
public final class PushMappers {
  private static final Class<?>[] OWN = {
    CourseMapper.class,
    NumberMapper.class,
    ScopeMapper.class,
    JobMapper.class,
    RangeMapper.class,
    ItemMapper.class
  };

  private PushMappers() {}

  public static Class<?>[] all() {
    return Stream.of(
            OWN,
            SetupMappers.all(),
            StudentWork.mappers(),
            Contents.mappers(),
            CoursesInStep.mappers())
        .flatMap(Stream::of)
        .toArray(Class<?>[]::new);
  }

  /** The rows that they return without naming columns. */
  public static List<RowReader.Of<?>> rows() {
    return Stream.of(SetupMappers.rows(), CoursesInStep.rows()).flatMap(List::stream).toList();
  }
}

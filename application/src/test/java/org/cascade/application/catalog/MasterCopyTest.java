package org.cascade.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.junit.jupiter.api.Test;

/** K-5: what a copy has of its master's Course Info. */
class MasterCopyTest {
  private static final CourseInfo SOURCE =
      info("M1", Map.of(CourseAttribute.STATE_CODE, "01"), Map.of("Lab", "yes"));

  private static CourseInfo info(
      String number, Map<CourseAttribute, String> others, Map<String, String> customFields) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    attributes.putAll(others);
    attributes.put(CourseAttribute.NUMBER, number);
    attributes.put(CourseAttribute.NAME, "Course " + number);
    return new CourseInfo(attributes, customFields);
  }

  private static CourseInfo copied(DataType... types) {
    return new MasterCopy(
            new MasterId(1), new CatalogId(2), info("M2", Map.of(), Map.of()), Set.of(types))
        .of(SOURCE)
        .info();
  }

  @Test
  void allButNumberAndNameAreTheSources() {
    assertThat(copied(DataType.COURSE_INFO))
        .isEqualTo(info("M2", Map.of(CourseAttribute.STATE_CODE, "01"), Map.of("Lab", "yes")));
  }

  @Test
  void nothingOfItComesWithoutItsType() {
    assertThat(copied(DataType.CATEGORIES)).isEqualTo(info("M2", Map.of(), Map.of()));
  }
}

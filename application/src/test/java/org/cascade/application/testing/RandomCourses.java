package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.application.testing.World.SectionRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.MasterId;
import org.jspecify.annotations.Nullable;

/** Draws masters and courses with their Course Info, and hands their setup on. */
final class RandomCourses {
  private static final List<String> NUMBERS =
      List.of("M1", "M2", "M3", "M4", "m1", "X1", "X2", "X3");

  private final World world;
  private final Random random;
  private final RandomContent draw;
  private final RandomMasters masters;
  private final RandomSetup setup;

  RandomCourses(World world, Random random) {
    this.world = world;
    this.random = random;
    this.draw = new RandomContent(random);
    this.masters = new RandomMasters(world, draw);
    this.setup = new RandomSetup(world, draw);
  }

  void addMasters() {
    for (CatalogId catalog : world.catalogs.keySet()) {
      int count = catalog.equals(RandomWorlds.CATALOG) ? 2 + random.nextInt(3) : 1;
      for (int i = 1; i <= count; i++) {
        MasterId id = new MasterId(catalog.value() * 100 + i);
        world.masters.put(id, new MasterRow(catalog, info("M" + i)));
        masters.addRecords(id);
      }
    }
  }

  void addCourses() {
    for (CalendarId calendar : world.calendars.keySet()) {
      List<String> numbers = new ArrayList<>(NUMBERS);
      Collections.shuffle(numbers, random);
      int courses = 1 + random.nextInt(4);
      for (int i = 0; i < courses; i++) {
        addCourse(calendar, numbers.get(i));
      }
    }
  }

  private void addCourse(CalendarId calendar, String number) {
    CourseId id = new CourseId(world.courses.size() + 1L);
    MasterId master = random.nextInt(8) == 0 ? null : anyMaster();
    world.courses.put(
        id,
        new CourseRow(
            calendar,
            master,
            random.nextInt(7) == 0,
            master == null ? info(number) : like(world.master(master).info(), number),
            1 + random.nextInt(3),
            false));
    addSections(id, calendar);
    setup.addRows(id, master);
  }

  private MasterId anyMaster() {
    List<MasterId> masters = List.copyOf(world.masters.keySet());
    return masters.get(random.nextInt(masters.size()));
  }

  private void addSections(CourseId course, CalendarId calendar) {
    int sections = 1 + random.nextInt(2);
    for (int i = 1; i <= sections; i++) {
      world.sections.put(
          world.sections.size() + 1L, new SectionRow(course, "S" + i, someTerms(calendar)));
    }
  }

  /** Most of the calendar's. */
  private SortedSet<Long> someTerms(CalendarId calendar) {
    SortedSet<Long> terms = new TreeSet<>();
    world.terms.forEach(
        (id, term) -> {
          if (term.calendar().equals(calendar) && !draw.once(4)) {
            terms.add(id);
          }
        });
    return terms;
  }

  private CourseInfo info(String number) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    for (CourseAttribute attribute : CourseAttribute.values()) {
      set(attributes, attribute, value(attribute));
    }
    attributes.put(CourseAttribute.NUMBER, number);
    return new CourseInfo(attributes, customFields());
  }

  /** Mostly as the master has it. */
  private CourseInfo like(CourseInfo master, String number) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    attributes.putAll(master.attributes());
    for (CourseAttribute attribute : CourseAttribute.values()) {
      if (random.nextInt(10) == 0) {
        set(attributes, attribute, value(attribute));
      }
    }
    attributes.put(CourseAttribute.NUMBER, number);
    return new CourseInfo(
        attributes, random.nextInt(3) > 0 ? master.customFields() : customFields());
  }

  private static void set(
      Map<CourseAttribute, String> attributes, CourseAttribute attribute, @Nullable String value) {
    if (value == null) {
      attributes.remove(attribute);
    } else {
      attributes.put(attribute, value);
    }
  }

  /** Canonical text of the attribute's kind; null is a blank. */
  private @Nullable String value(CourseAttribute attribute) {
    return switch (attribute) {
      case NUMBER, NAME -> RandomWorlds.oneOf(random, "Algebra", "algebra", "Álgebra", "Ωmega 𝒜");
      case ACTIVE,
          STANDARDS_BASED,
          ATTENDANCE,
          TRANSCRIPT,
          HONORS,
          REQUIRED,
          HOMEROOM,
          ACTIVITY,
          DUAL_CREDIT,
          STATE_REPORT_EXCLUDE ->
          RandomWorlds.oneOf(random, "0", "1");
      case SCED_AVAILABLE_CREDIT, GPA_WEIGHT -> maybe("0.500", "1.000");
      case TERMS, SCHEDULES, PERIODS, MAX_STUDENTS -> maybe("0", "4", "30");
      case STATE_CODE,
          DESCRIPTION,
          DEPARTMENT,
          SCED_SUBJECT_AREA,
          SCED_COURSE_IDENTIFIER,
          SCED_COURSE_LEVEL,
          SCED_SEQUENCE,
          TYPE ->
          maybe("a", "A", "é\"\\", "b ");
    };
  }

  private @Nullable String maybe(String... values) {
    return random.nextInt(4) == 0 ? null : RandomWorlds.oneOf(random, values);
  }

  private Map<String, String> customFields() {
    Map<String, String> fields = new TreeMap<>();
    for (String name : List.of("Strand", "strand", "Ünit \"x\"")) {
      String value = maybe("one", "two ", "zwölf");
      if (value != null) {
        fields.put(name, value);
      }
    }
    return fields;
  }
}

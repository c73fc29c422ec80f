package org.cascade.application.imports;

import java.util.List;

/** The natural key of a record. Equal keys are the same thing. */
public sealed interface RecordKey {
  ImportKind kind();

  /** The keys of what it belongs to, which has to be there. */
  List<RecordKey> owners();

  /** Whether its own name or number can be kept; ids of students compare as written. */
  default boolean hasUsableName() {
    return true;
  }

  /** What people call it. */
  String label();

  /** Whether all its names can be kept. */
  default boolean isUsable() {
    return hasUsableName() && owners().stream().allMatch(RecordKey::isUsable);
  }

  record CatalogKey(Name name) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.CATALOG;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of();
    }

    @Override
    public boolean hasUsableName() {
      return name.fits(100);
    }

    @Override
    public String label() {
      return name.toString();
    }
  }

  record SchoolKey(Name name) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.SCHOOL;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of();
    }

    @Override
    public boolean hasUsableName() {
      return name.fits(100);
    }

    @Override
    public String label() {
      return name.toString();
    }
  }

  /**
   * A calendar of a school.
   *
   * @param year in which its school year ends
   */
  record CalendarKey(SchoolKey school, int year, Name name) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.CALENDAR;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of(school);
    }

    @Override
    public boolean hasUsableName() {
      return name.fits(100);
    }

    @Override
    public String label() {
      return name.toString();
    }
  }

  record TermKey(CalendarKey calendar, Name name) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.TERM;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of(calendar);
    }

    @Override
    public boolean hasUsableName() {
      return name.fits(50);
    }

    @Override
    public String label() {
      return name + " of " + calendar.label();
    }
  }

  record StandardKey(Name name) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.STANDARD;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of();
    }

    @Override
    public boolean hasUsableName() {
      return name.fits(120);
    }

    @Override
    public String label() {
      return name.toString();
    }
  }

  record MasterKey(CatalogKey catalog, String number) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.MASTER;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of(catalog);
    }

    @Override
    public boolean hasUsableName() {
      return number.equals(number.strip());
    }

    @Override
    public String label() {
      return number;
    }
  }

  record MasterStandardKey(MasterKey master, StandardKey standard) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.MASTER_STANDARD;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of(master, standard);
    }

    @Override
    public String label() {
      return standard.label() + " of " + master.label();
    }
  }

  record CourseKey(CalendarKey calendar, String number) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.COURSE;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of(calendar);
    }

    @Override
    public boolean hasUsableName() {
      return number.equals(number.strip());
    }

    @Override
    public String label() {
      return number + " of " + calendar.label();
    }
  }

  record SectionKey(CourseKey course, String number) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.SECTION;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of(course);
    }

    @Override
    public boolean hasUsableName() {
      return number.equals(number.strip());
    }

    @Override
    public String label() {
      return number + " of " + course.label();
    }
  }

  record AssignmentKey(SectionKey section, String externalId) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.ASSIGNMENT;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of(section);
    }

    @Override
    public String label() {
      return externalId + " of " + section.label();
    }
  }

  record ScoreKey(AssignmentKey assignment, String student) implements RecordKey {
    @Override
    public ImportKind kind() {
      return ImportKind.SCORE;
    }

    @Override
    public List<RecordKey> owners() {
      return List.of(assignment);
    }

    @Override
    public String label() {
      return student + " on " + assignment.label();
    }
  }
}

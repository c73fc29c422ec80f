package org.cascade.persistence.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.Name;
import org.cascade.application.imports.RecordKey.CalendarKey;
import org.cascade.application.imports.RecordKey.CatalogKey;
import org.cascade.application.imports.RecordKey.SchoolKey;
import org.cascade.application.imports.RecordKey.TermKey;
import org.cascade.persistence.database.JsonText;

/** Catalogs, schools, calendars with their years, terms with their names. */
final class DistrictRows {
  private final DistrictMapper mapper;

  DistrictRows(DistrictMapper mapper) {
    this.mapper = mapper;
  }

  final class Catalogs extends RecordRows<CatalogKey> {
    Catalogs() {
      super(CatalogKey.class);
    }

    @Override
    void key(JsonText row, CatalogKey key, Content content) {
      name(row, key.name());
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findCatalogs(keys);
    }

    @Override
    int create(List<Absent<CatalogKey>> absent) {
      return mapper.createCatalogs(
          rows(absent, (row, catalog) -> keyAndText(row, catalog.key().name())));
    }
  }

  final class Schools extends RecordRows<SchoolKey> {
    Schools() {
      super(SchoolKey.class);
    }

    @Override
    void key(JsonText row, SchoolKey key, Content content) {
      name(row, key.name());
      name(row, Name.of(content.text(ImportField.CATALOG)));
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findSchools(keys);
    }

    @Override
    int create(List<Absent<SchoolKey>> absent) {
      return mapper.createSchools(
          rows(
              absent,
              (row, school) -> keyAndText(row.number(school.owner()), school.key().name())));
    }
  }

  final class Calendars extends RecordRows<CalendarKey> {
    Calendars() {
      super(CalendarKey.class);
    }

    @Override
    void key(JsonText row, CalendarKey key, Content content) {
      calendar(row, key);
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findCalendars(keys);
    }

    @Override
    int create(List<Absent<CalendarKey>> absent) {
      mapper.createMissingYears(years(absent));
      return mapper.createCalendars(
          rows(
              absent,
              (row, calendar) ->
                  keyAndText(
                      row.number(calendar.owner()).number(calendar.key().year()),
                      calendar.key().name())));
    }

    private static String years(List<Absent<CalendarKey>> absent) {
      JsonText years = new JsonText();
      new TreeSet<>(absent.stream().map(calendar -> calendar.key().year()).toList())
          .forEach(year -> years.row().number(year).text(yearName(year)).end());
      return years.toString();
    }

    /** "2025-26" for the year that ends in 2026. */
    private static String yearName(int endsIn) {
      return "%d-%02d".formatted(endsIn - 1, endsIn % 100);
    }
  }

  final class Terms extends RecordRows<TermKey> {
    Terms() {
      super(TermKey.class);
    }

    private static final List<ImportField> DATES =
        List.of(ImportField.START_DATE, ImportField.END_DATE);

    @Override
    void key(JsonText row, TermKey key, Content content) {
      calendar(row, key.calendar());
      name(row, key.name());
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findTerms(keys);
    }

    @Override
    int create(List<Absent<TermKey>> absent) {
      mapper.createMissingTermNames(names(absent));
      return mapper.createTerms(
          rows(
              absent,
              (row, term) -> {
                name(row.number(term.owner()), term.key().name());
                values(row, term.content(), DATES);
              }));
    }

    /** Each once, as it is written first. */
    private static String names(List<Absent<TermKey>> absent) {
      Set<Name> names = new LinkedHashSet<>();
      absent.forEach(term -> names.add(term.key().name()));
      JsonText rows = new JsonText();
      names.forEach(name -> keyAndText(rows.row(), name).end());
      return rows.toString();
    }
  }
}

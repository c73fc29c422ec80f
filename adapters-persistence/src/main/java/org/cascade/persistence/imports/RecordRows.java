package org.cascade.persistence.imports;

import java.util.List;
import java.util.function.BiConsumer;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.Name;
import org.cascade.application.imports.RecordKey;
import org.cascade.application.imports.RecordKey.CalendarKey;
import org.cascade.persistence.database.JsonText;

/** How the records of one kind are found and created. Rows travel as JSON. */
abstract class RecordRows<K extends RecordKey> {
  /** The Course Info that an import brings, in the order of the rows. */
  static final List<ImportField> COURSE_INFO =
      List.of(
          ImportField.NAME,
          ImportField.STATE_CODE,
          ImportField.DESCRIPTION,
          ImportField.DEPARTMENT,
          ImportField.SCED_AVAILABLE_CREDIT,
          ImportField.HONORS,
          ImportField.REQUIRED,
          ImportField.DUAL_CREDIT);

  private final Class<K> keys;

  RecordRows(Class<K> keys) {
    this.keys = keys;
  }

  /** The key of a record of this kind. */
  final K cast(RecordKey key) {
    return keys.cast(key);
  }

  /** Writes what {@link #find} looks for, after the record's place in the batch. */
  abstract void key(JsonText row, K key, Content content);

  /** How the records stand, given as [place, …]; locks nothing. */
  abstract List<FoundRow> find(String keys);

  /** Creates the records, all of which are not there, and whatever lists they name entries of. */
  abstract int create(List<Absent<K>> absent);

  static <K> String rows(List<Absent<K>> absent, BiConsumer<JsonText, Absent<K>> row) {
    JsonText rows = new JsonText();
    absent.forEach(
        record -> {
          row.accept(rows.row(), record);
          rows.end();
        });
    return rows.toString();
  }

  static JsonText name(JsonText row, Name name) {
    return row.text(name.key().text());
  }

  static JsonText keyAndText(JsonText row, Name name) {
    return name(row, name).text(name.toString());
  }

  static JsonText calendar(JsonText row, CalendarKey calendar) {
    name(row, calendar.school().name());
    row.number(calendar.year());
    return name(row, calendar.name());
  }

  /** Blank fields are null. */
  static void values(JsonText row, Content content, List<ImportField> fields) {
    fields.forEach(field -> row.textOrNull(content.text(field)));
  }
}

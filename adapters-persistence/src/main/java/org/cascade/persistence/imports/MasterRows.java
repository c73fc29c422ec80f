package org.cascade.persistence.imports;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.Name;
import org.cascade.application.imports.RecordKey.MasterKey;
import org.cascade.application.imports.RecordKey.MasterStandardKey;
import org.cascade.application.imports.RecordKey.StandardKey;
import org.cascade.persistence.database.JsonText;

/** Standards with their groups, masters, and the standards of masters. */
final class MasterRows {
  private final MasterMapper mapper;

  MasterRows(MasterMapper mapper) {
    this.mapper = mapper;
  }

  final class Standards extends RecordRows<StandardKey> {
    Standards() {
      super(StandardKey.class);
    }

    @Override
    void key(JsonText row, StandardKey key, Content content) {
      name(row, key.name());
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findStandards(keys);
    }

    @Override
    int create(List<Absent<StandardKey>> absent) {
      mapper.createMissingGroups(groups(absent));
      return mapper.createStandards(
          rows(
              absent,
              (row, standard) ->
                  keyAndText(row, standard.key().name())
                      .textOrNull(Name.of(standard.content().text(ImportField.GROUP)).key().text())
                      .textOrNull(standard.content().text(ImportField.DESCRIPTION))));
    }

    /** Each once, as it is written first. */
    private static String groups(List<Absent<StandardKey>> absent) {
      Set<Name> groups = new LinkedHashSet<>();
      absent.forEach(
          standard ->
              standard
                  .content()
                  .values(ImportField.GROUP)
                  .forEach(group -> groups.add(Name.of(group))));
      JsonText rows = new JsonText();
      groups.forEach(group -> keyAndText(rows.row(), group).end());
      return rows.toString();
    }
  }

  final class Masters extends RecordRows<MasterKey> {
    Masters() {
      super(MasterKey.class);
    }

    @Override
    void key(JsonText row, MasterKey key, Content content) {
      master(row, key);
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findMasters(keys);
    }

    @Override
    int create(List<Absent<MasterKey>> absent) {
      return mapper.createMasters(
          rows(
              absent,
              (row, master) ->
                  values(
                      row.number(master.owner()).text(master.key().number()),
                      master.content(),
                      COURSE_INFO)));
    }
  }

  final class StandardsOfMasters extends RecordRows<MasterStandardKey> {
    StandardsOfMasters() {
      super(MasterStandardKey.class);
    }

    @Override
    void key(JsonText row, MasterStandardKey key, Content content) {
      master(row, key.master());
      name(row, key.standard().name());
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findStandardsOfMasters(keys);
    }

    @Override
    int create(List<Absent<MasterStandardKey>> absent) {
      JsonText masters = new JsonText();
      new TreeSet<>(absent.stream().map(Absent::owner).toList()).forEach(masters::number);
      mapper.newVersions(masters.toString());
      return mapper.createStandardsOfMasters(
          rows(
              absent,
              (row, pair) ->
                  row.number(pair.owner()).number(Objects.requireNonNull(pair.other()))));
    }
  }

  private static void master(JsonText row, MasterKey key) {
    RecordRows.name(row, key.catalog().name()).text(key.number());
  }
}

package org.cascade.persistence.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.DistrictRecord;
import org.cascade.application.imports.ImportKind;
import org.cascade.application.imports.RecordKey;
import org.cascade.application.imports.Standing;
import org.cascade.application.imports.Standing.Created;
import org.cascade.application.imports.Standing.Present;
import org.cascade.persistence.database.JsonText;

/** One batch in one transaction, kind by kind in the order in which kinds refer to each other. */
final class BatchOfRecords {
  private static final Created CREATED = new Created();

  private final RowsByKind rows;
  private final List<DistrictRecord> batch;
  private final Map<Integer, Standing> standings = new TreeMap<>();

  BatchOfRecords(RowsByKind rows, List<DistrictRecord> batch) {
    this.rows = rows;
    this.batch = batch;
  }

  List<Standing> take() {
    Arrays.stream(ImportKind.values())
        .filter(kind -> batch.stream().anyMatch(record -> record.kind() == kind))
        .forEach(kind -> take(kind, rows.of(kind)));
    return List.copyOf(standings.values());
  }

  private <K extends RecordKey> void take(ImportKind kind, RecordRows<K> ofKind) {
    List<Absent<K>> absent = new ArrayList<>();
    for (FoundRow found : ofKind.find(keys(kind, ofKind))) {
      DistrictRecord record = batch.get(found.no());
      Standing standing = standing(record, found);
      standings.put(found.no(), standing);
      if (standing.equals(CREATED)) {
        absent.add(absent(ofKind.cast(record.key()), record.content(), found));
      }
    }
    if (!absent.isEmpty()) {
      create(kind, ofKind, absent);
    }
  }

  private static <K extends RecordKey> void create(
      ImportKind kind, RecordRows<K> ofKind, List<Absent<K>> absent) {
    int created = ofKind.create(absent);
    if (created != absent.size()) {
      throw new IllegalStateException(
          "created %d of %d records of kind %s".formatted(created, absent.size(), kind));
    }
  }

  private <K extends RecordKey> String keys(ImportKind kind, RecordRows<K> ofKind) {
    JsonText keys = new JsonText();
    for (int no = 0; no < batch.size(); no++) {
      DistrictRecord record = batch.get(no);
      if (record.kind() == kind) {
        ofKind.key(keys.row().number(no), ofKind.cast(record.key()), record.content());
        keys.end();
      }
    }
    return keys.toString();
  }

  private static Standing standing(DistrictRecord record, FoundRow found) {
    String content = found.content();
    if (content != null) {
      return new Present(ContentJson.read(content));
    }
    String missing = found.missing();
    return missing == null
        ? CREATED
        : References.unresolved(record, ImportKind.valueOf(missing), found.missingName());
  }

  private static <K extends RecordKey> Absent<K> absent(K key, Content content, FoundRow found) {
    Long owner = found.owner();
    return new Absent<>(key, content, owner == null ? 0 : owner, found.other());
  }
}

package org.cascade.persistence.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.Problem;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.SetupReferences;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.resource.Referable;

/** Setup of a master that others are to have too (K-5). */
public final class CopiedSetup {
  private final SqlSession session;
  private final List<SetupRecord> records;

  private CopiedSetup(SqlSession session, List<SetupRecord> records) {
    this.session = session;
    this.records = records;
  }

  /** That of chosen types; the master is there and held. */
  public static CopiedSetup of(SqlSession session, MasterId source, Set<DataType> types) {
    return new CopiedSetup(
        session,
        Owned.of(session, new SetupOwner.Master(source)).orElseThrow().all().stream()
            .map(Kept::value)
            .filter(record -> types.contains(record.type()))
            .toList());
  }

  /** What a master that has only this would lack. */
  public List<Problem> problemsOfNewMaster() {
    return lacking(Set.of(), 0, "data_types");
  }

  /**
   * What a master would lack that takes this over.
   *
   * @param index of the master
   */
  public List<Problem> problemsOf(MasterId target, int index) {
    Owned owned = Owned.of(session, new SetupOwner.Master(target)).orElseThrow();
    return lacking(owned.subjects().keySet(), index, "master");
  }

  private List<Problem> lacking(Set<Subject> present, int index, String field) {
    Set<Subject> subjects = new HashSet<>(present);
    for (SetupRecord record : records) {
      if (record.type().isSubject() && record.key() instanceof RecordKey.ListEntry entry) {
        subjects.add(new Subject(record.type(), entry.id()));
      }
    }
    return records.stream()
        .flatMap(record -> SetupReferences.of(record).needs().stream())
        .map(SetupReferences.Need::subject)
        .distinct()
        .filter(subject -> !subjects.contains(subject))
        .map(subject -> new Problem(index, field, lack(subject), false))
        .toList();
  }

  private static String lack(Subject subject) {
    return "would refer to %s, which is neither there nor copied"
        .formatted(Referable.title(subject));
  }

  /** Into a master without setup. */
  public void insertInto(MasterId target) {
    if (!records.isEmpty()) {
      insert(records.stream().map(record -> of(target, record)).toList());
    }
  }

  private void insert(List<SetupRecord> of) {
    new SetupRecordTable().insert(session, of);
  }

  private static SetupRecord of(MasterId target, SetupRecord record) {
    return SetupRecord.of(
        new SetupOwner.Master(target), record.type(), record.key(), record.content());
  }

  /** What has a key already takes the content, the rest is added. */
  public void mergeInto(MasterId target) {
    Map<NaturalKey, Kept<SetupId, SetupRecord>> present = new HashMap<>();
    Owned.of(session, new SetupOwner.Master(target))
        .orElseThrow()
        .all()
        .forEach(record -> present.put(NaturalKey.of(record.value()), record));
    List<SetupRecord> added = new ArrayList<>();
    for (SetupRecord record : records) {
      Kept<SetupId, SetupRecord> own = present.get(NaturalKey.of(record));
      if (own == null) {
        added.add(of(target, record));
      } else {
        overwrite(own, record.content());
      }
    }
    if (!added.isEmpty()) {
      insert(added);
    }
  }

  private void overwrite(Kept<SetupId, SetupRecord> own, Content content) {
    if (!own.value().content().equals(content)) {
      SetupRecord record = own.value();
      new SetupRecordTable()
          .update(
              session,
              own.id(),
              SetupRecord.of(record.owner(), record.type(), record.key(), content));
    }
  }
}

package org.cascade.persistence.catalog;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterCopy;
import org.cascade.application.catalog.MasterFilter;
import org.cascade.application.catalog.Masters;
import org.cascade.application.catalog.SetupCopy;
import org.cascade.application.resource.Change;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.Problem;
import org.cascade.application.resource.RequestKey;
import org.cascade.domain.district.MasterId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.record.CopiedSetup;
import org.cascade.persistence.resource.MyBatisResources;

/** Masters in MySQL. */
public final class MyBatisMasters extends MyBatisResources<MasterId, Master, MasterFilter>
    implements Masters {
  private static final MasterTable TABLE = new MasterTable();

  @Inject
  public MyBatisMasters(Transactions transactions) {
    super(transactions, TABLE);
  }

  @Override
  public Change<List<Kept<MasterId, Master>>> copy(MasterCopy copy, Optional<RequestKey> request) {
    return createOnce(
        request,
        session ->
            TABLE
                .share(session, copy.source())
                .map(source -> copied(session, copy, source.value()))
                .orElseGet(Change.Missing::new));
  }

  private Change<List<Kept<MasterId, Master>>> copied(
      SqlSession session, MasterCopy copy, Master source) {
    CopiedSetup setup = CopiedSetup.of(session, copy.source(), copy.types());
    return made(
        session,
        List.of(copy.of(source.info())),
        setup.problemsOfNewMaster(),
        ids -> setup.insertInto(ids.get(0)));
  }

  @Override
  public Change<List<Kept<MasterId, Master>>> copySetup(SetupCopy copy) {
    return change(
        session ->
            TABLE.share(session, copy.source()).isPresent()
                ? copiedInto(session, copy)
                : new Change.Missing<>());
  }

  /** Targets are held in the order of their ids, so that two copies never wait for each other. */
  private static Change<List<Kept<MasterId, Master>>> copiedInto(
      SqlSession session, SetupCopy copy) {
    Map<Long, String> inOrder = new TreeMap<>();
    copy.targets().forEach((target, version) -> inOrder.put(target.value(), version));
    inOrder.forEach((target, version) -> hold(session, new MasterId(target), version));
    CopiedSetup setup = CopiedSetup.of(session, copy.source(), copy.types());
    List<Problem> problems = new ArrayList<>();
    int index = 0;
    for (MasterId target : copy.targets().keySet()) {
      problems.addAll(setup.problemsOf(target, index));
      index++;
    }
    if (!problems.isEmpty()) {
      return new Change.Refused<>(problems);
    }
    copy.targets().keySet().forEach(setup::mergeInto);
    return new Change.Done<>(
        copy.targets().keySet().stream()
            .map(target -> TABLE.find(session, target).orElseThrow())
            .toList());
  }

  private static void hold(SqlSession session, MasterId target, String version) {
    Kept<MasterId, Master> held =
        TABLE
            .lock(session, target)
            .orElseThrow(
                () ->
                    CascadeException.of(
                        ErrorReason.MASTER_NOT_FOUND, "there is no master " + target.value()));
    if (!held.version().equals(version)) {
      throw CascadeException.of(
          ErrorReason.STALE_VERSION,
          "master %d has version %s by now: read it again"
              .formatted(target.value(), held.version()),
          Map.of("master", "masters/" + target.value(), "version", held.version()));
    }
  }
}

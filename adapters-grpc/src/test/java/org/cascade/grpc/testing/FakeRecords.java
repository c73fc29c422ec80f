package org.cascade.grpc.testing;

import java.util.TreeSet;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.Revision;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.ManageSetupRecords;
import org.cascade.application.setup.Removal;
import org.cascade.application.setup.SetupFilter;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.application.setup.SetupRecord;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;

/** Categories of a master. */
public final class FakeRecords extends FakeResources<SetupId, SetupRecord, SetupFilter>
    implements ManageSetupRecords {
  private static final SetupOwner MASTER = new SetupOwner.Master(new MasterId(3));

  public String category = "Tests";

  @Override
  protected Kept<SetupId, SetupRecord> kept(long id) {
    Content.Category content =
        new Content.Category(category, null, null, false, 0, new TreeSet<>(), new TreeSet<>());
    return new Kept<>(id(id), SetupRecord.category(MASTER, content), "e" + id, "2." + id);
  }

  @Override
  protected SetupId id(long number) {
    return new SetupId(MASTER, DataType.CATEGORIES, number);
  }

  @Override
  public Removal remove(SetupId id, Revision revision) {
    throw new UnsupportedOperationException();
  }
}

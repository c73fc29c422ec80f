package org.cascade.grpc.testing;

import java.util.List;
import org.cascade.application.catalog.ManageMasters;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterCopy;
import org.cascade.application.catalog.MasterFilter;
import org.cascade.application.catalog.SetupCopy;
import org.cascade.application.resource.Creation;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.MasterId;

/** Masters of catalog 3. */
public final class FakeMasters extends FakeResources<MasterId, Master, MasterFilter>
    implements ManageMasters {
  @Override
  protected Kept<MasterId, Master> kept(long id) {
    return Samples.master(id);
  }

  @Override
  public Kept<MasterId, Master> copy(MasterCopy copy, Creation creation) {
    asked.add("copy " + copy + " by " + creation);
    return kept(1);
  }

  @Override
  public List<Kept<MasterId, Master>> copySetup(SetupCopy copy) {
    asked.add("copy " + copy);
    return copy.targets().keySet().stream().map(target -> kept(target.value())).toList();
  }

  @Override
  protected MasterId id(long number) {
    return new MasterId(number);
  }
}

package org.cascade.grpc.testing;

import org.cascade.application.catalog.ManageMasters;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterFilter;
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
  protected MasterId id(long number) {
    return new MasterId(number);
  }
}

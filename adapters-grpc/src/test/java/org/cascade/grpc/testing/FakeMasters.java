package org.cascade.grpc.testing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cascade.application.catalog.ManageMasters;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterCopy;
import org.cascade.application.catalog.MasterFilter;
import org.cascade.application.catalog.SetupCopy;
import org.cascade.application.resource.Creation;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.MasterId;

/** Masters of catalog 3. */
public final class FakeMasters extends FakeResources<MasterId, Master, MasterFilter>
    implements ManageMasters {
  /** One more value of each of them; empty for none. */
  public String customField = "";

  @Override
  protected Kept<MasterId, Master> kept(long id) {
    Kept<MasterId, Master> sample = Samples.master(id);
    return customField.isEmpty()
        ? sample
        : new Kept<>(sample.id(), withCustomField(sample.value()), sample.version());
  }

  private Master withCustomField(Master master) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(master.info().attributes());
    return new Master(
        master.catalog(),
        new CourseInfo(attributes, Map.of("Long", customField)),
        master.linkedCourses());
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

package org.cascade.application.testing;

import java.util.Optional;
import java.util.function.Consumer;
import org.cascade.application.course.AlignedWork;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;

final class InMemoryAlignedWork implements AlignedWork {
  private final InMemoryDistrict district;

  InMemoryAlignedWork(InMemoryDistrict district) {
    this.district = district;
  }

  @Override
  public Optional<Realigned> move(Realignment realignment, Consumer<WorkFacts> check) {
    return district.writing(
        world -> {
          if (!world.courses.containsKey(realignment.course())) {
            return Optional.empty();
          }
          MovedWork work = new MovedWork(world, realignment);
          check.accept(work.facts());
          return Optional.of(work.move());
        });
  }
}

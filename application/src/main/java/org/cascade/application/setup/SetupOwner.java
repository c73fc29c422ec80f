package org.cascade.application.setup;

import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.SectionId;

/** Who has setup of its own. */
public sealed interface SetupOwner {
  /** What people call it, such as "master 7". */
  String title();

  /** A course master. */
  record Master(MasterId id) implements SetupOwner {
    @Override
    public String title() {
      return "master " + id.value();
    }
  }

  /** A course. */
  record Course(CourseId id) implements SetupOwner {
    @Override
    public String title() {
      return "course " + id.value();
    }
  }

  /** A section, where teachers work. */
  record Section(SectionId id) implements SetupOwner {
    @Override
    public String title() {
      return "section " + id.value();
    }
  }
}

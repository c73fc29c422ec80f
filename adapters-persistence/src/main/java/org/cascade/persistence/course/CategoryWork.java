package org.cascade.persistence.course;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cascade.application.course.AlignedWork.WorkFacts;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.domain.district.NameKey;
import org.cascade.persistence.course.AlignedWorkMapper.CategoryMove;
import org.cascade.persistence.course.AlignedWorkMapper.SectionRow;
import org.cascade.persistence.database.JsonText;

/** Work in the category of one name of each section. */
final class CategoryWork implements WorkMove {
  private final AlignedWorkMapper mapper;
  private final long course;
  private final List<SectionRow> sections;

  private CategoryWork(AlignedWorkMapper mapper, long course, List<SectionRow> sections) {
    this.mapper = mapper;
    this.course = course;
    this.sections = sections;
  }

  static CategoryWork read(
      AlignedWorkMapper mapper, long course, String sections, NameKey from, NameKey to) {
    return new CategoryWork(
        mapper,
        course,
        mapper.categories(new CategoryMove(course, sections, from.text(), to.text())));
  }

  @Override
  public WorkFacts facts(Set<Long> strangers) {
    return new WorkFacts(
        strangers,
        sections.stream().map(SectionRow::fromId).anyMatch(Objects::nonNull),
        sections.stream().map(SectionRow::toId).anyMatch(Objects::nonNull),
        sections.stream()
            .filter(section -> section.assignments() > 0 && section.toId() == null)
            .map(SectionRow::number)
            .toList(),
        List.of());
  }

  @Override
  public Realigned apply() {
    JsonText targets = new JsonText();
    for (SectionRow section : sections) {
      Long from = section.fromId();
      Long to = section.toId();
      if (from != null && to != null) {
        targets.row().number(section.id()).number(from).number(to).end();
      }
    }
    mapper.mergeCategories(course, targets.toString());
    mapper.moveCategories(course, targets.toString());
    return new Realigned(sections.stream().mapToLong(SectionRow::assignments).sum(), 0, 0);
  }
}

package org.cascade.grpc.setup;

import java.math.BigDecimal;
import java.util.Optional;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.SetupRecord;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordKey;
import org.cascade.grpc.resource.Amounts;
import org.cascade.grpc.resource.Dates;
import org.cascade.proto.v1.AssessmentKind;
import org.cascade.proto.v1.AssessmentSetup;
import org.cascade.proto.v1.CalcOptionSetup;
import org.cascade.proto.v1.CalculationType;
import org.cascade.proto.v1.CategorySetup;
import org.cascade.proto.v1.CompositeChild;
import org.cascade.proto.v1.CompositeSetup;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.StandardSetup;
import org.cascade.proto.v1.TaskSetup;
import org.jspecify.annotations.Nullable;

/** What records say, as messages. */
final class ContentMessages {
  private ContentMessages() {}

  static void set(SetupRecord record, Record.Builder message) {
    Content content = record.content();
    if (content instanceof Content.Task task) {
      message.setTask(task(entry(record), task));
    } else if (content instanceof Content.Standard standard) {
      message.setStandard(standard(entry(record), standard));
    } else if (content instanceof Content.Category category) {
      message.setCategory(category(category));
    } else if (content instanceof Content.Assessment assessment) {
      message.setAssessment(assessment(entry(record), assessment));
    } else if (content instanceof Content.CalcOption option) {
      message.setCalcOption(option((RecordKey.SubjectTerm) record.key(), option));
    } else if (content instanceof Content.Composite composite) {
      message.setComposite(composite((RecordKey.SubjectTerm) record.key(), composite));
    }
  }

  private static long entry(SetupRecord record) {
    return ((RecordKey.ListEntry) record.key()).id();
  }

  private static String reference(String collection, @Nullable Long id) {
    return id == null ? "" : collection + "/" + id;
  }

  private static String blank(@Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }

  private static TaskSetup task(long id, Content.Task task) {
    TaskSetup.Builder message =
        TaskSetup.newBuilder()
            .setTask("tasks/" + id)
            .setScoreGroup(reference("scoreGroups", task.scoreGroup()))
            .setCreditType(blank(task.creditType()))
            .setCreditOverflow(blank(task.creditOverflow()));
    Optional.ofNullable(task.termGpaWeight())
        .map(Amounts::message)
        .ifPresent(message::setTermGpaWeight);
    Optional.ofNullable(task.credit()).map(Amounts::message).ifPresent(message::setCredit);
    return message.build();
  }

  private static StandardSetup standard(long id, Content.Standard standard) {
    StandardSetup.Builder message =
        StandardSetup.newBuilder()
            .setStandard("standards/" + id)
            .setScoreGroup(reference("scoreGroups", standard.scoreGroup()))
            .setCreditType(blank(standard.creditType()))
            .setCreditOverflow(blank(standard.creditOverflow()));
    Optional.ofNullable(standard.credit()).map(Amounts::message).ifPresent(message::setCredit);
    return message.build();
  }

  private static CategorySetup category(Content.Category category) {
    CategorySetup.Builder message =
        CategorySetup.newBuilder()
            .setDisplayName(category.name())
            .setExcludeFromCalculation(category.excludeFromCalculation())
            .setDropLowest(category.dropLowest());
    Optional.ofNullable(category.weight()).map(Amounts::message).ifPresent(message::setWeight);
    Optional.ofNullable(category.sequence()).ifPresent(message::setSequence);
    category.tasks().forEach(id -> message.addTasks("tasks/" + id));
    category.standards().forEach(id -> message.addStandards("standards/" + id));
    return message.build();
  }

  private static AssessmentSetup assessment(long id, Content.Assessment assessment) {
    AssessmentSetup.Builder message =
        AssessmentSetup.newBuilder()
            .setTest("tests/" + id)
            .setCopiesForward(assessment.copiesForward())
            .setKind(AssessmentKind.valueOf("ASSESSMENT_KIND_" + assessment.kind()));
    Optional.ofNullable(assessment.startDate())
        .map(Dates::message)
        .ifPresent(message::setStartDate);
    Optional.ofNullable(assessment.endDate()).map(Dates::message).ifPresent(message::setEndDate);
    return message.build();
  }

  private static CalcOptionSetup option(RecordKey.SubjectTerm key, Content.CalcOption option) {
    CalcOptionSetup.Builder message =
        CalcOptionSetup.newBuilder()
            .setTermName("termNames/" + key.term())
            .setCalculationType(
                CalculationType.valueOf("CALCULATION_TYPE_" + option.calculationType()))
            .setGradingScale(reference("gradingScales", option.gradingScale()))
            .setWeightCategories(option.weightCategories())
            .setUsePercentValue(option.usePercentValue())
            .setCumulativeFrom(reference("termNames", option.cumulativeFrom()))
            .setProficiencyMethod(blank(option.proficiencyMethod()));
    Optional.ofNullable(option.limitToLast()).ifPresent(message::setLimitToLast);
    return key.subject().type() == DataType.GRADING_TASKS
        ? message.setTask("tasks/" + key.subject().id()).build()
        : message.setStandard("standards/" + key.subject().id()).build();
  }

  private static CompositeSetup composite(RecordKey.SubjectTerm key, Content.Composite composite) {
    CompositeSetup.Builder message =
        CompositeSetup.newBuilder()
            .setTask("tasks/" + key.subject().id())
            .setTermName("termNames/" + key.term());
    composite.weights().forEach((child, weight) -> message.addChildren(child(child, weight)));
    return message.build();
  }

  private static CompositeChild child(String child, String weight) {
    String[] parts = child.split(":", -1);
    return CompositeChild.newBuilder()
        .setTask("tasks/" + parts[0])
        .setTermName("termNames/" + parts[1])
        .setWeight(Amounts.message(new BigDecimal(weight)))
        .build();
  }
}

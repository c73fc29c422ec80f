package org.cascade.grpc.setup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.application.setup.Content;
import org.cascade.application.setup.SetupOwner;
import org.cascade.application.setup.SetupRecord;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Amounts;
import org.cascade.grpc.resource.Dates;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.References;
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

/** What messages say, as records; messages have been validated field by field. */
final class ContentValues {
  private static final int CATEGORY_NAME_LIMIT = 50;

  /** Stands for content that is not there; the request goes no further. */
  private static final Content.Category NOTHING =
      new Content.Category("", null, null, false, 0, new TreeSet<>(), new TreeSet<>());

  private final SetupOwner owner;
  private final Faults faults;

  ContentValues(SetupOwner owner, Faults faults) {
    this.owner = owner;
    this.faults = faults;
  }

  SetupRecord record(Record message) {
    SetupRecord record = content(message);
    if (owner instanceof SetupOwner.Section && !DataType.SECTION_TYPES.contains(record.type())) {
      faults.add("owner", "has to be a master or course: sections have none of these");
    }
    return record;
  }

  private SetupRecord content(Record message) {
    return switch (message.getContentCase()) {
      case TASK -> task(message.getTask());
      case STANDARD -> standard(message.getStandard());
      case CATEGORY -> SetupRecord.category(owner, category(message.getCategory()));
      case ASSESSMENT -> assessment(message.getAssessment());
      case CALC_OPTION -> option(message.getCalcOption());
      case COMPOSITE -> composite(message.getComposite());
      case CONTENT_NOT_SET -> {
        faults.add("content", "is required: one of the types of setup");
        yield SetupRecord.category(owner, NOTHING);
      }
    };
  }

  private SetupRecord listed(DataType type, String name, String field, Content content) {
    return SetupRecord.of(
        owner, type, new RecordKey.ListEntry(References.required(name, field, faults)), content);
  }

  private static @Nullable Long id(String name) {
    return name.isEmpty() ? null : ResourceNames.id(name);
  }

  private static @Nullable String blank(String text) {
    return text.isEmpty() ? null : text;
  }

  private SetupRecord task(TaskSetup task) {
    return listed(
        DataType.GRADING_TASKS,
        task.getTask(),
        "task.task",
        new Content.Task(
            id(task.getScoreGroup()),
            Amounts.valueIf(task.hasTermGpaWeight(), task.getTermGpaWeight()),
            Amounts.valueIf(task.hasCredit(), task.getCredit()),
            blank(task.getCreditType()),
            blank(task.getCreditOverflow())));
  }

  private SetupRecord standard(StandardSetup standard) {
    return listed(
        DataType.STANDARDS,
        standard.getStandard(),
        "standard.standard",
        new Content.Standard(
            id(standard.getScoreGroup()),
            Amounts.valueIf(standard.hasCredit(), standard.getCredit()),
            blank(standard.getCreditType()),
            blank(standard.getCreditOverflow())));
  }

  private Content.Category category(CategorySetup category) {
    return new Content.Category(
        Names.required(
            category.getDisplayName(), "category.display_name", CATEGORY_NAME_LIMIT, faults),
        Amounts.valueIf(category.hasWeight(), category.getWeight()),
        category.hasSequence() ? category.getSequence() : null,
        category.getExcludeFromCalculation(),
        category.getDropLowest(),
        ids(category.getStandardsList()),
        ids(category.getTasksList()));
  }

  private static SortedSet<Long> ids(Collection<String> names) {
    return new TreeSet<>(ResourceNames.ids(names, id -> id));
  }

  private SetupRecord assessment(AssessmentSetup assessment) {
    LocalDate start =
        assessment.hasStartDate()
            ? Dates.required(assessment.getStartDate(), "assessment.start_date", faults)
            : null;
    LocalDate end =
        assessment.hasEndDate()
            ? Dates.required(assessment.getEndDate(), "assessment.end_date", faults)
            : null;
    Dates.inOrder(start, end, "assessment.end_date", "start_date", faults);
    if (assessment.getKind() == AssessmentKind.ASSESSMENT_KIND_UNSPECIFIED) {
      faults.add("assessment.kind", "has to be chosen");
    }
    return listed(
        DataType.ASSESSMENTS,
        assessment.getTest(),
        "assessment.test",
        new Content.Assessment(
            start,
            end,
            assessment.getCopiesForward(),
            assessment.getKind().name().substring("ASSESSMENT_KIND_".length())));
  }

  private SetupRecord option(CalcOptionSetup option) {
    if (option.getCalculationType() == CalculationType.CALCULATION_TYPE_UNSPECIFIED) {
      faults.add("calc_option.calculation_type", "has to be chosen");
    }
    return SetupRecord.of(
        owner,
        DataType.GRADE_CALC_OPTIONS,
        new RecordKey.SubjectTerm(
            subject(option),
            References.required(option.getTermName(), "calc_option.term_name", faults)),
        new Content.CalcOption(
            option.getCalculationType().name().substring("CALCULATION_TYPE_".length()),
            id(option.getGradingScale()),
            option.getWeightCategories(),
            option.getUsePercentValue(),
            option.hasLimitToLast() ? option.getLimitToLast() : null,
            id(option.getCumulativeFrom()),
            blank(option.getProficiencyMethod())));
  }

  private Subject subject(CalcOptionSetup option) {
    return switch (option.getSubjectCase()) {
      case TASK -> Subject.task(ResourceNames.id(option.getTask()));
      case STANDARD -> Subject.standard(ResourceNames.id(option.getStandard()));
      case SUBJECT_NOT_SET -> {
        faults.add("calc_option.subject", "is required: a task or a standard");
        yield Subject.task(1);
      }
    };
  }

  private SetupRecord composite(CompositeSetup composite) {
    return SetupRecord.of(
        owner,
        DataType.COMPOSITE_GRADES,
        new RecordKey.SubjectTerm(
            Subject.task(References.required(composite.getTask(), "composite.task", faults)),
            References.required(composite.getTermName(), "composite.term_name", faults)),
        new Content.Composite(weights(composite)));
  }

  /** The order of the children is theirs, by task and term, not the message's. */
  private SortedMap<String, String> weights(CompositeSetup composite) {
    SortedMap<String, String> weights = new TreeMap<>();
    Set<String> children = new HashSet<>();
    for (int at = 0; at < composite.getChildrenCount(); at++) {
      CompositeChild child = composite.getChildren(at);
      String field = "composite.children[" + at + "]";
      String key =
          References.required(child.getTask(), field + ".task", faults)
              + ":"
              + References.required(child.getTermName(), field + ".term_name", faults);
      if (!children.add(key)) {
        faults.add(field, "is there twice");
      }
      if (child.hasWeight()) {
        weights.put(key, Amounts.value(child.getWeight()).toPlainString());
      } else {
        faults.add(field + ".weight", "is required: percent");
      }
    }
    return weights;
  }
}

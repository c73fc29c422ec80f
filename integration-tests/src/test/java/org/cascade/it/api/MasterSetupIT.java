package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import com.google.type.Decimal;
import io.grpc.Status.Code;
import java.util.List;
import org.cascade.proto.v1.AssessmentKind;
import org.cascade.proto.v1.AssessmentSetup;
import org.cascade.proto.v1.BatchCreateRecordsRequest;
import org.cascade.proto.v1.CalcOptionSetup;
import org.cascade.proto.v1.CalculationType;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CategorySetup;
import org.cascade.proto.v1.CompositeChild;
import org.cascade.proto.v1.CompositeSetup;
import org.cascade.proto.v1.CreateCatalogRequest;
import org.cascade.proto.v1.CreateEntryRequest;
import org.cascade.proto.v1.CreateMasterRequest;
import org.cascade.proto.v1.CreateRecordRequest;
import org.cascade.proto.v1.CreateStandardRequest;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.DeleteEntryRequest;
import org.cascade.proto.v1.DeleteRecordRequest;
import org.cascade.proto.v1.DeleteRecordResponse;
import org.cascade.proto.v1.DistrictList;
import org.cascade.proto.v1.Entry;
import org.cascade.proto.v1.GetMasterRequest;
import org.cascade.proto.v1.GetRecordRequest;
import org.cascade.proto.v1.ListRecordsRequest;
import org.cascade.proto.v1.ListRecordsResponse;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.Standard;
import org.cascade.proto.v1.StandardSetup;
import org.cascade.proto.v1.TaskSetup;
import org.cascade.proto.v1.UpdateRecordRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The setup of masters, made and changed by calls. */
class MasterSetupIT {
  private static ApiServer api;
  private static Catalog catalog;
  private static String quarter;
  private static String semester;
  private static String quarterGrade;
  private static String semesterGrade;
  private static String scores;
  private static String scale;
  private static String test;
  private static String reading;

  @BeforeAll
  static void start() {
    api = new ApiServer();
    catalog =
        api.catalogs()
            .createCatalog(
                CreateCatalogRequest.newBuilder()
                    .setCatalog(Catalog.newBuilder().setDisplayName("Courses"))
                    .build())
            .getCatalog();
    quarter = entry(DistrictList.DISTRICT_LIST_TERM_NAMES, "Q1");
    semester = entry(DistrictList.DISTRICT_LIST_TERM_NAMES, "S1");
    quarterGrade = entry(DistrictList.DISTRICT_LIST_GRADING_TASKS, "Quarter Grade");
    semesterGrade = entry(DistrictList.DISTRICT_LIST_GRADING_TASKS, "Semester Grade");
    scores = entry(DistrictList.DISTRICT_LIST_SCORE_GROUPS, "Letters");
    scale = entry(DistrictList.DISTRICT_LIST_GRADING_SCALES, "A to F");
    test = entry(DistrictList.DISTRICT_LIST_TESTS, "Placement");
    reading =
        api.lists()
            .createStandard(
                CreateStandardRequest.newBuilder()
                    .setStandard(Standard.newBuilder().setDisplayName("R.1"))
                    .build())
            .getStandard()
            .getName();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static String entry(DistrictList list, String name) {
    return api.lists()
        .createEntry(
            CreateEntryRequest.newBuilder()
                .setEntry(Entry.newBuilder().setList(list).setDisplayName(name))
                .build())
        .getEntry()
        .getName();
  }

  private static Master master(String number) {
    return api.catalogs()
        .createMaster(
            CreateMasterRequest.newBuilder()
                .setMaster(
                    Master.newBuilder()
                        .setCatalog(catalog.getName())
                        .setNumber(number)
                        .setDisplayName("Course " + number))
                .build())
        .getMaster();
  }

  private static Decimal amount(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  private static Record.Builder of(Master master) {
    return Record.newBuilder().setOwner(master.getName());
  }

  private static Record task(Master master, String task) {
    return of(master)
        .setTask(
            TaskSetup.newBuilder()
                .setTask(task)
                .setScoreGroup(scores)
                .setCredit(amount("0.5"))
                .setCreditType("Core"))
        .build();
  }

  private static Record category(Master master) {
    return of(master)
        .setCategory(
            CategorySetup.newBuilder()
                .setDisplayName("Tests")
                .setWeight(amount("40"))
                .setSequence(2)
                .setDropLowest(1)
                .addTasks(quarterGrade)
                .addStandards(reading))
        .build();
  }

  private static Record option(Master master, String task, String term) {
    return of(master)
        .setCalcOption(
            CalcOptionSetup.newBuilder()
                .setTask(task)
                .setTermName(term)
                .setCalculationType(CalculationType.CALCULATION_TYPE_IN_PROGRESS_GRADE)
                .setGradingScale(scale)
                .setWeightCategories(true)
                .setCumulativeFrom(quarter))
        .build();
  }

  private static Record composite(Master master) {
    return of(master)
        .setComposite(
            CompositeSetup.newBuilder()
                .setTask(semesterGrade)
                .setTermName(semester)
                .addChildren(
                    CompositeChild.newBuilder()
                        .setTask(quarterGrade)
                        .setTermName(quarter)
                        .setWeight(amount("80")))
                .addChildren(
                    CompositeChild.newBuilder()
                        .setTask(semesterGrade)
                        .setTermName(semester)
                        .setWeight(amount("20"))))
        .build();
  }

  /** One of each type, and two tasks. */
  private static List<Record> wholeSetup(Master master) {
    return api.setup()
        .batchCreateRecords(
            BatchCreateRecordsRequest.newBuilder()
                .addRecords(task(master, quarterGrade))
                .addRecords(task(master, semesterGrade))
                .addRecords(of(master).setStandard(StandardSetup.newBuilder().setStandard(reading)))
                .addRecords(category(master))
                .addRecords(
                    of(master)
                        .setAssessment(
                            AssessmentSetup.newBuilder()
                                .setTest(test)
                                .setStartDate(Date.newBuilder().setYear(2026).setMonth(3).setDay(2))
                                .setCopiesForward(true)
                                .setKind(AssessmentKind.ASSESSMENT_KIND_READ_ONLY)))
                .addRecords(option(master, quarterGrade, quarter))
                .addRecords(composite(master))
                .build())
        .getRecordsList();
  }

  private static List<Record> records(Master master) {
    return api.setup()
        .listRecords(ListRecordsRequest.newBuilder().setOwner(master.getName()).build())
        .getRecordsList();
  }

  private static Record bare(Record record) {
    return record.toBuilder().clearName().clearEtag().build();
  }

  @Test
  void whatIsMadeIsReadAsItWasGiven() {
    Master master = master("W");

    List<Record> made = wholeSetup(master);

    assertThat(records(master)).isEqualTo(made);
    assertThat(bare(made.get(0))).isEqualTo(task(master, quarterGrade));
    assertThat(bare(made.get(3))).isEqualTo(category(master));
    assertThat(bare(made.get(5))).isEqualTo(option(master, quarterGrade, quarter));
    assertThat(bare(made.get(6))).isEqualTo(composite(master));
    assertThat(made.get(0).getName())
        .isEqualTo(master.getName() + "/gradingTasks/" + quarterGrade.substring("tasks/".length()));
    assertThat(
            api.setup()
                .listRecords(
                    ListRecordsRequest.newBuilder()
                        .setOwner(master.getName())
                        .setDataType(DataType.DATA_TYPE_CATEGORIES)
                        .build())
                .getRecordsList())
        .containsExactly(made.get(3));
    assertThat(
            api.catalogs()
                .getMaster(GetMasterRequest.newBuilder().setName(master.getName()).build())
                .getMaster()
                .getVersion())
        .isGreaterThan(master.getVersion());
  }

  @Test
  void pagesOfRecordsFollowEachOther() {
    Master master = master("P");
    List<Record> made = wholeSetup(master);
    List<Record> tasks = made.subList(0, 2);

    for (int size = 1; size <= 3; size++) {
      assertThat(records(master, DataType.DATA_TYPE_UNSPECIFIED, size)).isEqualTo(made);
      assertThat(records(master, DataType.DATA_TYPE_GRADING_TASKS, size)).isEqualTo(tasks);
    }
    assertThat(records(master, DataType.DATA_TYPE_UNSPECIFIED, 1000)).isEqualTo(made);
  }

  private static List<Record> records(Master master, DataType type, int size) {
    ListRecordsRequest.Builder request =
        ListRecordsRequest.newBuilder()
            .setOwner(master.getName())
            .setDataType(type)
            .setPageSize(size);
    return Pages.read(
        size,
        token -> api.setup().listRecords(request.setPageToken(token).build()),
        ListRecordsResponse::getRecordsList,
        ListRecordsResponse::getNextPageToken);
  }

  @Test
  void aPageGoesOnWhereARecordWasThatIsGone() {
    Master master = master("G");
    List<Record> made = wholeSetup(master);
    ListRecordsRequest.Builder request =
        ListRecordsRequest.newBuilder().setOwner(master.getName()).setPageSize(4);
    String token = api.setup().listRecords(request.build()).getNextPageToken();
    Record gone = made.get(3);
    var unused =
        api.setup()
            .deleteRecord(
                DeleteRecordRequest.newBuilder()
                    .setName(gone.getName())
                    .setEtag(gone.getEtag())
                    .build());

    ListRecordsResponse rest =
        api.setup().listRecords(request.setPageSize(0).setPageToken(token).build());

    assertThat(rest.getRecordsList()).isEqualTo(made.subList(4, made.size()));
    assertThat(rest.getNextPageToken()).isEmpty();
    Refusal foreign =
        Refusal.of(
            () ->
                api.setup()
                    .listRecords(request.setDataType(DataType.DATA_TYPE_CATEGORIES).build()));
    assertThat(foreign.fields()).containsOnlyKeys("page_token");
  }

  @Test
  void everyReferenceHasToResolve() {
    Master master = master("R");
    BatchCreateRecordsRequest request =
        BatchCreateRecordsRequest.newBuilder()
            .addRecords(task(master, "tasks/99999"))
            .addRecords(category(master))
            .addRecords(option(master, quarterGrade, "termNames/99999"))
            .addRecords(composite(master))
            .addRecords(task(master("R2"), quarterGrade).toBuilder().setOwner("masters/99999"))
            .build();

    Refusal refusal = Refusal.of(() -> api.setup().batchCreateRecords(request));

    assertThat(refusal.reason()).isEqualTo("INVALID_REQUEST");
    assertThat(refusal.fields())
        .containsOnlyKeys(
            "records[0].task.task",
            "records[1].category.tasks[0]",
            "records[1].category.standards[0]",
            "records[2].calc_option.task",
            "records[2].calc_option.term_name",
            "records[3].composite.task",
            "records[3].composite.children[0].task",
            "records[3].composite.children[1].task",
            "records[4].owner");
    assertThat(records(master)).isEmpty();
  }

  @Test
  void aKeyIsThereOnce() {
    Master master = master("K");
    List<Record> made = wholeSetup(master);
    Record again =
        category(master).toBuilder()
            .setCategory(category(master).getCategory().toBuilder().setDisplayName("TESTS"))
            .build();

    Refusal refusal =
        Refusal.of(
            () ->
                api.setup()
                    .createRecord(CreateRecordRequest.newBuilder().setRecord(again).build()));

    assertThat(refusal.code()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(refusal.fields()).containsOnlyKeys("record.category.display_name");
    assertThat(records(master)).isEqualTo(made);
  }

  @Test
  void withATaskGoesAllThatIsAboutIt() {
    Master master = master("D");
    List<Record> made = wholeSetup(master);
    Record quarterTask = made.get(0);

    DeleteRecordResponse removal =
        api.setup()
            .deleteRecord(
                DeleteRecordRequest.newBuilder()
                    .setName(quarterTask.getName())
                    .setEtag(quarterTask.getEtag())
                    .build());

    assertThat(removal.getRemovedList())
        .containsExactly(quarterTask.getName(), made.get(5).getName());
    assertThat(removal.getChangedList())
        .containsExactly(made.get(3).getName(), made.get(6).getName());
    List<Record> left = records(master);
    assertThat(left)
        .extracting(Record::getName)
        .containsExactly(
            made.get(1).getName(),
            made.get(2).getName(),
            made.get(3).getName(),
            made.get(4).getName(),
            made.get(6).getName());
    assertThat(left.get(2).getCategory().getTasksList()).isEmpty();
    assertThat(left.get(2).getCategory().getStandardsList()).containsExactly(reading);
    assertThat(left.get(4).getComposite().getChildrenList())
        .extracting(CompositeChild::getTask)
        .containsExactly(semesterGrade);
  }

  @Test
  void fieldsAreChangedOneByOneAndTheKeyIsNot() {
    Master master = master("U");
    Record category = wholeSetup(master).get(3);

    Record changed =
        api.setup()
            .updateRecord(
                UpdateRecordRequest.newBuilder()
                    .setRecord(
                        Record.newBuilder()
                            .setName(category.getName())
                            .setEtag(category.getEtag())
                            .setCategory(
                                CategorySetup.newBuilder()
                                    .setDisplayName("Quizzes")
                                    .setWeight(amount("12.5"))))
                    .setUpdateMask(
                        FieldMask.newBuilder()
                            .addPaths("category.display_name")
                            .addPaths("category.weight"))
                    .build())
            .getRecord();

    assertThat(changed.getCategory())
        .isEqualTo(
            category.getCategory().toBuilder()
                .setDisplayName("Quizzes")
                .setWeight(amount("12.5"))
                .build());
    assertThat(changed.getEtag()).isNotEqualTo(category.getEtag());
    Refusal stale =
        Refusal.of(
            () ->
                api.setup()
                    .deleteRecord(
                        DeleteRecordRequest.newBuilder()
                            .setName(category.getName())
                            .setEtag(category.getEtag())
                            .build()));
    assertThat(stale.code()).isEqualTo(Code.ABORTED);
    assertThat(stale.metadata()).containsEntry("version", changed.getEtag());
    Record task = records(master).get(0);
    Refusal ofKey =
        Refusal.of(
            () ->
                api.setup()
                    .updateRecord(
                        UpdateRecordRequest.newBuilder()
                            .setRecord(
                                task.toBuilder()
                                    .setTask(task.getTask().toBuilder().setTask(semesterGrade)))
                            .setUpdateMask(FieldMask.newBuilder().addPaths("task.task"))
                            .build()));
    assertThat(ofKey.fields()).containsOnlyKeys("record");
    assertThat(
            api.setup()
                .getRecord(GetRecordRequest.newBuilder().setName(task.getName()).build())
                .getRecord())
        .isEqualTo(task);
  }

  @Test
  void anEntryOfWhichSetupMakesUseIsNotDeleted() {
    var unused = wholeSetup(master("E"));

    Refusal refusal =
        Refusal.of(
            () ->
                api.lists()
                    .deleteEntry(
                        DeleteEntryRequest.newBuilder()
                            .setName(quarterGrade)
                            .setVersion(1)
                            .build()));

    assertThat(refusal.reason()).isEqualTo("REFERENCED");
    assertThat(refusal.metadata())
        .containsKeys(
            "grading_tasks_of_masters",
            "categories_of_masters",
            "calc_options_of_masters",
            "composite_grades_of_masters");
  }
}

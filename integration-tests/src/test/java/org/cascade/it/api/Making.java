package org.cascade.it.api;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import com.google.type.Decimal;
import java.util.List;
import java.util.stream.Stream;
import org.cascade.proto.v1.Alignment;
import org.cascade.proto.v1.Assignment;
import org.cascade.proto.v1.CalcOptionSetup;
import org.cascade.proto.v1.CalculationType;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.CalendarKind;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CategorySetup;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.CreateAssignmentRequest;
import org.cascade.proto.v1.CreateCalendarRequest;
import org.cascade.proto.v1.CreateCatalogRequest;
import org.cascade.proto.v1.CreateCourseRequest;
import org.cascade.proto.v1.CreateEntryRequest;
import org.cascade.proto.v1.CreateMasterRequest;
import org.cascade.proto.v1.CreatePostedGradeRequest;
import org.cascade.proto.v1.CreateRecordRequest;
import org.cascade.proto.v1.CreateSchoolRequest;
import org.cascade.proto.v1.CreateSchoolYearRequest;
import org.cascade.proto.v1.CreateScoreRequest;
import org.cascade.proto.v1.CreateSectionRequest;
import org.cascade.proto.v1.CreateStandardRequest;
import org.cascade.proto.v1.CreateTermRequest;
import org.cascade.proto.v1.DistrictList;
import org.cascade.proto.v1.Entry;
import org.cascade.proto.v1.GetCatalogRequest;
import org.cascade.proto.v1.ListRecordsRequest;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.PostedGrade;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.RunPushRequest;
import org.cascade.proto.v1.RunPushResponse;
import org.cascade.proto.v1.School;
import org.cascade.proto.v1.SchoolYear;
import org.cascade.proto.v1.Score;
import org.cascade.proto.v1.Section;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.SetupServiceGrpc.SetupServiceBlockingStub;
import org.cascade.proto.v1.Standard;
import org.cascade.proto.v1.StandardSetup;
import org.cascade.proto.v1.TaskSetup;
import org.cascade.proto.v1.Term;
import org.cascade.proto.v1.UpdateRecordRequest;

/** Makes a district by calls. */
final class Making {
  private final ApiServer api;
  private int pushes;

  Making(ApiServer api) {
    this.api = api;
  }

  Catalog catalog(String name) {
    return api.catalogs()
        .createCatalog(
            CreateCatalogRequest.newBuilder()
                .setCatalog(Catalog.newBuilder().setDisplayName(name))
                .build())
        .getCatalog();
  }

  /** As it is by now. */
  Catalog current(Catalog catalog) {
    return api.catalogs()
        .getCatalog(GetCatalogRequest.newBuilder().setName(catalog.getName()).build())
        .getCatalog();
  }

  void lock(Catalog catalog, Lock... locks) {
    var unused =
        api.catalogs()
            .setCatalogLocks(
                SetCatalogLocksRequest.newBuilder()
                    .setName(catalog.getName())
                    .setVersion(current(catalog).getVersion())
                    .addAllLocks(List.of(locks))
                    .build());
  }

  String entry(DistrictList list, String name) {
    return api.lists()
        .createEntry(
            CreateEntryRequest.newBuilder()
                .setEntry(Entry.newBuilder().setList(list).setDisplayName(name))
                .build())
        .getEntry()
        .getName();
  }

  String task(String name) {
    return entry(DistrictList.DISTRICT_LIST_GRADING_TASKS, name);
  }

  String termName(String name) {
    return entry(DistrictList.DISTRICT_LIST_TERM_NAMES, name);
  }

  String standard(String name) {
    return api.lists()
        .createStandard(
            CreateStandardRequest.newBuilder()
                .setStandard(Standard.newBuilder().setDisplayName(name))
                .build())
        .getStandard()
        .getName();
  }

  String year(int endsIn) {
    return api.schools()
        .createSchoolYear(
            CreateSchoolYearRequest.newBuilder()
                .setSchoolYear(
                    SchoolYear.newBuilder()
                        .setName("schoolYears/" + endsIn)
                        .setDisplayName((endsIn - 1) + "-" + endsIn))
                .build())
        .getSchoolYear()
        .getName();
  }

  School school(String name, Catalog catalog) {
    return api.schools()
        .createSchool(
            CreateSchoolRequest.newBuilder()
                .setSchool(School.newBuilder().setDisplayName(name).setCatalog(catalog.getName()))
                .build())
        .getSchool();
  }

  Calendar calendar(School school, String year) {
    return api.schools()
        .createCalendar(
            CreateCalendarRequest.newBuilder()
                .setCalendar(
                    Calendar.newBuilder()
                        .setSchool(school.getName())
                        .setSchoolYear(year)
                        .setDisplayName("Main")
                        .setKind(CalendarKind.CALENDAR_KIND_REGULAR))
                .build())
        .getCalendar();
  }

  Term term(Calendar calendar, String termName, int month) {
    return api.schools()
        .createTerm(
            CreateTermRequest.newBuilder()
                .setTerm(
                    Term.newBuilder()
                        .setCalendar(calendar.getName())
                        .setTermName(termName)
                        .setStartDate(day(month, 1))
                        .setEndDate(day(month, 28)))
                .build())
        .getTerm();
  }

  static Date day(int month, int day) {
    return Date.newBuilder().setYear(2026).setMonth(month).setDay(day).build();
  }

  Master master(Catalog catalog, String number) {
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

  /** Linked to the master. */
  Course course(Calendar calendar, String number, Master master) {
    return course(
        Course.newBuilder()
            .setCalendar(calendar.getName())
            .setNumber(number)
            .setDisplayName("Course " + number)
            .setMaster(master.getName()));
  }

  Course course(Course.Builder course) {
    return api.courses()
        .createCourse(CreateCourseRequest.newBuilder().setCourse(course).build())
        .getCourse();
  }

  /** Meets in these terms. */
  Section section(Course course, String number, Term... terms) {
    return api.sections()
        .createSection(
            CreateSectionRequest.newBuilder()
                .setSection(
                    Section.newBuilder()
                        .setCourse(course.getName())
                        .setNumber(number)
                        .setTeacher("Ms. Ada")
                        .addAllTerms(Stream.of(terms).map(Term::getName).toList()))
                .build())
        .getSection();
  }

  /** Aligned to what is named. */
  Assignment assignment(Section section, String name, Alignment... alignments) {
    return api.work()
        .createAssignment(
            CreateAssignmentRequest.newBuilder()
                .setAssignment(
                    Assignment.newBuilder()
                        .setSection(section.getName())
                        .setDisplayName(name)
                        .addAllAlignments(List.of(alignments)))
                .build())
        .getAssignment();
  }

  static Alignment to(String category, String task) {
    return Alignment.newBuilder().setCategory(category).setTask(task).build();
  }

  Score score(Assignment assignment, String student, String value) {
    return api.work()
        .createScore(
            CreateScoreRequest.newBuilder()
                .setScore(
                    Score.newBuilder()
                        .setAssignment(assignment.getName())
                        .setStudent(student)
                        .setValue(value))
                .build())
        .getScore();
  }

  PostedGrade grade(Section section, String task, Term term, String student, String grade) {
    return api.work()
        .createPostedGrade(
            CreatePostedGradeRequest.newBuilder()
                .setPostedGrade(
                    PostedGrade.newBuilder()
                        .setSection(section.getName())
                        .setTask(task)
                        .setTerm(term.getName())
                        .setStudent(student)
                        .setGrade(grade))
                .build())
        .getPostedGrade();
  }

  Record record(Record.Builder record) {
    return api.setup()
        .createRecord(CreateRecordRequest.newBuilder().setRecord(record).build())
        .getRecord();
  }

  static Record.Builder taskOf(String owner, String task, String credit) {
    return Record.newBuilder()
        .setOwner(owner)
        .setTask(TaskSetup.newBuilder().setTask(task).setCredit(amount(credit)));
  }

  static Record.Builder standardOf(String owner, String standard) {
    return Record.newBuilder()
        .setOwner(owner)
        .setStandard(StandardSetup.newBuilder().setStandard(standard));
  }

  static Record.Builder categoryOf(String owner, String name, String weight) {
    return Record.newBuilder()
        .setOwner(owner)
        .setCategory(CategorySetup.newBuilder().setDisplayName(name).setWeight(amount(weight)));
  }

  static Record.Builder optionOf(String owner, String task, String termName) {
    return Record.newBuilder()
        .setOwner(owner)
        .setCalcOption(
            CalcOptionSetup.newBuilder()
                .setTask(task)
                .setTermName(termName)
                .setCalculationType(CalculationType.CALCULATION_TYPE_IN_PROGRESS_GRADE));
  }

  static Decimal amount(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  /** Sets the named fields of a record. */
  Record update(Record record, String... fields) {
    return update(api.setup(), record, fields);
  }

  /** As some caller. */
  static Record update(SetupServiceBlockingStub caller, Record record, String... fields) {
    return caller
        .updateRecord(
            UpdateRecordRequest.newBuilder()
                .setRecord(record)
                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(fields)))
                .build())
        .getRecord();
  }

  List<Record> records(String owner) {
    return api.setup()
        .listRecords(ListRecordsRequest.newBuilder().setOwner(owner).build())
        .getRecordsList();
  }

  /** Pushes all masters of a catalog, which has to complete, and returns how it ended. */
  PushState push(Catalog catalog, PushMode mode) {
    return push(
        PushSpec.newBuilder()
            .setKind(PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS)
            .setYear(2026)
            .setCatalog(catalog.getName())
            .setMode(mode)
            .build());
  }

  PushState push(PushSpec spec) {
    pushes++;
    RunPushResponse last = RunPushResponse.getDefaultInstance();
    var events =
        api.pushes()
            .runPush(
                RunPushRequest.newBuilder().setRequestId("push " + pushes).setSpec(spec).build());
    while (events.hasNext()) {
      last = events.next();
    }
    return last.getEvent().getResult().getPush().getState();
  }
}

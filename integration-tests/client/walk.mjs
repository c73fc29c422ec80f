// A district's year, by a client generated from the protos: the eleven steps of the workflow of course masters, Push All Courses as the
// twelfth, then a graded, overwritten, relinked and rolled year. Needs an empty district; ends with 1 at the first surprise.
import assert from "node:assert/strict";
import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { CatalogService } from "./gen/cascade/v1/catalog_service_pb.js";
import { CourseService } from "./gen/cascade/v1/course_service_pb.js";
import { ListService, DistrictList } from "./gen/cascade/v1/list_service_pb.js";
import { PushService } from "./gen/cascade/v1/push_service_pb.js";
import { ReportService } from "./gen/cascade/v1/report_service_pb.js";
import { CalendarKind, SchoolService } from "./gen/cascade/v1/school_service_pb.js";
import { SectionService } from "./gen/cascade/v1/section_service_pb.js";
import { AssessmentKind, CalculationType, SetupService } from "./gen/cascade/v1/setup_service_pb.js";
import { DataType, Lock, ManagedBy, PushKind, PushMode, PushState } from "./gen/cascade/v1/vocabulary_pb.js";
import { WorkService } from "./gen/cascade/v1/work_service_pb.js";
import { RollOutcome, YearService } from "./gen/cascade/v1/year_service_pb.js";

const caller = (next) => (request) => {
  request.header.set("cascade-caller", "registrar");
  return next(request);
};
const transport = createGrpcTransport({ baseUrl: process.argv[2], interceptors: [caller] });
const client = (service) => createClient(service, transport);
const catalogs = client(CatalogService);
const courses = client(CourseService);
const lists = client(ListService);
const pushes = client(PushService);
const reports = client(ReportService);
const schools = client(SchoolService);
const sections = client(SectionService);
const setup = client(SetupService);
const work = client(WorkService);
const years = client(YearService);

const all = async (stream) => {
  const parts = [];
  for await (const part of stream) {
    parts.push(part);
  }
  return parts;
};

let pushed = 0;
/** Runs a push to its end; what ended it is the last event. */
const push = async (spec) => {
  pushed += 1;
  const events = await all(pushes.runPush({ requestId: `push ${pushed}`, spec: { year: 2026, ...spec } }));
  assert.equal(events[0].event.event.case, "snapshot");
  const last = events.at(-1).event.event;
  assert.equal(last.case, "result");
  return last.value;
};

const refused = async (call, code, reason) => {
  const failure = await call.then(
    () => assert.fail("the call was not refused"),
    (error) => ConnectError.from(error),
  );
  assert.equal(failure.code, code, failure.message);
  assert.ok(failure.message.length > 0);
  return reason;
};

const entry = async (list, displayName) => (await lists.createEntry({ entry: { list, displayName } })).entry.name;
const records = async (owner) => (await setup.listRecords({ owner })).records;

// 1. Catalogs, and what they lock
const catalog = (await catalogs.createCatalog({ catalog: { displayName: "High School" } })).catalog;
const locks = [
  Lock.STATE_CODE,
  Lock.GRADING_TASKS,
  Lock.STANDARDS,
  Lock.CATEGORIES,
  Lock.ASSESSMENTS,
  Lock.GRADE_CALC_OPTIONS,
];
const lock = async (some) => {
  const { version } = (await catalogs.getCatalog({ name: catalog.name })).catalog;
  return catalogs.setCatalogLocks({ name: catalog.name, locks: some, version });
};
assert.deepEqual((await lock(locks)).catalog.locks, locks);

// 2. The school uses the catalog; its calendar and terms
for (const endsIn of [2026, 2027]) {
  await schools.createSchoolYear({
    schoolYear: { name: `schoolYears/${endsIn}`, displayName: `${endsIn - 1}-${endsIn}` },
  });
}
const school = (await schools.createSchool({ school: { displayName: "North High", catalog: catalog.name } })).school;
const calendar = (
  await schools.createCalendar({
    calendar: {
      school: school.name,
      schoolYear: "schoolYears/2026",
      displayName: "North High",
      kind: CalendarKind.REGULAR,
    },
  })
).calendar;
const quarter = await entry(DistrictList.TERM_NAMES, "Q1");
const term = (
  await schools.createTerm({
    term: {
      calendar: calendar.name,
      termName: quarter,
      startDate: { year: 2025, month: 8, day: 18 },
      endDate: { year: 2025, month: 10, day: 17 },
    },
  })
).term;

// 3. Course masters
const masters = (
  await catalogs.batchCreateMasters({
    requestId: "masters",
    masters: [
      { catalog: catalog.name, number: "MA101", displayName: "Algebra 1", active: true, info: { stateCode: "02052" } },
      { catalog: catalog.name, number: "MA102", displayName: "Algebra 2", active: true, info: { stateCode: "02056" } },
    ],
  })
).masters;
const [algebra, algebra2] = masters;

// 4. to 8. Grading tasks, standards, categories, assessments, calc options
const grade = await entry(DistrictList.GRADING_TASKS, "Quarter Grade");
const letters = await entry(DistrictList.SCORE_GROUPS, "Letters");
const scale = await entry(DistrictList.GRADING_SCALES, "A to F");
const placement = await entry(DistrictList.TESTS, "Placement");
const standard = (await lists.createStandard({ standard: { displayName: "A.REI.3" } })).standard.name;
const content = (kind, value) => ({ owner: algebra.name, content: { case: kind, value } });
const made = (
  await setup.batchCreateRecords({
    requestId: "setup",
    records: [
      content("task", { task: grade, scoreGroup: letters, credit: { value: "0.5" }, creditType: "Core" }),
      content("standard", { standard, scoreGroup: letters }),
      content("category", { displayName: "Tests", weight: { value: "60" }, tasks: [grade] }),
      content("category", { displayName: "Homework", weight: { value: "40" }, tasks: [grade] }),
      content("assessment", { test: placement, kind: AssessmentKind.TEACHER_SCORED, copiesForward: true }),
      content("calcOption", {
        subject: { case: "task", value: grade },
        termName: quarter,
        calculationType: CalculationType.IN_PROGRESS_GRADE,
        gradingScale: scale,
        weightCategories: true,
      }),
    ],
  })
).records;
assert.equal(made.length, 6);

// The courses of the school, linked to the masters, and a section
const [course, course2] = (
  await courses.batchCreateCourses({
    requestId: "courses",
    courses: masters.map((master) => ({
      calendar: calendar.name,
      number: master.number,
      displayName: master.displayName,
      master: master.name,
    })),
  })
).courses;
const section = (
  await sections.createSection({
    section: { course: course.name, number: "1", teacher: "Ms. Ada", terms: [term.name] },
  })
).section;

// 9. Push one master to its courses
const one = await push({
  kind: PushKind.PUSH_COURSE_MASTER,
  catalog: catalog.name,
  masters: [algebra.name],
  mode: PushMode.LOCKED,
});
assert.equal(one.push.state, PushState.COMPLETED);
assert.equal((await records(course.name)).length, 6);
assert.equal((await courses.getCourse({ name: course.name })).course.info.stateCode, "02052");

// 10. Copy its setup to another master, and the whole to a third
const target = (await catalogs.getMaster({ name: algebra2.name })).master;
await catalogs.copyMasterSetup({
  name: algebra.name,
  targets: [{ master: target.name, version: target.version }],
});
assert.equal((await records(algebra2.name)).length, 6);
const honors = (
  await catalogs.copyMaster({
    name: algebra.name,
    catalog: catalog.name,
    number: "MA103",
    displayName: "Algebra 1 Honors",
    dataTypes: [DataType.COURSE_INFO, DataType.GRADING_TASKS],
  })
).master;
assert.equal(honors.info.stateCode, "02052");

// 11. Push all course masters
const everything = await all(
  pushes.pushAllCourseMasters({
    requestId: "all masters",
    spec: {
      kind: PushKind.PUSH_ALL_COURSE_MASTERS,
      year: 2026,
      catalog: catalog.name,
      mode: PushMode.LOCKED,
      pushToSections: true,
    },
  }),
);
assert.equal(everything.at(-1).event.event.value.push.state, PushState.COMPLETED);
assert.equal((await records(course2.name)).length, 6);
assert.equal((await records(section.name)).length, 3);

// 12. Push all courses to their sections
const added = (
  await setup.createRecord({
    record: { owner: course.name, content: { case: "category", value: { displayName: "Projects" } } },
  })
).record;
assert.equal(added.managedBy, ManagedBy.COURSE);
const down = await push({ kind: PushKind.PUSH_ALL_COURSES, calendars: [calendar.name] });
assert.equal(down.push.state, PushState.COMPLETED);

// Teachers grade
const atSection = await records(section.name);
const named = (some, name) => some.find((record) => record.content.value.displayName === name);
assert.ok(named(atSection, "Projects"));
const homework = (
  await work.createAssignment({
    assignment: {
      section: section.name,
      displayName: "Homework 1",
      pointsPossible: { value: "10" },
      alignments: [{ category: named(atSection, "Homework").name, subject: { case: "task", value: grade } }],
    },
  })
).assignment;
await work.batchCreateScores({
  scores: ["s-1", "s-2"].map((student) => ({ assignment: homework.name, student, value: "9" })),
});
await work.createPostedGrade({
  postedGrade: {
    section: section.name,
    subject: { case: "task", value: grade },
    term: term.name,
    student: "s-1",
    grade: "A",
  },
});
await work.createAssessmentScore({
  assessmentScore: { course: course.name, test: placement, student: "s-1", value: "87" },
});

// What is locked is edited by nobody; what is not locked is, and diverges
const tests = named(await records(course.name), "Tests");
const edit = () =>
  setup.updateRecord({
    record: { ...tests, content: { case: "category", value: { ...tests.content.value, dropLowest: 1 } } },
    updateMask: { paths: ["category.drop_lowest"] },
  });
await refused(edit(), Code.FailedPrecondition);
await lock(locks.filter((one) => one !== Lock.CATEGORIES));
assert.equal((await edit()).record.unlinkedBy.caller, "registrar");
await lock(locks);
const diverged = await push({
  kind: PushKind.PUSH_ALL_COURSE_MASTERS,
  catalog: catalog.name,
  mode: PushMode.LOCKED,
});
assert.equal(diverged.push.state, PushState.COMPLETED_WITH_FAILURES);
const status = async () =>
  (await all(reports.courseStatusReport({ spec: { year: 2026, catalog: catalog.name } }))).at(-1).part.value;
assert.equal((await status()).desynced, 1n);

// Relinked, then overwritten: work stays
const relinked = await push({ kind: PushKind.RELINK_COURSES, catalog: catalog.name, masters: [algebra.name] });
assert.equal(relinked.push.state, PushState.COMPLETED);
assert.equal((await status()).linked, 2n);
const overwritten = await push({
  kind: PushKind.PUSH_ALL_COURSE_MASTERS,
  catalog: catalog.name,
  mode: PushMode.OVERWRITE,
});
assert.equal(overwritten.push.state, PushState.COMPLETED);
assert.equal(named(await records(course.name), "Projects"), undefined);
assert.equal((await work.listScores({ assignment: homework.name })).scores.length, 2);

// The next year
const roll = () => all(years.rollForward({ fromYear: "schoolYears/2026", includeSections: true }));
const rolled = await roll();
assert.equal(rolled[0].part.value.outcome, RollOutcome.ROLLED);
assert.equal(rolled.at(-1).part.value.courses, 2n);
assert.equal((await roll())[0].part.value.outcome, RollOutcome.ROLLED_BEFORE);
const next = (await catalogs.listCourses({ year: 2027, number: "MA101" })).courses[0];
assert.equal((await records(next.name)).length, 6);
const nextSection = (await sections.listSections({ course: next.name })).sections[0];
assert.equal((await work.listAssignments({ section: nextSection.name })).assignments.length, 0);
console.log("the year was walked through");

package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cascade.proto.v1.BatchCreateEntriesRequest;
import org.cascade.proto.v1.BatchCreateTermsRequest;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.CreateCalendarRequest;
import org.cascade.proto.v1.CreateEntryRequest;
import org.cascade.proto.v1.CreateSchoolRequest;
import org.cascade.proto.v1.CreateSchoolYearRequest;
import org.cascade.proto.v1.CreateStandardRequest;
import org.cascade.proto.v1.CreateTermRequest;
import org.cascade.proto.v1.DeleteCalendarRequest;
import org.cascade.proto.v1.DeleteEntryRequest;
import org.cascade.proto.v1.DeleteSchoolYearRequest;
import org.cascade.proto.v1.DistrictList;
import org.cascade.proto.v1.Entry;
import org.cascade.proto.v1.GetEntryRequest;
import org.cascade.proto.v1.ListEntriesRequest;
import org.cascade.proto.v1.ListEntriesResponse;
import org.cascade.proto.v1.ListOrder;
import org.cascade.proto.v1.ListStandardsRequest;
import org.cascade.proto.v1.ListTermsRequest;
import org.cascade.proto.v1.ListTermsResponse;
import org.cascade.proto.v1.School;
import org.cascade.proto.v1.SchoolYear;
import org.cascade.proto.v1.Standard;
import org.cascade.proto.v1.Term;
import org.cascade.proto.v1.UpdateEntryRequest;
import org.cascade.proto.v1.UpdateStandardRequest;
import org.cascade.proto.v1.UpdateTermRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists, standards, years, schools, calendars and terms, made and changed by calls. */
class ListsAndSchoolsIT {
  private static ApiServer api;

  @BeforeAll
  static void start() {
    api = new ApiServer();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static Entry.Builder entry(DistrictList list, String name) {
    return Entry.newBuilder().setList(list).setDisplayName(name);
  }

  private static Entry made(DistrictList list, String name) {
    return api.lists()
        .createEntry(CreateEntryRequest.newBuilder().setEntry(entry(list, name)).build())
        .getEntry();
  }

  private static Calendar calendar(int year) {
    SchoolYear schoolYear =
        SchoolYear.newBuilder().setName("schoolYears/" + year).setDisplayName("to " + year).build();
    api.schools()
        .createSchoolYear(CreateSchoolYearRequest.newBuilder().setSchoolYear(schoolYear).build());
    School school =
        api.schools()
            .createSchool(
                CreateSchoolRequest.newBuilder()
                    .setSchool(School.newBuilder().setDisplayName("School of " + year))
                    .build())
            .getSchool();
    return api.schools()
        .createCalendar(
            CreateCalendarRequest.newBuilder()
                .setCalendar(
                    Calendar.newBuilder()
                        .setSchool(school.getName())
                        .setSchoolYear(schoolYear.getName())
                        .setDisplayName("Main"))
                .build())
        .getCalendar();
  }

  private static Date day(int year, int month, int day) {
    return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
  }

  private static Term.Builder term(String calendar, String name) {
    return Term.newBuilder()
        .setCalendar(calendar)
        .setTermName(name)
        .setStartDate(day(2025, 8, 18))
        .setEndDate(day(2025, 12, 19));
  }

  @Test
  void aCalendarIsMadeWithItsTerms() {
    Calendar calendar = calendar(2031);
    Entry autumn = made(DistrictList.DISTRICT_LIST_TERM_NAMES, "Autumn");
    Term term =
        api.schools()
            .createTerm(
                CreateTermRequest.newBuilder()
                    .setTerm(term(calendar.getName(), autumn.getName()))
                    .build())
            .getTerm();

    assertThat(
            api.schools()
                .listTerms(ListTermsRequest.newBuilder().setCalendar(calendar.getName()).build())
                .getTermsList())
        .containsExactly(term);
    Term longer =
        api.schools()
            .updateTerm(
                UpdateTermRequest.newBuilder()
                    .setTerm(
                        Term.newBuilder()
                            .setName(term.getName())
                            .setVersion(1)
                            .setEndDate(day(2026, 1, 16)))
                    .setUpdateMask(FieldMask.newBuilder().addPaths("end_date"))
                    .build())
            .getTerm();
    assertThat(longer)
        .isEqualTo(term.toBuilder().setEndDate(day(2026, 1, 16)).setVersion(2).build());
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    BatchCreateTermsRequest request =
        BatchCreateTermsRequest.newBuilder()
            .addTerms(Term.newBuilder().setTermName("termNames/1"))
            .addTerms(term("calendars/1", "termNames/1").setEndDate(day(2025, 2, 30)))
            .addTerms(term("calendars/1", "termNames/1").setEndDate(day(2025, 8, 17)))
            .build();

    Refusal refusal = Refusal.of(() -> api.schools().batchCreateTerms(request));

    assertThat(refusal.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refusal.fields())
        .containsOnlyKeys(
            "terms[0].calendar",
            "terms[0].start_date",
            "terms[0].end_date",
            "terms[1].end_date",
            "terms[2].end_date");
  }

  @Test
  void whatIsReferredToHasToBeThere() {
    Refusal refusal =
        Refusal.of(
            () ->
                api.schools()
                    .createTerm(
                        CreateTermRequest.newBuilder()
                            .setTerm(term("calendars/999999", "termNames/999999"))
                            .build()));

    assertThat(refusal.reason()).isEqualTo("INVALID_REQUEST");
    assertThat(refusal.fields())
        .containsEntry("term.calendar", "there is no calendar 999999")
        .containsEntry("term.term_name", "there is no term name 999999");
  }

  @Test
  void aRepeatedRequestMakesNothingAgain() {
    CreateEntryRequest request =
        CreateEntryRequest.newBuilder()
            .setEntry(entry(DistrictList.DISTRICT_LIST_TESTS, "Placement"))
            .setRequestId(UUID.randomUUID().toString())
            .build();

    Entry first = api.lists().createEntry(request).getEntry();

    assertThat(api.lists().createEntry(request).getEntry()).isEqualTo(first);
    Refusal other =
        Refusal.of(
            () ->
                api.lists()
                    .createEntry(
                        request.toBuilder()
                            .setEntry(entry(DistrictList.DISTRICT_LIST_TESTS, "Another"))
                            .build()));
    assertThat(other.reason()).isEqualTo("REQUEST_ID_REUSED");
    assertThat(other.code()).isEqualTo(Code.ALREADY_EXISTS);
  }

  @Test
  void namesAreUniqueInTheirListAndABatchIsAllOrNothing() {
    Entry essay = made(DistrictList.DISTRICT_LIST_GRADING_TASKS, "R\u00e9sum\u00e9");
    BatchCreateEntriesRequest request =
        BatchCreateEntriesRequest.newBuilder()
            .addEntries(entry(DistrictList.DISTRICT_LIST_GRADING_TASKS, "Portfolio"))
            .addEntries(entry(DistrictList.DISTRICT_LIST_GRADING_TASKS, "RE\u0301SUME\u0301"))
            .addEntries(entry(DistrictList.DISTRICT_LIST_SCORE_GROUPS, "R\u00e9sum\u00e9"))
            .addEntries(entry(DistrictList.DISTRICT_LIST_GRADING_TASKS, "portfolio"))
            .build();

    Refusal refusal = Refusal.of(() -> api.lists().batchCreateEntries(request));

    assertThat(refusal.reason()).isEqualTo("NAME_TAKEN");
    assertThat(refusal.fields())
        .containsOnlyKeys("entries[1].display_name", "entries[3].display_name");
    assertThat(refusal.fields().get("entries[1].display_name"))
        .contains(essay.getName().substring("tasks/".length()));
    assertThat(
            api.lists()
                .listEntries(
                    ListEntriesRequest.newBuilder()
                        .setList(DistrictList.DISTRICT_LIST_GRADING_TASKS)
                        .setDisplayName("Portfolio")
                        .build())
                .getEntriesList())
        .isEmpty();
  }

  @Test
  void aChangeOfAnOldVersionIsRefusedAndNothingIsLost() {
    Entry scale = made(DistrictList.DISTRICT_LIST_GRADING_SCALES, "A to F");
    UpdateEntryRequest renaming =
        UpdateEntryRequest.newBuilder()
            .setEntry(scale.toBuilder().setDisplayName("Letters"))
            .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
            .build();
    Entry renamed = api.lists().updateEntry(renaming).getEntry();
    assertThat(renamed.getVersion()).isEqualTo(2);

    Refusal refusal = Refusal.of(() -> api.lists().updateEntry(renaming));

    assertThat(refusal.code()).isEqualTo(Code.ABORTED);
    assertThat(refusal.metadata()).containsEntry("version", "2");
    Refusal deletion =
        Refusal.of(
            () ->
                api.lists()
                    .deleteEntry(
                        DeleteEntryRequest.newBuilder()
                            .setName(scale.getName())
                            .setVersion(1)
                            .build()));
    assertThat(deletion.reason()).isEqualTo("STALE_VERSION");
    assertThat(
            api.lists()
                .getEntry(GetEntryRequest.newBuilder().setName(scale.getName()).build())
                .getEntry())
        .isEqualTo(renamed);
  }

  @Test
  void onlyNamedFieldsAreSetAndAnAbsentOneIsCleared() {
    Entry group = made(DistrictList.DISTRICT_LIST_STANDARD_GROUPS, "Reading");
    Standard standard =
        api.lists()
            .createStandard(
                CreateStandardRequest.newBuilder()
                    .setStandard(
                        Standard.newBuilder()
                            .setDisplayName("R.1")
                            .setGroup(group.getName())
                            .setDescription("Reads"))
                    .build())
            .getStandard();

    Standard changed =
        api.lists()
            .updateStandard(
                UpdateStandardRequest.newBuilder()
                    .setStandard(
                        Standard.newBuilder()
                            .setName(standard.getName())
                            .setVersion(1)
                            .setArchived(true))
                    .setUpdateMask(
                        FieldMask.newBuilder().addPaths("archived").addPaths("description"))
                    .build())
            .getStandard();

    assertThat(changed)
        .isEqualTo(standard.toBuilder().setArchived(true).clearDescription().setVersion(2).build());
    assertThat(
            api.lists()
                .listStandards(
                    ListStandardsRequest.newBuilder()
                        .setGroup(group.getName())
                        .setArchived(true)
                        .build())
                .getStandardsList())
        .containsExactly(changed);
  }

  @Test
  void whatIsReferredToIsNotDeleted() {
    Calendar calendar = calendar(2032);
    Entry spring = made(DistrictList.DISTRICT_LIST_TERM_NAMES, "Spring");
    api.schools()
        .createTerm(
            CreateTermRequest.newBuilder()
                .setTerm(term(calendar.getName(), spring.getName()))
                .build());

    Refusal ofName =
        Refusal.of(
            () ->
                api.lists()
                    .deleteEntry(
                        DeleteEntryRequest.newBuilder()
                            .setName(spring.getName())
                            .setVersion(1)
                            .build()));
    assertThat(ofName.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(ofName.reason()).isEqualTo("REFERENCED");
    assertThat(ofName.metadata()).containsEntry("terms_of_calendars", "1").hasSize(1);
    Refusal ofCalendar =
        Refusal.of(
            () ->
                api.schools()
                    .deleteCalendar(
                        DeleteCalendarRequest.newBuilder()
                            .setName(calendar.getName())
                            .setVersion(1)
                            .build()));
    assertThat(ofCalendar.metadata()).containsEntry("terms", "1");
    Refusal ofYear =
        Refusal.of(
            () ->
                api.schools()
                    .deleteSchoolYear(
                        DeleteSchoolYearRequest.newBuilder()
                            .setName(calendar.getSchoolYear())
                            .setVersion(1)
                            .build()));
    assertThat(ofYear.metadata()).containsEntry("calendars", "1");
  }

  @Test
  void everyListCanBeReadToItsEndAndDeletedFrom() {
    for (DistrictList list : DistrictList.values()) {
      if (list != DistrictList.DISTRICT_LIST_UNSPECIFIED && list != DistrictList.UNRECOGNIZED) {
        Entry entry = made(list, "Of no use");
        api.lists()
            .deleteEntry(
                DeleteEntryRequest.newBuilder().setName(entry.getName()).setVersion(1).build());
        Refusal gone =
            Refusal.of(
                () ->
                    api.lists()
                        .getEntry(GetEntryRequest.newBuilder().setName(entry.getName()).build()));
        assertThat(gone.reason()).isEqualTo("ENTRY_NOT_FOUND");
        assertThat(gone.code()).isEqualTo(Code.NOT_FOUND);
      }
    }
  }

  @Test
  void pagesFollowEachOtherInBothOrders() {
    List<String> names = List.of("t-d", "t-a", "t-e", "t-b", "t-c");
    names.forEach(name -> made(DistrictList.DISTRICT_LIST_STANDARD_GROUPS, name));

    assertThat(names(ListOrder.LIST_ORDER_ID)).filteredOn(names::contains).isEqualTo(names);
    assertThat(names(ListOrder.LIST_ORDER_NAME))
        .filteredOn(names::contains)
        .containsExactly("t-a", "t-b", "t-c", "t-d", "t-e");
  }

  private static List<String> names(ListOrder order) {
    List<String> names = new ArrayList<>();
    ListEntriesResponse page = ListEntriesResponse.getDefaultInstance();
    do {
      page =
          api.lists()
              .listEntries(
                  ListEntriesRequest.newBuilder()
                      .setList(DistrictList.DISTRICT_LIST_STANDARD_GROUPS)
                      .setOrder(order)
                      .setPageSize(2)
                      .setPageToken(page.getNextPageToken())
                      .build());
      page.getEntriesList().forEach(entry -> names.add(entry.getDisplayName()));
    } while (!page.getNextPageToken().isEmpty());
    return names;
  }

  /** Names are of entries and compare without regard to case; two calendars have all of them. */
  @Test
  void pagesOfTermsFollowEachOtherInBothOrders() {
    List<String> made = new ArrayList<>();
    List<String> names =
        Stream.of("tt Winter", "TT autumn", "tt Spring")
            .map(name -> made(DistrictList.DISTRICT_LIST_TERM_NAMES, name).getName())
            .toList();
    List<Calendar> calendars = List.of(calendar(2061), calendar(2062));
    for (Calendar calendar : calendars) {
      for (String name : names) {
        made.add(term(calendar, name).getName());
      }
    }

    for (int size = 1; size <= 2; size++) {
      assertThat(terms(calendars.get(0), ListOrder.LIST_ORDER_UNSPECIFIED, size))
          .isEqualTo(made.subList(0, 3));
      assertThat(terms(calendars.get(0), ListOrder.LIST_ORDER_ID, size))
          .isEqualTo(made.subList(0, 3));
      assertThat(terms(calendars.get(0), ListOrder.LIST_ORDER_NAME, size))
          .containsExactly(made.get(1), made.get(2), made.get(0));
      assertThat(terms(Calendar.getDefaultInstance(), ListOrder.LIST_ORDER_NAME, size))
          .filteredOn(made::contains)
          .containsExactly(
              made.get(1), made.get(4), made.get(2), made.get(5), made.get(0), made.get(3));
    }
  }

  private static Term term(Calendar calendar, String name) {
    return api.schools()
        .createTerm(CreateTermRequest.newBuilder().setTerm(term(calendar.getName(), name)).build())
        .getTerm();
  }

  private static List<String> terms(Calendar calendar, ListOrder order, int size) {
    ListTermsRequest.Builder request =
        ListTermsRequest.newBuilder()
            .setCalendar(calendar.getName())
            .setOrder(order)
            .setPageSize(size);
    return Pages.read(
            size,
            token -> api.schools().listTerms(request.setPageToken(token).build()),
            ListTermsResponse::getTermsList,
            ListTermsResponse::getNextPageToken)
        .stream()
        .map(Term::getName)
        .toList();
  }

  /** Whoever comes second sees that the name is taken, and no call ends unexpectedly. */
  @Test
  void ofManyWhoWantANameAtOnceOneGetsIt() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> outcomes = new ArrayList<>();
      for (int caller = 0; caller < 8; caller++) {
        outcomes.add(callers.submit(ListsAndSchoolsIT::outcome));
      }
      List<String> ended = new ArrayList<>();
      for (Future<String> outcome : outcomes) {
        ended.add(outcome.get());
      }
      assertThat(ended).containsOnly("made", "ALREADY_EXISTS").containsOnlyOnce("made");
    } finally {
      callers.shutdownNow();
    }
  }

  private static String outcome() {
    try {
      made(DistrictList.DISTRICT_LIST_SCORE_GROUPS, "Wanted by all");
      return "made";
    } catch (StatusRuntimeException failure) {
      return failure.getStatus().getCode().name();
    }
  }
}

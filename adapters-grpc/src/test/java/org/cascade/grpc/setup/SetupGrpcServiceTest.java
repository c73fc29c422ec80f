package org.cascade.grpc.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import org.cascade.grpc.InProcess;
import org.cascade.grpc.testing.FakeRecords;
import org.cascade.grpc.testing.Reader;
import org.cascade.proto.v1.ListRecordsRequest;
import org.cascade.proto.v1.ListRecordsResponse;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.SetupServiceGrpc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetupGrpcServiceTest {
  private final FakeRecords records = new FakeRecords();
  private final InProcess server = InProcess.with(records);

  @AfterEach
  void stop() {
    server.close();
  }

  private Reader<ListRecordsResponse> list(String owner, int size, String token) {
    return Reader.call(
            server.channel(),
            SetupServiceGrpc.getListRecordsMethod(),
            ListRecordsRequest.newBuilder()
                .setOwner(owner)
                .setPageSize(size)
                .setPageToken(token)
                .build())
        .takeAll();
  }

  private ListRecordsResponse page(int size, String token) {
    return list("masters/3", size, token).messages().get(0);
  }

  @Test
  void whoeverNamesNoSizeGetsAllRecords() {
    records.size = 1_500;
    ListRecordsResponse all = page(0, "");
    assertThat(all.getRecordsCount()).isEqualTo(1_500);
    assertThat(all.getNextPageToken()).isEmpty();
  }

  @Test
  void pagesLeadThroughAllRecords() {
    records.size = 3;
    ListRecordsResponse first = page(2, "");
    ListRecordsResponse second = page(2, first.getNextPageToken());
    assertThat(first.getRecordsList())
        .extracting(Record::getName)
        .containsExactly("masters/3/categories/1", "masters/3/categories/2");
    assertThat(second.getRecordsList())
        .extracting(Record::getName)
        .containsExactly("masters/3/categories/3");
    assertThat(second.getNextPageToken()).isEmpty();
  }

  /** Names in four bytes a letter: so many of them are more than clients take in one answer. */
  @Test
  void anAnswerEndsBeforeItIsTooLargeForClients() {
    records.size = 60;
    records.category = "\uD83D\uDE00".repeat(30_000);
    ListRecordsResponse first = page(0, "");
    ListRecordsResponse second = page(0, first.getNextPageToken());
    assertThat(first.getSerializedSize()).isLessThan(4 << 20);
    assertThat(first.getRecordsCount()).isLessThan(60);
    assertThat(second.getRecords(0).getName())
        .isEqualTo("masters/3/categories/" + (first.getRecordsCount() + 1));
  }

  @Test
  void aTokenOfAnotherOwnerIsRefused() {
    records.size = 3;
    String token = page(1, "").getNextPageToken();
    Reader<ListRecordsResponse> foreign = list("masters/4", 1, token);
    assertThat(foreign.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(foreign.fields()).containsExactly("page_token");
  }
}

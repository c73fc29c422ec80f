package org.cascade.application.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.junit.jupiter.api.Test;

class ResourceServiceTest {
  private static final Revision READ = new Revision("registrar", "4");

  private final Answering answers = new Answering();
  private final Things service = new Things(answers);

  /** Things that are numbered texts. */
  private static final class Things extends ResourceService<Long, String, String> {
    Things(Resources<Long, String, String> resources) {
      super(resources, ErrorReason.TERM_NOT_FOUND);
    }

    @Override
    protected String title(Long id) {
      return "thing " + id;
    }
  }

  /** Ends every change as it is told. */
  private static final class Answering implements Resources<Long, String, String> {
    private final List<Optional<RequestKey>> requests = new ArrayList<>();
    private Change<?> change = new Change.Missing<>();

    @SuppressWarnings("unchecked")
    private <R> Change<R> answer() {
      return (Change<R>) change;
    }

    @Override
    public Optional<Kept<Long, String>> find(Long id) {
      return Optional.empty();
    }

    @Override
    public List<Kept<Long, String>> list(String filter, ListStart start, int limit) {
      return List.of();
    }

    @Override
    public Change<List<Kept<Long, String>>> create(
        List<String> values, Optional<RequestKey> request) {
      requests.add(request);
      return answer();
    }

    @Override
    public Change<Kept<Long, String>> update(
        Long id, Revision revision, UnaryOperator<String> edit) {
      return answer();
    }

    @Override
    public Change<Long> delete(Long id, String version) {
      return answer();
    }
  }

  private static CascadeException refusal(ThrowingCallable call) {
    return catchThrowableOfType(CascadeException.class, call);
  }

  private void create(String requestId, String... values) {
    service.create(
        List.of(values), new Creation("registrar", requestId), index -> "things[" + index + "]");
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(refusal(() -> service.get(7L)))
        .hasMessage("there is no thing 7")
        .extracting(CascadeException::reason)
        .isEqualTo(ErrorReason.TERM_NOT_FOUND);
    assertThat(refusal(() -> service.delete(7L, READ))).hasMessage("there is no thing 7");
  }

  @Test
  void anotherVersionIsToldTheCaller() {
    answers.change = new Change.Stale<>("5");
    CascadeException refusal =
        refusal(() -> service.update(7L, READ, "thing", UnaryOperator.identity()));
    assertThat(refusal.reason()).isEqualTo(ErrorReason.STALE_VERSION);
    assertThat(refusal.metadata()).containsEntry("version", "5");
  }

  @Test
  void namesThatAreTakenAreTheReasonOnlyIfNothingElseIsWrong() {
    answers.change =
        new Change.Refused<>(
            List.of(Problem.taken(0, "name", "thing 3"), Problem.taken(2, "name", "thing 4")));
    CascadeException taken = refusal(() -> create("", "a", "b", "c"));
    assertThat(taken.reason()).isEqualTo(ErrorReason.NAME_TAKEN);
    assertThat(taken.violations())
        .containsExactly(
            new FieldViolation("things[0].name", "is taken by thing 3"),
            new FieldViolation("things[2].name", "is taken by thing 4"));

    answers.change =
        new Change.Refused<>(
            List.of(Problem.taken(0, "name", "thing 3"), Problem.missing(1, "owner", "owner 9")));
    CascadeException invalid = refusal(() -> create("", "a", "b"));
    assertThat(invalid.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
    assertThat(invalid.violations())
        .extracting(FieldViolation::field)
        .containsExactly("things[0].name", "things[1].owner");
  }

  @Test
  void whatRefersIsCounted() {
    answers.change = new Change.Referenced<>(Map.of("other things", 12L, "apples", 1L));
    CascadeException refusal = refusal(() -> service.delete(7L, READ));
    assertThat(refusal)
        .hasMessage("thing 7 is referred to by apples (1), other things (12)")
        .extracting(CascadeException::reason)
        .isEqualTo(ErrorReason.REFERENCED);
    assertThat(refusal.metadata()).isEqualTo(Map.of("apples", "1", "other_things", "12"));
  }

  @Test
  void anIdOfAnotherRequestIsRefused() {
    answers.change = new Change.OtherRequest<>();
    assertThat(refusal(() -> create("r", "a")).reason()).isEqualTo(ErrorReason.REQUEST_ID_REUSED);
  }

  @Test
  void requestsAreTheSameIfTheyMakeTheSame() {
    answers.change = new Change.Done<>(List.of());
    create("r", "a", "b");
    create("r", "a", "b");
    create("r", "a", "c");
    create("", "a");

    assertThat(answers.requests.get(1)).isEqualTo(answers.requests.get(0)).isPresent();
    assertThat(answers.requests.get(2)).isPresent().isNotEqualTo(answers.requests.get(0));
    assertThat(answers.requests.get(3)).isEmpty();
  }
}

package org.cascade.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokensTest {
  private static final PageTokens MASTERS = PageTokens.of("ListMasters", 3);
  private static final long LARGEST = 999_999_999_999_999_999L;

  @Test
  void aTokenLeadsBackToItsPosition() {
    assertThat(MASTERS.position(MASTERS.after(12, 0, LARGEST))).contains(List.of(12L, 0L, LARGEST));
  }

  @Test
  void theEmptyTokenIsTheBeginning() {
    assertThat(MASTERS.position("")).isEmpty();
  }

  @Test
  void aTokenFitsTheBoundOfTheWireAndAUrl() {
    assertThat(MASTERS.after(LARGEST, LARGEST)).matches("[A-Za-z0-9_-]{1,100}");
  }

  @Test
  void theTokenOfAnotherCallIsForeign() {
    assertForeign(PageTokens.of("ListCourses", 3).after(12));
  }

  @Test
  void theTokenOfOtherFiltersIsForeign() {
    assertForeign(PageTokens.of("ListMasters", 4).after(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "!", "catalogs/3", "MTIu", "MTIuMQ", "é", " ", "AAAA"})
  void whatIsNoTokenIsForeign(String token) {
    assertForeign(token);
  }

  @Test
  void anAlteredPositionIsForeign() {
    String token =
        new String(Base64.getUrlDecoder().decode(MASTERS.after(12)), StandardCharsets.US_ASCII);
    assertForeign(
        Base64.getUrlEncoder()
            .encodeToString(token.replace("12.", "13.").getBytes(StandardCharsets.US_ASCII)));
  }

  private static void assertForeign(String token) {
    assertThatExceptionOfType(CascadeException.class)
        .isThrownBy(() -> MASTERS.position(token))
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
              assertThat(refusal.violations())
                  .extracting(FieldViolation::field)
                  .containsExactly("page_token");
            });
  }
}

package org.cascade.grpc.call;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.application.resource.ListStart;

/**
 * The page tokens of one list: where it goes on, in a form that callers need not understand. A
 * checksum tells the tokens of this list from others; a token is no secret.
 */
public final class PageTokens {
  private static final Pattern TOKEN = Pattern.compile("((?:[0-9]{1,18}\\.)+)([0-9]{1,10})");

  private static final Pattern PLACE =
      Pattern.compile("([A-Za-z0-9_-]*\\.([0-9]{1,18})\\.)([0-9]{1,10})");

  private final String list;

  private PageTokens(String list) {
    this.list = list;
  }

  /**
   * The tokens of a list.
   *
   * @param call the name of the call
   * @param filters what was asked for, pages apart
   */
  public static PageTokens of(String call, Object... filters) {
    return new PageTokens(call + Arrays.toString(filters));
  }

  /** The token of the page that starts after a position. */
  public String after(long... position) {
    String numbers =
        LongStream.of(position).mapToObj(number -> number + ".").collect(Collectors.joining());
    return encode(numbers + checksum(numbers));
  }

  /**
   * The position that a token is of; absent for the empty token.
   *
   * @throws CascadeException INVALID_REQUEST if the token is not one of this list
   */
  public Optional<List<Long>> position(String token) {
    return token.isEmpty() ? Optional.empty() : Optional.of(read(token));
  }

  private List<Long> read(String token) {
    Matcher parts = TOKEN.matcher(decode(token));
    if (!parts.matches() || !checksum(parts.group(1)).equals(parts.group(2))) {
      throw foreign();
    }
    return Pattern.compile("\\.").splitAsStream(parts.group(1)).map(Long::valueOf).toList();
  }

  /** The token of the page that starts after a name and, among equal ones, an id. */
  public String after(String nameKey, long id) {
    String place = encode(nameKey) + "." + id + ".";
    return encode(place + checksum(place));
  }

  /**
   * The place that a token of {@link #after(String, long)} is of; absent for the empty token.
   *
   * @throws CascadeException INVALID_REQUEST if the token is not one of this list
   */
  public Optional<ListStart.Place> place(String token) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Matcher parts = PLACE.matcher(decode(token));
    if (!parts.matches() || !checksum(parts.group(1)).equals(parts.group(3))) {
      throw foreign();
    }
    String nameKey = decode(parts.group(1).substring(0, parts.group(1).indexOf('.')));
    return Optional.of(new ListStart.Place(nameKey, Long.parseLong(parts.group(2))));
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private String checksum(String numbers) {
    CRC32 checksum = new CRC32();
    checksum.update((list + numbers).getBytes(StandardCharsets.UTF_8));
    return Long.toString(checksum.getValue());
  }

  private static CascadeException foreign() {
    return CascadeException.invalid(
        List.of(
            new FieldViolation(
                "page_token", "is not the next_page_token of a page of this same list")));
  }
}

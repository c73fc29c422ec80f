package org.cascade.persistence.testing.fields;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A field of a message as the page has it.
 *
 * @param bound of the column whose value it carries
 * @param collection the resource name in which it carries an id, with the id in braces
 * @param blankFree whether outer blanks are refused, although the column would keep them
 * @param orEmpty whether it may be empty, although the column may not
 * @param orZero whether it may be 0, out of the bounds
 */
public record WireField(
    String message,
    String field,
    Bound bound,
    Optional<String> collection,
    boolean blankFree,
    boolean orEmpty,
    boolean orZero) {
  private static final List<String> BLANKS = List.of(" x", "x ");

  private static final Pattern CELL =
      Pattern.compile(
          "`([A-Z]\\w+)\\.(\\w+)`(?: as `([a-zA-Z]+(?:/\\{id}(?:/[a-zA-Z]+)?)*/\\{(?:id|year|student)})`)?( without outer blanks)?( or empty)?( or 0)?");

  static WireField parse(String cell, Bound bound) {
    Matcher told = CELL.matcher(cell);
    if (!told.matches()) {
      throw new IllegalArgumentException("not a field of a message: " + cell);
    }
    return new WireField(
        told.group(1),
        told.group(2),
        bound,
        Optional.ofNullable(told.group(3)),
        told.group(4) != null,
        told.group(5) != null,
        told.group(6) != null);
  }

  public String name() {
    return message + "." + field;
  }

  /** Values that a request may carry; the empty one is among them exactly if it may be empty. */
  public List<String> sent() {
    List<String> values = collection.map(WireField::names).orElse(bound.sent());
    List<String> empty = orEmpty ? List.of("") : List.of();
    List<String> zero = orZero ? List.of("0") : List.of();
    return Stream.of(values, empty, zero, mayHaveBlanks() ? BLANKS : List.<String>of())
        .flatMap(List::stream)
        .toList();
  }

  /** Values for which a request is refused. */
  public List<String> refused() {
    List<String> values = collection.map(WireField::noNames).orElse(bound.refusedInRequests());
    List<String> blanks = blankFree ? BLANKS : List.of();
    List<String> zero = isOutside(BigDecimal.ZERO) && !orZero ? List.of("0") : List.of();
    return Stream.of(values, blanks, zero)
        .flatMap(List::stream)
        .filter(value -> !(orEmpty && value.isEmpty()))
        .filter(value -> !(orZero && value.equals("0")))
        .toList();
  }

  private boolean mayHaveBlanks() {
    return collection.isEmpty()
        && bound instanceof Bound.Text text
        && !text.noOuterBlanks()
        && !blankFree;
  }

  private boolean isOutside(BigDecimal number) {
    return bound instanceof Bound.Range range && number.compareTo(range.min()) < 0;
  }

  private static List<String> names(String told) {
    String collection = collection(told);
    return switch (last(told)) {
      case "{year}" -> List.of(collection + "/1900", collection + "/2200");
      case "{student}" -> List.of(collection + "/1", collection + "/a/b c");
      default -> List.of(collection + "/1", collection + "/999999999999999999");
    };
  }

  private static String last(String told) {
    return told.substring(told.lastIndexOf('/') + 1);
  }

  private static String collection(String told) {
    return told.substring(0, told.lastIndexOf('/')).replace("{id}", "1");
  }

  private static List<String> noNames(String told) {
    String collection = collection(told);
    Stream<String> wrong = Stream.of("1", collection + "/", " " + collection + "/2000");
    Stream<String> last =
        switch (last(told)) {
          case "{year}" -> Stream.of("/1899", "/2201", "/x");
          case "{student}" -> Stream.of("/x ", "/ x");
          default -> Stream.of("/0", "/x");
        };
    return Stream.concat(Stream.concat(Stream.of(""), wrong), last.map(collection::concat))
        .toList();
  }

  @Override
  public String toString() {
    return name();
  }
}

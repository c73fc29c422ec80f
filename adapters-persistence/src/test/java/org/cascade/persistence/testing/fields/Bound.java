package org.cascade.persistence.testing.fields;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a value has to keep, with values on either side of it. All values are as texts. */
public sealed interface Bound {

  /** Values that the database keeps, the outermost ones. */
  default List<String> kept() {
    return List.of();
  }

  /** Values that the database refuses, the next ones. */
  default List<String> refused() {
    return List.of();
  }

  /** Values that a request may carry. */
  default List<String> sent() {
    return kept();
  }

  /** Values for which a request is refused. */
  default List<String> refusedInRequests() {
    return refused();
  }

  /** So many characters: code points, so the longest are made of such as have two chars each. */
  record Text(int min, int max, boolean noOuterBlanks) implements Bound {
    private static final String BEYOND_THE_BASIC_PLANE = "\uD83C\uDF93";

    @Override
    public List<String> kept() {
      return List.of(ofLength(min), ofLength(max));
    }

    @Override
    public List<String> refused() {
      List<String> blanks = noOuterBlanks ? List.of(" x", "x ") : List.of();
      List<String> tooShort = min == 0 ? List.of() : List.of(ofLength(min - 1));
      return Stream.of(List.of(ofLength(max + 1)), tooShort, blanks).flatMap(List::stream).toList();
    }

    private static String ofLength(int length) {
      return BEYOND_THE_BASIC_PLANE.repeat(length);
    }
  }

  /** A number in a range; it has as many decimals as the upper end. */
  record Range(BigDecimal min, BigDecimal max) implements Bound {
    @Override
    public List<String> kept() {
      return List.of(min.toPlainString(), max.toPlainString());
    }

    @Override
    public List<String> refused() {
      BigDecimal step = BigDecimal.ONE.movePointLeft(max.scale());
      return List.of(min.subtract(step).toPlainString(), max.add(step).toPlainString());
    }
  }

  /** A number that Cascade counts up; only requests can bring a wrong one. */
  record CountedFrom(int first) implements Bound {
    @Override
    public List<String> sent() {
      return List.of(Integer.toString(first));
    }

    @Override
    public List<String> refusedInRequests() {
      return List.of(Integer.toString(first - 1), "-1");
    }
  }

  /** One of a closed list. */
  record Words(List<String> words) implements Bound {
    public Words {
      words = List.copyOf(words);
    }

    @Override
    public List<String> kept() {
      return words;
    }

    @Override
    public List<String> refused() {
      return List.of("", "UNHEARD_OF", words.get(0).toLowerCase(Locale.ROOT));
    }
  }

  /** A word of an enum of the protos, which the database does not know. */
  record WordOf(String type) implements Bound {}

  /** A day. The database takes more spellings than requests may use. */
  record Date() implements Bound {
    @Override
    public List<String> sent() {
      return List.of("2025-08-18");
    }

    @Override
    public List<String> refusedInRequests() {
      return List.of("2025-8-18", "18.08.2025", "2025-08-18T00:00", "0025-08-18");
    }
  }

  /** An object, not a list or a plain value. */
  record JsonObject() implements Bound {
    @Override
    public List<String> kept() {
      return List.of("{}", "{\"a\": \"b\"}");
    }

    @Override
    public List<String> refused() {
      return List.of("[]", "1", "");
    }
  }

  /** A flag. */
  record YesOrNo() implements Bound {}

  /** So many items of a list of a request. */
  record Items(int min, int max) implements Bound {}

  /** What Cascade or the database alone gives: ids, hashes, moments, counts. */
  record Given() implements Bound {}
}

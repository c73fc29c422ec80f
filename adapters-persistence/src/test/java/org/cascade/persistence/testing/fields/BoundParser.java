package org.cascade.persistence.testing.fields;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words in which the page tells bounds. Other words are an error. */
final class BoundParser {
  private static final Pattern WORD = Pattern.compile("`([A-Z_]+)`");

  private record Wording(Pattern pattern, Function<MatchResult, Bound> bound) {}

  private static final List<Wording> WORDINGS =
      List.of(
          wording(
              "([\\d,]+) to ([\\d,]+) characters(, no outer blanks)?",
              m -> new Bound.Text(whole(m.group(1)), whole(m.group(2)), m.group(3) != null)),
          wording(
              "at most ([\\d,]+) characters",
              m -> new Bound.Text(0, whole(m.group(1)), /* noOuterBlanks= */ false)),
          wording(
              "([\\d,]+) to ([\\d,]+) items",
              m -> new Bound.Items(whole(m.group(1)), whole(m.group(2)))),
          wording(
              "([\\d,]+) to ([\\d,.]+)",
              m -> new Bound.Range(number(m.group(1)), number(m.group(2)))),
          wording("counted from (\\d)", m -> new Bound.CountedFrom(whole(m.group(1)))),
          wording("one of (`[A-Z_]+`(?:, `[A-Z_]+`)*)", m -> new Bound.Words(words(m.group(1)))),
          wording("a word of `([A-Za-z]+)`", m -> new Bound.WordOf(m.group(1))),
          wording("a JSON object", m -> new Bound.JsonObject()),
          wording("yes or no", m -> new Bound.YesOrNo()),
          wording("a date", m -> new Bound.Date()),
          wording(
              "an id|id of an? `[a-z_]+`|the key of a `[a-z_]+`|a hash|a moment|a count|JSON",
              m -> new Bound.Given()));

  private BoundParser() {}

  /** The bound that a cell tells; what follows a semicolon only explains. */
  static Bound parse(String cell) {
    String told = cell.split(";", 2)[0];
    for (Wording wording : WORDINGS) {
      Matcher matcher = wording.pattern().matcher(told);
      if (matcher.matches()) {
        return wording.bound().apply(matcher.toMatchResult());
      }
    }
    throw new IllegalArgumentException("not a bound: " + told);
  }

  private static Wording wording(String pattern, Function<MatchResult, Bound> bound) {
    return new Wording(Pattern.compile(pattern), bound);
  }

  private static int whole(String digits) {
    return number(digits).intValueExact();
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits.replace(",", ""));
  }

  private static List<String> words(String list) {
    return WORD.matcher(list).results().map(word -> word.group(1)).toList();
  }
}

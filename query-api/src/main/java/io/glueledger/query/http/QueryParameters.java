/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import io.glueledger.base.text.Nearest;
import io.glueledger.query.text.UtcTimes;
import io.glueledger.query.text.VisibleText;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The parameters of a query, each of them known and given once. An empty value is as if the
 * parameter were not there, because forms send every field.
 */
public final class QueryParameters {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private static final int LONGEST_QUOTE = 60;
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Map<String, String> values;
  private final Set<String> asked = new TreeSet<>();

  private QueryParameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a query.
   *
   * @param reader asks for every parameter that may be given, whatever the values are: what it does
   *     not ask for is refused
   * @throws ProblemException if another one is given, one is given twice, one cannot be decoded, or
   *     the reader cannot take its value
   */
  public static <T> T read(String query, Function<QueryParameters, T> reader) {
    QueryParameters nothing = new QueryParameters(Map.of());
    var unused = reader.apply(nothing);
    return reader.apply(parse(query, nothing.asked));
  }

  /** The same where no parameter may be given. */
  public static void readNone(String query) {
    var unused = read(query, Function.identity());
  }

  private static QueryParameters parse(String query, Set<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      String[] parts = pair.split("=", 2);
      String name = decode(parts[0]);
      String value = parts.length == 1 ? "" : decode(parts[1]);
      if (!known.contains(name)) {
        throw unknown(name, known);
      }
      if (values.putIfAbsent(name, value) != null) {
        throw new ProblemException(
            HttpProblem.parameter(
                name,
                "The parameter " + name + " is given twice.",
                "Give it once; where several values are possible, separate them with commas."));
      }
    }
    values.values().removeIf(String::isEmpty);
    return new QueryParameters(values);
  }

  /** What was given but for some, in the order given. */
  public Map<String, String> givenExcept(String... names) {
    Map<String, String> given = new LinkedHashMap<>(values);
    given.keySet().removeAll(List.of(names));
    return given;
  }

  /** The value as it is. */
  public Optional<String> text(String name) {
    asked.add(name);
    return Optional.ofNullable(values.get(name));
  }

  /** A whole number between two. */
  public Optional<Integer> number(String name, int least, int most) {
    return text(name)
        .map(
            text -> {
              String range = least + " to " + most;
              if (!text.matches("\\d{1,9}")
                  || Integer.parseInt(text) < least
                  || Integer.parseInt(text) > most) {
                throw wrong(name, text, "is not a whole number", "Give a number of " + range + ".");
              }
              return Integer.parseInt(text);
            });
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> truth(String name) {
    return text(name)
        .map(
            text -> {
              if (!text.equals("true") && !text.equals("false")) {
                throw wrong(name, text, "is neither true nor false", "Give true or false.");
              }
              return text.equals("true");
            });
  }

  /** One word of an enum, case apart. */
  public <E extends Enum<E>> Optional<E> word(String name, List<E> words) {
    return text(name).map(text -> one(name, text, words));
  }

  /** Words of an enum, comma-separated, case apart. */
  public <E extends Enum<E>> List<E> words(String name, List<E> words) {
    return list(name, text -> one(name, text, words));
  }

  /** Any texts, comma-separated. */
  public List<String> texts(String name) {
    return list(name, Function.identity());
  }

  /**
   * An instant, RFC 3339. A day alone is its beginning in {@code from}; anywhere else it means that
   * the day is over.
   */
  public Optional<Instant> instant(String name) {
    return instant(name, UtcTimes::parse);
  }

  /** An instant, RFC 3339 or as the date picker of a browser gives it, then UTC. */
  public Optional<Instant> pickedInstant(String name) {
    return instant(name, UtcTimes::parseInput);
  }

  /**
   * The same of a moment whose state is asked for: one that has passed, give or take what clocks
   * differ, since what holds in the future nobody can say.
   */
  public Optional<Instant> past(
      String name, Instant now, BiFunction<QueryParameters, String, Optional<Instant>> instant) {
    Optional<Instant> at = instant.apply(this, name);
    if (text(name).filter(UtcTimes::isDay).isPresent()
        && at.filter(end -> end.isAfter(now) && end.minus(A_DAY).isBefore(now)).isPresent()) {
      return Optional.of(now);
    }
    if (at.filter(now.plus(CLOCKS_DIFFER)::isBefore).isPresent()) {
      throw wrong(
          name,
          text(name).orElse(""),
          "lies in the future",
          "Give a moment that has passed, or leave it out for the present.");
    }
    return at;
  }

  private Optional<Instant> instant(String name, Function<String, Optional<Instant>> reader) {
    return text(name)
        .map(
            text ->
                UtcTimes.parseDay(text, name.equals("from"), name.equals("to"))
                    .or(() -> reader.apply(text))
                    .orElseThrow(
                        () ->
                            wrong(
                                name,
                                text,
                                "is not an RFC 3339 instant",
                                "Write it as 2026-11-22T14:30:00Z, or as a day such as"
                                    + " 2026-11-22; a + of an offset is %2B in a URL.")));
  }

  private <T> List<T> list(String name, Function<String, T> reader) {
    return text(name)
        .map(
            text ->
                Arrays.stream(text.split(",", -1))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .map(reader)
                    .toList())
        .orElse(List.of());
  }

  private static <E extends Enum<E>> E one(String name, String text, List<E> words) {
    return words.stream()
        .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> names = words.stream().map(Enum::name).toList();
              return wrong(
                  name,
                  text,
                  "is not known",
                  "Give " + String.join(", ", names) + end(text, names));
            });
  }

  /** A value that cannot be taken, quoted so that it cannot mislead. */
  public static ProblemException wrong(String name, String value, String problem, String fix) {
    String quoted =
        value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE) + "…";
    return new ProblemException(
        HttpProblem.parameter(
            name,
            name + " is \"" + VisibleText.escape(quoted) + "\", which " + problem + ".",
            fix));
  }

  /** The end of a sentence that a word does not fit in. */
  private static String end(String wrong, Collection<String> known) {
    String hint = Nearest.hint(wrong, known);
    return hint.isEmpty() ? "." : hint;
  }

  private static ProblemException unknown(String name, Collection<String> known) {
    String shown = VisibleText.escape(name.length() <= LONGEST_QUOTE ? name : "…");
    return new ProblemException(
        HttpProblem.parameter(
            shown,
            "There is no parameter \"" + shown + "\" here" + end(name, known),
            known.isEmpty()
                ? "Leave the query out."
                : "Known here: " + String.join(", ", known) + "."));
  }

  private static String decode(String text) {
    // In a query + is a space.
    return PercentCoding.decode(text.replace('+', ' '))
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.request(
                        "The query has a broken percent escape, or bytes that are not UTF-8.",
                        "Encode names and values as UTF-8 with percent escapes.")));
  }
}

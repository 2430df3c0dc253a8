/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import io.glueledger.event.Finding;
import io.glueledger.policy.pack.model.Policy;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of an evaluation that failed: to the caller why the change is denied, to the author
 * of the policy what to write instead. CEL's own words can only quote what the redactor shows.
 */
public final class EvaluationFailures {
  private static final int MAX = 200;
  private static final Pattern PLACE = Pattern.compile("evaluation error at [^:]*:(\\d+): (.*)");
  private static final Pattern MISSING = Pattern.compile("key '(.*)' is not present in map\\.");

  private EvaluationFailures() {}

  /** What the reason of a finding begins with that stands for a policy that failed. */
  public static final String REASON = "This policy could not be evaluated, which denies the change";

  /** Whether a finding says of its policy only that it failed, and nothing of the connection. */
  public static boolean isOne(Finding finding) {
    return finding.getReason().startsWith(REASON);
  }

  /** What failed, with CEL's code for it. */
  public static String inWords(Policy policy, Exception cause) {
    if (!(cause instanceof CelEvaluationException failed)) {
      return cause.getClass().getSimpleName();
    }
    CelErrorCode code = failed.getErrorCode();
    Optional<FailedLookup> part = part(policy, failed);
    if (part.isPresent() && code == CelErrorCode.ATTRIBUTE_NOT_FOUND) {
      return "its %s reads %s, and there is no %s (%s)"
          .formatted(part.get().part(), part.get().written(), key(failed), code);
    }
    if (part.isPresent() && code == CelErrorCode.INDEX_OUT_OF_BOUNDS) {
      return "its %s reads %s, and the list has fewer items (%s)"
          .formatted(part.get().part(), part.get().written(), code);
    }
    String message = String.valueOf(failed.getMessage());
    return code + ", " + message.substring(0, Math.min(MAX, message.length()));
  }

  /** What whoever maintains the pack is to do, in one sentence. */
  public static String fix(String packName, Policy policy, Exception cause) {
    String ask =
        "Ask whoever maintains the policy pack " + packName + " to correct " + policy.id().text();
    return ask
        + (cause instanceof CelEvaluationException failed ? advice(policy, failed) : "")
        + ".";
  }

  private static String advice(Policy policy, CelEvaluationException failed) {
    Optional<FailedLookup> part = part(policy, failed);
    return switch (failed.getErrorCode()) {
      case ATTRIBUTE_NOT_FOUND ->
          part.map(
                  one ->
                      ": write %s, or put %s && before it"
                          .formatted(one.withDefault(), one.asked()))
              .orElse(": a look-up needs [?'KEY'].orValue(''), or 'KEY' in … && before it");
      case INDEX_OUT_OF_BOUNDS ->
          part.map(one -> ": put %s.size() > %s && before it".formatted(one.from(), one.key()))
              .orElse(": put LIST.size() > … && before the look-up");
      case ITERATION_BUDGET_EXCEEDED ->
          ": its lists inside lists take more than "
              + CelEnvironment.MAX_ITERATIONS
              + " steps; ask with in, or of one list";
      case DIVIDE_BY_ZERO -> ": ask for what divides to be other than 0 first";
      case BAD_FORMAT ->
          ": ask with matches('^[0-9]+$') before int(…), and likewise before other conversions";
      default -> "";
    };
  }

  private static Optional<FailedLookup> part(Policy policy, CelEvaluationException failed) {
    Matcher place = PLACE.matcher(String.valueOf(failed.getMessage()));
    return place.matches() && place.group(1).length() < 6
        ? FailedLookup.at(Integer.parseInt(place.group(1)), key(failed), policy)
        : Optional.empty();
  }

  /** The key that was not found, which CEL tells in two ways. */
  private static String key(CelEvaluationException failed) {
    Matcher place = PLACE.matcher(String.valueOf(failed.getMessage()));
    String words = place.matches() ? place.group(2) : "";
    Matcher missing = MISSING.matcher(words);
    return missing.matches() ? missing.group(1) : words;
  }
}

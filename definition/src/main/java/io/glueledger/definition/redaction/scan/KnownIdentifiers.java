/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import io.glueledger.definition.grammar.CharClass;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Long runs that look random and are none of anybody's secrets: digests, and generated names. */
final class KnownIdentifiers {

  /** Hexadecimal digits of MD5, SHA-1 (a commit too), SHA-224, SHA-256, SHA-384, SHA-512. */
  private static final Set<Integer> DIGEST_LENGTHS = Set.of(32, 40, 56, 64, 96, 128);

  private static final CharClass LOWER_HEX = CharClass.of("0123456789abcdef");
  private static final CharClass UPPER_HEX = CharClass.of("0123456789ABCDEF");

  /** Behind these a digest may follow without a blank. */
  private static final Pattern DIGEST_WORD =
      Pattern.compile(
          "(?i).*(?:^|[^a-z0-9])"
              + "(?:sha-?[0-9]{0,3}|md5|git|commits?|tree|blob|rev|revision|ref|build|hash|digest|checksum|etag|g)"
              + "[-_/=:]",
          Pattern.DOTALL);

  /** A digest in Base64 that is called one, as of Subresource Integrity. */
  private static final Pattern BASE64_DIGEST =
      Pattern.compile("(?i)sha(?:256-[a-z0-9+/]{43}=|384-[a-z0-9+/]{64}|512-[a-z0-9+/]{86}==)");

  /** The physical id that CloudFormation makes of a logical one. */
  private static final Pattern PHYSICAL_SUFFIX =
      Pattern.compile("(?:(?<=[0-9A-F]{8})-[A-Za-z0-9]{12,13}|-[A-Z0-9]{12,14})$");

  /** The logical id that CDK makes of a path. */
  private static final Pattern LOGICAL_HASH = Pattern.compile("(?<=[A-Za-z0-9]{2})[0-9A-F]{8}$");

  private static final int LONGEST_SUFFIX = 15;
  private static final int LONGEST_HASH = 8;

  private KnownIdentifiers() {}

  /**
   * Whether {@code text} from {@code from} to {@code to} has the form of a digest, and the place.
   */
  static boolean isDigest(String text, int from, int to) {
    String token = text.substring(from, to);
    if (!DIGEST_LENGTHS.contains(token.length())
        || !(LOWER_HEX.spans(token) || UPPER_HEX.spans(token))) {
      return false;
    }
    boolean opens = from == 0 || " \t\n:,;([{\"'#@".indexOf(text.charAt(from - 1)) >= 0;
    boolean closes = to == text.length() || "/+_=-".indexOf(text.charAt(to)) < 0;
    return closes
        && (opens || DIGEST_WORD.matcher(text.substring(Math.max(0, from - 16), from)).matches());
  }

  /** Whether a whole run is a digest in Base64. */
  static boolean isBase64Digest(String run) {
    return BASE64_DIGEST.matcher(run).matches();
  }

  /**
   * {@code run} without what CloudFormation and CDK add to a name, so that only what somebody chose
   * is left.
   */
  static String withoutGeneratedEnd(String run) {
    String logical = without(PHYSICAL_SUFFIX, LONGEST_SUFFIX, run);
    return without(LOGICAL_HASH, LONGEST_HASH, logical);
  }

  /** Looks for the end only where it can begin: there are many runs, and few of them have one. */
  private static String without(Pattern end, int longest, String run) {
    Matcher matcher = end.matcher(run);
    return matcher.find(Math.max(0, run.length() - longest))
        ? run.substring(0, matcher.start())
        : run;
  }
}

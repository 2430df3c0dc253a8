/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.exposure;

import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.definition.grammar.TlsSettings;
import io.glueledger.definition.grammar.ValueGrammar;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.definition.redaction.exposure.ValueExposure.Grade;
import io.glueledger.definition.redaction.exposure.ValueExposure.Hidden;
import io.glueledger.definition.redaction.scan.SecretText;
import io.glueledger.definition.url.ParsedUrl;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values under keys that nobody has listed. They are not shown, but what policies must know of them
 * is: that something in one looks like a secret, the facts of a URL, the account and region of a
 * secret in Secrets Manager, and the words of settings of TLS.
 */
final class UnlistedValues {

  private static final Pattern URL =
      Pattern.compile("(?i)\\s*(jdbc:[a-z]|[a-z][a-z0-9+.:-]{0,60}://).*", Pattern.DOTALL);

  private static final Pattern SECRET =
      Pattern.compile("(arn:aws[a-z-]{0,20}:secretsmanager:[a-z0-9-]{0,30}:[0-9]{0,12}:secret:).+");

  private UnlistedValues() {}

  /** The rule of a key of {@code ConnectionProperties}. */
  static ExposureRule property(String key) {
    boolean credential = CredentialNames.isCredentialKey(key);
    return tlsWordOr(
        key,
        raw ->
            credential && !isSecretArn(raw)
                ? ValueExposure.hidden(raw, Grade.CREDENTIAL)
                : see(raw));
  }

  /** The rule of a property of Spark, Athena or Python, whose key says what it holds. */
  static ExposureRule environment(String key) {
    boolean credential = CredentialNames.isCredentialKey(key);
    return raw ->
        credential && isNoSwitch(raw) && !isSecretArn(raw)
            ? ValueExposure.looksSecret(raw)
            : see(raw);
  }

  /** Shows what is a word of a setting of TLS; {@code rule} sees the rest. */
  static ExposureRule tlsWordOr(String key, ExposureRule rule) {
    return TlsSettings.isSetting(key)
        ? raw ->
            TlsSettings.isWord(raw)
                ? ValueExposure.of(raw, raw, true, List.of(), List.of())
                : rule.see(raw)
        : rule;
  }

  private static ValueExposure see(String raw) {
    Matcher secret = SECRET.matcher(raw);
    if (secret.matches()) {
      String text = secret.group(1) + RedactionMarker.TEXT;
      Hidden hidden = new Hidden(raw, Grade.UNLISTED);
      return ValueExposure.of(raw, text, false, List.of(), List.of(hidden));
    }
    ValueExposure url = URL.matcher(raw).matches() ? UrlExposure.see(raw) : null;
    boolean credentials = url != null && url.url().filter(ParsedUrl::hasCredentials).isPresent();
    boolean signs = credentials || !SecretText.find(raw).isEmpty();
    ValueExposure seen =
        signs ? ValueExposure.looksSecret(raw) : ValueExposure.hidden(raw, Grade.UNLISTED);
    return url == null || (signs && !credentials)
        ? seen
        : seen.with(url.url().orElse(null), null, List.of(), url.hidden());
  }

  /** Who puts an ARN where a secret is expected names the secret, and does not tell it. */
  private static boolean isSecretArn(String raw) {
    return SECRET.matcher(raw).matches();
  }

  static boolean isNoSwitch(String raw) {
    return !raw.isEmpty() && !ValueGrammar.BOOLEAN.matches(raw) && !raw.startsWith("${");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction.scan;

import static io.glueledger.definition.redaction.scan.SecretForm.form;
import static io.glueledger.definition.redaction.scan.SecretForm.token;

import io.glueledger.definition.grammar.CharClass;
import io.glueledger.definition.redaction.encoding.TextSpans;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Credentials that can be told by their own form, as their issuers document it. */
final class KnownTokens {

  /** No token is shorter than this, and hardly any word as long. */
  private static final int SHORTEST_TOKEN = 12;

  private static final CharClass TOKEN = CharClass.alphanumericAnd("_-./+=");

  /** Long runs of characters of tokens. */
  private static final List<SecretForm> TOKENS =
      List.of(
          // AWS access key ids: long-term, temporary, service bearer tokens, context-specific.
          token("akia", "AKIA[A-Z0-9]{16}(?![A-Za-z0-9])"),
          token("asia", "ASIA[A-Z0-9]{16}(?![A-Za-z0-9])"),
          token("abia", "ABIA[A-Z0-9]{16}(?![A-Za-z0-9])"),
          token("acca", "ACCA[A-Z0-9]{16}(?![A-Za-z0-9])"),
          // JSON web tokens: {"... in Base64, a dot, the claims.
          token("eyj", "eyJ[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+)?"),
          // GitHub, GitLab, Slack, Stripe, Google, SendGrid, npm, PyPI, DigitalOcean, HashiCorp.
          token("gh", "gh[pousr]_[A-Za-z0-9]{16,}+"),
          token("github_pat_", "github_pat_[A-Za-z0-9_]{16,}+"),
          token("gl", "gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-[A-Za-z0-9_-]{16,}+"),
          token("xox", "xox[abeoprs]-[A-Za-z0-9-]{8,}+"),
          token("xapp-", "xapp-[A-Za-z0-9-]{8,}+"),
          token("k_", "[srp]k_(?:live|test)_[A-Za-z0-9]{8,}+"),
          token("aiza", "AIza[A-Za-z0-9_-]{35}"),
          token("ya29.", "ya29\\.[A-Za-z0-9_-]{16,}+"),
          token("1//0", "1//0[A-Za-z0-9_-]{20,}+"),
          token("sg.", "SG\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+"),
          token("npm_", "npm_[A-Za-z0-9]{16,}+"),
          token("pypi-", "pypi-[A-Za-z0-9_-]{16,}+"),
          token("_v1_", "do[opr]_v1_[a-f0-9]{16,}+"),
          token("hv", "hv[sbr]\\.[A-Za-z0-9_-]{16,}+"),
          // Databricks, Hugging Face, OpenAI and Anthropic, Shopify, Docker, New Relic, Postman,
          // Figma, Linear, Atlassian, PlanetScale, Terraform Cloud, Dynatrace, age.
          token("xkeysib-", "xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}"),
          token("key-", "key-[a-f0-9]{32}(?![A-Za-z0-9])"),
          token("dapi", "dapi[a-f0-9]{32}"),
          token("hf_", "hf_[A-Za-z0-9]{16,}+"),
          token("sk-", "sk-[A-Za-z0-9_-]{20,}+"),
          token("shp", "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{16,}+"),
          token("dckr_pat_", "dckr_pat_[A-Za-z0-9_-]{16,}+"),
          token("nrak-", "NRAK-[A-Z0-9]{16,}+"),
          token("pmak-", "PMAK-[A-Za-z0-9-]{16,}+"),
          token("figd_", "figd_[A-Za-z0-9_-]{16,}+"),
          token("lin_api_", "lin_api_[A-Za-z0-9]{16,}+"),
          token("atatt3", "ATATT3[A-Za-z0-9_=-]{16,}+"),
          token("pscale_", "pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_-]{16,}+"),
          token("atlasv1", "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{16,}+"),
          token("dt0", "dt0[a-z][0-9]{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{16,}+"),
          token("age-secret-key-1", "AGE-SECRET-KEY-1[A-Z0-9]{16,}+"));

  /** Credentials that what is around them gives away. */
  private static final List<SecretForm> FORMS =
      List.of(
          // The path of a webhook is its credential.
          form(
              "hooks.slack.com",
              "(?i)hooks\\.slack\\.com/((?:services|workflows|triggers)/[^\\s\"']{8,}+)"),
          form("/webhooks/", "(?i)discord(?:app)?\\.com/api/webhooks/([^\\s\"']{8,}+)"),
          // Shared access signatures.
          form("sig", "(?i)[?&](?:sig|X-Amz-Signature|Signature)=([A-Za-z0-9%+/=_-]{16,}+)"),
          // HTTP authorisation.
          form(
              "authorization",
              "(?i)authorization[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?"
                  + "(?:(?:basic|bearer|negotiate|token|apikey)\\s{1,3})?([^\\s\"']{6,}+)"),
          form(
              "basic",
              "(?i)(?<![a-z])basic\\s{1,3}" + "(?=[^\\s]{0,256}[0-9=])([A-Za-z0-9._~+/=-]{8,}+)"),
          form(
              "bearer",
              "(?i)(?<![a-z])bearer\\s{1,3}" + "(?=[^\\s]{0,256}[0-9=])([A-Za-z0-9._~+/=-]{8,}+)"),
          // User information of URLs; a colon and a port is none, and neither is ${a reference}.
          form(
              "@",
              "://([^\\s/?#@:]{0,128}+:(?!\\$\\{|[0-9]{1,5}(?:[/?#,]|$))[^\\s@]{1,256}+"
                  + "(?:@[^\\s@/]{1,128}+(?=@)){0,8}+)@"),
          form("@", "(?i)https?://(?!\\$\\{)([^\\s/?#@:]{8,256}+)@"),
          // Oracle's user/password, also where the driver is none that is known.
          form(
              "jdbc:",
              "(?i)jdbc:[a-z0-9_.-]{1,32}:(?:[a-z0-9]{1,16}:)?"
                  + "([^\\s@/:]{1,128}+/(?!\\$\\{)[^\\s@]{1,256}+)@"),
          // user:password@host:port without a scheme, as in lists of brokers; owner:bob@example.com
          // is none.
          form(
              "@",
              "(?<![^\\s\"'=,;(])(?!(?i:mailto|sip|xmpp):)[^\\s:/@\"']{1,64}+:"
                  + "(?!\\$\\{)([^\\s:/@]{1,256}+)@(?=[A-Za-z0-9.-]{1,253}+:[0-9])"));

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----");

  private KnownTokens() {}

  /** Adds the credentials of {@code text} that their form gives away. */
  static void find(String text, TextSpans spans) {
    findTokens(text, spans);
    String lower = text.toLowerCase(Locale.ROOT);
    FORMS.forEach(form -> form.find(text, lower, spans));
    if (!lower.contains("private key")) {
      return;
    }
    Matcher pem = PEM.matcher(text);
    int from = 0;
    while (from < text.length() && pem.find(from)) {
      int end = text.indexOf("-----END", pem.end());
      int line = end < 0 ? -1 : text.indexOf("-----", end + 8);
      from = line < 0 ? text.length() : line + 5;
      spans.add(pem.start(), from);
    }
  }

  /** Adds the tokens of {@code text} that their issuers' own form gives away, and nothing else. */
  static void findTokens(String text, TextSpans spans) {
    if (hasLongRun(text)) {
      String lower = text.toLowerCase(Locale.ROOT);
      TOKENS.forEach(form -> form.find(text, lower, spans));
    }
  }

  private static boolean hasLongRun(String text) {
    int run = 0;
    for (int i = 0; i < text.length() && run < SHORTEST_TOKEN; i++) {
      run = TOKEN.contains(text.charAt(i)) ? run + 1 : 0;
    }
    return run == SHORTEST_TOKEN;
  }
}

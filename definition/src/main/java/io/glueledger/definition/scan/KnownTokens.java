/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.scan;

import io.glueledger.definition.encoding.Spans;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credentials that can be told by their own form, as their issuers document it. Every pattern
 * starts at a fixed word or a token boundary and goes on with possessive or bounded character
 * classes only, so that the time is linear in the text.
 */
final class KnownTokens {

  private static final List<Pattern> PATTERNS =
      List.of(
          // AWS access key ids: long-term, temporary, service bearer tokens, context-specific.
          token("(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])"),
          // JSON web tokens: {"… in Base64, a dot, the claims.
          token("eyJ[A-Za-z0-9_-]{5,}+\\.[A-Za-z0-9_-]{5,}+(?:\\.[A-Za-z0-9_-]*+)?"),
          // GitHub, GitLab, Slack, Stripe, Google, SendGrid, npm, PyPI, DigitalOcean, HashiCorp.
          token("gh[pousr]_[A-Za-z0-9]{16,}+"),
          token("github_pat_[A-Za-z0-9_]{16,}+"),
          token("gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-[A-Za-z0-9_-]{16,}+"),
          token("xox[abeoprs]-[A-Za-z0-9-]{8,}+"),
          token("xapp-[A-Za-z0-9-]{8,}+"),
          token("[srp]k_(?:live|test)_[A-Za-z0-9]{8,}+"),
          token("AIza[A-Za-z0-9_-]{35}"),
          token("ya29\\.[A-Za-z0-9_-]{16,}+"),
          token("1//0[A-Za-z0-9_-]{20,}+"),
          token("SG\\.[A-Za-z0-9_-]{16,}+\\.[A-Za-z0-9_-]{16,}+"),
          token("npm_[A-Za-z0-9]{16,}+"),
          token("pypi-[A-Za-z0-9_-]{16,}+"),
          token("do[opr]_v1_[a-f0-9]{16,}+"),
          token("hv[sbr]\\.[A-Za-z0-9_-]{16,}+"),
          // Databricks, Hugging Face, OpenAI and Anthropic, Shopify, Docker, New Relic, Postman,
          // Figma, Linear, Atlassian, PlanetScale, Terraform Cloud, Dynatrace, Azure, age.
          token("dapi[a-f0-9]{32}"),
          token("hf_[A-Za-z0-9]{16,}+"),
          token("sk-[A-Za-z0-9_-]{20,}+"),
          token("shp(?:at|ca|pa|ss)_[a-fA-F0-9]{16,}+"),
          token("dckr_pat_[A-Za-z0-9_-]{16,}+"),
          token("NRAK-[A-Z0-9]{16,}+"),
          token("PMAK-[A-Za-z0-9-]{16,}+"),
          token("figd_[A-Za-z0-9_-]{16,}+"),
          token("lin_api_[A-Za-z0-9]{16,}+"),
          token("ATATT3[A-Za-z0-9_=-]{16,}+"),
          token("pscale_(?:tkn|pw|oauth)_[A-Za-z0-9_-]{16,}+"),
          token("[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{16,}+"),
          token("dt0[a-z][0-9]{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{16,}+"),
          token("AGE-SECRET-KEY-1[A-Z0-9]{16,}+"),
          // The path of a webhook is its credential.
          Pattern.compile("hooks\\.slack\\.com/((?:services|workflows|triggers)/[^\\s\"']{8,}+)"),
          Pattern.compile("discord(?:app)?\\.com/api/webhooks/([^\\s\"']{8,}+)"),
          // Shared access signatures.
          Pattern.compile("[?&](?:sig|X-Amz-Signature|Signature)=([A-Za-z0-9%+/=_-]{16,}+)"),
          // HTTP authorisation.
          Pattern.compile(
              "(?i)authorization[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?"
                  + "(?:(?:basic|bearer|negotiate|token|apikey)\\s{1,3})?([^\\s\"']{6,}+)"),
          Pattern.compile(
              "(?i)(?<![a-z])(?:bearer|basic)\\s{1,3}"
                  + "(?=[^\\s]{0,256}[0-9=])([A-Za-z0-9._~+/=-]{8,}+)"),
          // User information of URLs; a colon and a port is none.
          Pattern.compile("://([^\\s/?#@:]{0,128}:(?![0-9]{1,5}(?:[/?#,]|$))[^\\s@]{1,256})@"),
          Pattern.compile("(?i)https?://([^\\s/?#@:]{8,256})@"),
          Pattern.compile("(?i)jdbc:oracle:[a-z0-9]{1,8}:([^\\s@/]{1,128}/[^\\s@]{1,256})@"));

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----");

  private KnownTokens() {}

  /** Adds the credentials of {@code text} that their form gives away. */
  static void find(String text, Spans spans) {
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        spans.add(matcher.start(1), matcher.end(1));
      }
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

  private static Pattern token(String form) {
    return Pattern.compile("(?<![A-Za-z0-9])(" + form + ")");
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.sts;

import io.glueledger.ingest.protocol.WireAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Answers in STS's XML, as the real service writes them. */
public final class StsAnswers {

  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
  private static final String CONTENT_TYPE = "text/xml";
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  /** What a role session's name may hold, but for {@code =}, which marks what is escaped. */
  private static final String SESSION_NAME =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+,.@-";

  private final String accountId;
  private final String partition;

  /**
   * Answers for one account.
   *
   * @param accountId 12 digits
   * @param region the gate's region, which tells the partition of ARNs
   */
  public StsAnswers(String accountId, String region) {
    if (!ACCOUNT.matcher(accountId).matches()) {
      throw new IllegalArgumentException("an account id has 12 digits");
    }
    this.accountId = accountId;
    this.partition = partition(region);
  }

  /**
   * Who the caller is: a session, named after the principal, of a role {@code glue-ledger} that
   * need not exist.
   */
  public WireAnswer callerIdentity(String principal, String requestId, Instant now) {
    String session = escape(principal);
    return new WireAnswer(
        200,
        CONTENT_TYPE,
        bytes(
            "<GetCallerIdentityResponse xmlns=\"%s\"><GetCallerIdentityResult>".formatted(NAMESPACE)
                + "<Arn>arn:%s:sts::%s:assumed-role/glue-ledger/%s</Arn>"
                    .formatted(partition, accountId, session)
                + "<UserId>AROAGLUELEDGER:%s</UserId><Account>%s</Account>"
                    .formatted(session, accountId)
                + "</GetCallerIdentityResult><ResponseMetadata><RequestId>%s</RequestId>"
                    .formatted(xml(requestId))
                + "</ResponseMetadata></GetCallerIdentityResponse>"),
        requestId,
        now);
  }

  /** An error. */
  public WireAnswer error(StsError error, String requestId, Instant now) {
    return new WireAnswer(
        error.httpStatus(),
        CONTENT_TYPE,
        bytes(
            "<ErrorResponse xmlns=\"%s\"><Error><Type>%s</Type><Code>%s</Code>"
                    .formatted(
                        NAMESPACE, error.httpStatus() < 500 ? "Sender" : "Receiver", error.code())
                + "<Message>%s</Message></Error><RequestId>%s</RequestId></ErrorResponse>"
                    .formatted(xml(error.message()), xml(requestId))),
        requestId,
        now);
  }

  /** Keeps what a session's name may hold and writes other bytes of UTF-8 as {@code =XX}. */
  private static String escape(String principal) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : principal.getBytes(StandardCharsets.UTF_8)) {
      if (SESSION_NAME.indexOf((char) octet) >= 0) {
        escaped.append((char) octet);
      } else {
        escaped.append('=').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return escaped.toString();
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String partition(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

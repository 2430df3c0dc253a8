/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/**
 * An answer, ready to be sent: its status, its headers (names in lower case) and its body.
 *
 * <p>It always has {@code x-amzn-requestid}, which Terraform prints, and a right {@code date}, from
 * which SDKs learn how wrong their own clock is.
 */
public final class WireAnswer {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private WireAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** An answer with the headers that every answer has; the body is not copied. */
  public WireAnswer(int status, String contentType, byte[] body, String requestId, Instant now) {
    this(
        status,
        Map.of(
            "content-type",
            contentType,
            "x-amzn-requestid",
            requestId,
            "date",
            HTTP_DATE.format(now)),
        body);
  }

  /** The same with one header more. */
  public WireAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new WireAnswer(status, Map.copyOf(more), body);
  }

  /**
   * What Glue answered.
   *
   * @param requestId the change id, or another unique id where there is no change
   */
  public static WireAnswer success(SdkPojo response, String requestId, Instant now) {
    return new WireAnswer(200, RequestRouter.JSON, AwsJsonWriter.write(response), requestId, now);
  }

  /** An error of the gate or of Glue. */
  public static WireAnswer error(WireError error, String requestId, Instant now) {
    return new WireAnswer(
        error.httpStatus(), RequestRouter.JSON, AwsJsonWriter.write(error), requestId, now);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers, names in lower case. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The body itself, not a copy. */
  public byte[] body() {
    return body;
  }

  /** Without the body, which may hold what only the caller may see. */
  @Override
  public String toString() {
    return "WireAnswer[" + status + ", " + body.length + " bytes]";
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.error;

import io.glueledger.base.text.Printable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;

/**
 * An error as clients of AWS JSON 1.1 understand it.
 *
 * @param code the name of the error's shape, {@code AccessDeniedException}; goes into the body
 * @param httpStatus the status; with 429, 500 and above clients repeat the call
 * @param message what people read; control characters but the newline are taken out
 * @param members further members of the error's shape: text, numbers or truth values
 */
public record WireError(String code, int httpStatus, String message, Map<String, Object> members) {

  private static final String UNNAMED = "InternalFailure";

  /** Refuses a status that is no error, and members that are not plain values. */
  public WireError {
    if (httpStatus < 400 || httpStatus > 599) {
      throw new IllegalArgumentException("an error's status is 400 to 599, not " + httpStatus);
    }
    message = Printable.strip(message);
    members.forEach(
        (name, value) -> {
          if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            throw new IllegalArgumentException("member " + name + " is not a plain value");
          }
        });
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** An error without further members. */
  public WireError(String code, int httpStatus, String message) {
    this(code, httpStatus, message, Map.of());
  }

  /**
   * Glue's own error as Glue gave it: code, message, status and modelled members. The message may
   * quote the request; it is for the caller who sent that, and not for the ledger or a log.
   */
  public static WireError ofGlue(AwsServiceException error) {
    Optional<AwsErrorDetails> details = Optional.ofNullable(error.awsErrorDetails());
    Map<String, Object> members = new LinkedHashMap<>();
    for (SdkField<?> field : error.sdkFields()) {
      Object value = field.getValueOrDefault(error);
      if (value instanceof String || value instanceof Number || value instanceof Boolean) {
        members.put(field.locationName(), value);
      }
    }
    return new WireError(
        details.map(AwsErrorDetails::errorCode).orElse(UNNAMED),
        error.statusCode() >= 400 ? error.statusCode() : 500,
        details.map(AwsErrorDetails::errorMessage).orElse(""),
        members);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.HttpStatus;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request is not answered as asked: RFC 9457, with the parameter that is to blame and what to
 * do about it.
 *
 * @param status HTTP status
 * @param kind stable name, the end of {@code type}
 * @param title what kind of problem this is, always the same for one kind
 * @param detail this problem
 * @param parameter parameter or header that is to blame
 * @param fix what to do
 */
public record HttpProblem(
    HttpStatus status,
    String kind,
    String title,
    String detail,
    Optional<String> parameter,
    String fix) {

  /** Start of every {@code type}. */
  public static final String TYPES = "urn:glue-ledger:problem:";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A problem that no parameter is to blame for. */
  public HttpProblem(HttpStatus status, String kind, String title, String detail, String fix) {
    this(status, kind, title, detail, Optional.empty(), fix);
  }

  /** A parameter of the query that cannot be taken. */
  public static HttpProblem parameter(String name, String detail, String fix) {
    return new HttpProblem(
        HttpStatus.BAD_REQUEST,
        "invalid-parameter",
        "Invalid parameter",
        detail,
        Optional.of(name),
        fix);
  }

  /** A request that cannot be read. */
  public static HttpProblem request(String detail, String fix) {
    return new HttpProblem(
        HttpStatus.BAD_REQUEST, "invalid-request", "Malformed request", detail, fix);
  }

  /** Something that is not there. */
  public static HttpProblem notFound(String detail, String fix) {
    return new HttpProblem(HttpStatus.NOT_FOUND, "not-found", "Not found", detail, fix);
  }

  /** No valid token and no valid session. */
  public static HttpProblem unauthorized(String detail) {
    return new HttpProblem(
        HttpStatus.UNAUTHORIZED,
        "not-authenticated",
        "Authentication required",
        detail,
        "Send the header \"Authorization: Bearer TOKEN\" with a token from the file"
            + " query-api.tokens-file.");
  }

  /** The caller is known and may not read this. */
  public static HttpProblem forbidden(String role) {
    return new HttpProblem(
        HttpStatus.FORBIDDEN,
        "not-allowed",
        "Not allowed",
        "This requires the role " + role + ".",
        "Use a token with that role, or have it added in the file query-api.tokens-file.");
  }

  /** Only reading is possible. */
  public static HttpProblem method() {
    return new HttpProblem(
        HttpStatus.METHOD_NOT_ALLOWED,
        "method-not-allowed",
        "Method not allowed",
        "This address answers GET only.",
        "Use GET.");
  }

  /** None of the formats that the client takes can be given. */
  public static HttpProblem notAcceptable(String available) {
    return new HttpProblem(
        HttpStatus.NOT_ACCEPTABLE,
        "not-acceptable",
        "Format not available",
        "The answer is available as " + available + ".",
        Optional.of("Accept"),
        "Name one of these in the header Accept, or use the parameter format.");
  }

  /** The ledger, or a part of it, cannot be read now. */
  public static HttpProblem unavailable(String detail) {
    return new HttpProblem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "ledger-unavailable",
        "The ledger is temporarily unavailable",
        detail,
        "Try again after the number of seconds in the header Retry-After.");
  }

  /** This side failed; the text says nothing of what is inside. */
  public static HttpProblem unexpected(String reference) {
    return new HttpProblem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "unexpected",
        "Internal error",
        "The request could not be answered; reference " + reference + ".",
        "Give the reference to whoever runs Glue Ledger: the cause is in their log.");
  }

  /** The body of {@code application/problem+json}. */
  public String json() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", TYPES + kind);
    members.put("title", title);
    members.put("status", status.code());
    members.put("detail", detail);
    parameter.ifPresent(name -> members.put("parameter", name));
    members.put("fix", fix);
    try {
      return JSON.writeValueAsString(members);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.linecorp.armeria.common.HttpStatus;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What is wrong with a request, as RFC 9457 has it.
 *
 * @param status HTTP status
 * @param kind word for programs, the end of {@code type}
 * @param title the same for people, equal for all problems of a kind
 * @param detail what is wrong here
 * @param parameter the parameter that is wrong
 * @param fix what to do
 */
public record Problem(
    HttpStatus status,
    String kind,
    String title,
    String detail,
    Optional<String> parameter,
    String fix) {

  private static final JsonFactory JSON = new JsonFactory();

  /** Start of every {@code type}. */
  public static final String TYPES = "urn:glue-ledger:problem:";

  /** A parameter of the query that cannot be taken. */
  public static Problem parameter(String name, String detail, String fix) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "invalid-parameter",
        "A parameter cannot be taken",
        detail,
        Optional.of(name),
        fix);
  }

  /** A request that cannot be read. */
  public static Problem request(String detail, String fix) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "invalid-request",
        "The request cannot be read",
        detail,
        Optional.empty(),
        fix);
  }

  /** Something that is not there. */
  public static Problem notFound(String detail, String fix) {
    return new Problem(
        HttpStatus.NOT_FOUND, "not-found", "There is no such thing", detail, Optional.empty(), fix);
  }

  /** Nobody said who asks, or with something that is no valid token. */
  public static Problem unauthorized(String detail) {
    return new Problem(
        HttpStatus.UNAUTHORIZED,
        "not-authenticated",
        "Nobody knows who asks",
        detail,
        Optional.empty(),
        "Send the header \"Authorization: Bearer TOKEN\" with a token of the file"
            + " query-api.tokens-file.");
  }

  /** The caller is known and may not read this. */
  public static Problem forbidden(String role) {
    return new Problem(
        HttpStatus.FORBIDDEN,
        "not-allowed",
        "The token does not allow this",
        "This needs the role " + role + ".",
        Optional.empty(),
        "Use a token with that role, or have it added in the file query-api.tokens-file.");
  }

  /** Only reading is possible. */
  public static Problem method(String allowed) {
    return new Problem(
        HttpStatus.METHOD_NOT_ALLOWED,
        "method-not-allowed",
        "The method is not allowed here",
        "This address answers " + allowed + " only.",
        Optional.empty(),
        "Use " + allowed + ".");
  }

  /** None of the formats that the client takes can be given. */
  public static Problem notAcceptable(String available) {
    return new Problem(
        HttpStatus.NOT_ACCEPTABLE,
        "not-acceptable",
        "The answer has none of the formats asked for",
        "The answer can be had as " + available + ".",
        Optional.of("Accept"),
        "Name one of these in the header Accept, or use the parameter format.");
  }

  /** The ledger, or a part of it, cannot be read now. */
  public static Problem unavailable(String detail) {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "ledger-unavailable",
        "The ledger cannot be read now",
        detail,
        Optional.empty(),
        "Try again after the seconds that the header Retry-After names.");
  }

  /** This side failed; the text says nothing of what is inside. */
  public static Problem unexpected(String reference) {
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "unexpected",
        "The query API failed",
        "The request could not be answered; reference " + reference + ".",
        Optional.empty(),
        "Give the reference to those who run Glue Ledger: their log has the cause.");
  }

  /** The body of {@code application/problem+json}. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", TYPES + kind);
      json.writeStringField("title", title);
      json.writeNumberField("status", status.code());
      json.writeStringField("detail", detail);
      if (parameter.isPresent()) {
        json.writeStringField("parameter", parameter.get());
      }
      json.writeStringField("fix", fix);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

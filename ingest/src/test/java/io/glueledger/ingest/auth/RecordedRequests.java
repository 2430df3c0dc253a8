/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Requests that aws-cli 1.45.11, boto3 1.43.11 and Terraform 1.11.4 (AWS provider 5.100.0) sent to
 * a socket on 2026-11-22, byte for byte but for the User-Agent line, which is left out.
 */
public final class RecordedRequests {
  private static final List<String> NAMES =
      List.of(
          "cli-create-connection",
          "cli-get-connection-base-path",
          "cli-get-caller-identity",
          "boto3-get-connections-session-token",
          "boto3-get-caller-identity-session-token",
          "terraform-get-caller-identity",
          "terraform-create-connection",
          "terraform-get-connection",
          "terraform-get-tags");

  private RecordedRequests() {}

  public static List<String> names() {
    return NAMES;
  }

  /** Those of STS's one call. */
  public static List<String> ofSts() {
    return NAMES.stream().filter(name -> name.contains("get-caller-identity")).toList();
  }

  public static SignedRequest read(String name) {
    String[] parts = resource(name).split("\n\n", 2);
    List<String> lines = parts[0].lines().toList();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] header = line.split(":", 2);
      headers
          .computeIfAbsent(header[0].toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
          .add(header[1].strip());
    }
    String[] start = lines.get(0).split(" ", -1);
    return new SignedRequest(start[0], start[1], "", headers, parts[1].getBytes(ISO_8859_1));
  }

  private static String resource(String name) {
    String path = "/io/glueledger/ingest/recorded/" + name + ".http";
    try (InputStream stream =
        Objects.requireNonNull(RecordedRequests.class.getResourceAsStream(path), path)) {
      return new String(stream.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

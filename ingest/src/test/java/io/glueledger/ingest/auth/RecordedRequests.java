/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

  public static SignedRequest read(String name) {
    byte[] bytes = resource("/io/glueledger/ingest/recorded/" + name + ".http");
    int end = endOfHead(bytes);
    String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\n", -1);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    String[] start = lines[0].split(" ", -1);
    return new SignedRequest(
        start[0], start[1], "", headers, Arrays.copyOfRange(bytes, end + 2, bytes.length));
  }

  private static int endOfHead(byte[] bytes) {
    int end = 0;
    while (bytes[end] != '\n' || bytes[end + 1] != '\n') {
      end++;
    }
    return end;
  }

  private static byte[] resource(String path) {
    try (InputStream stream =
        Objects.requireNonNull(RecordedRequests.class.getResourceAsStream(path), path)) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new IllegalStateException(path, unreadable);
    }
  }
}

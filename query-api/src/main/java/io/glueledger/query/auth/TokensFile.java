/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glueledger.base.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the tokens: YAML, {@code tokens:} a list of {@code name}, {@code token-sha256} (or {@code
 * token}, for trials) and {@code roles}.
 */
public final class TokensFile {
  private static final int SHORTEST = 32;
  private static final List<String> MEMBERS = List.of("name", "token", "token-sha256", "roles");
  private static final List<String> ROLES = Arrays.stream(ReaderRole.values()).map(ReaderRole::word).toList();
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

  private final List<String> problems = new ArrayList<>();

  private TokensFile() {}

  /**
   * Reads a file.
   *
   * @throws InvalidFileException with everything that is wrong with it, without the tokens
   */
  public static ReaderTokens read(Path file) {
    String text = SecretFile.read(file);
    TokensFile reading = new TokensFile();
    List<ReaderToken> tokens = reading.tokens(text);
    if (!reading.problems.isEmpty()) {
      throw new InvalidFileException(file, reading.problems);
    }
    return new ReaderTokens(tokens);
  }

  private List<ReaderToken> tokens(String text) {
    JsonNode root;
    try {
      root = YAML.readTree(text);
    } catch (JsonProcessingException e) {
      // The parser's own message quotes the line, which may hold a token.
      problems.add(
          "is no YAML"
              + (e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr()));
      return List.of();
    }
    JsonNode list = root.path("tokens");
    if (!list.isArray() || list.isEmpty() || root.size() != 1) {
      problems.add("must have one member, tokens, with at least one entry");
      return List.of();
    }
    List<ReaderToken> tokens = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String path = "tokens[" + i + "]";
      token(list.get(i), path).ifPresent(tokens::add);
      if (!names.add(list.get(i).path("name").asText())) {
        problems.add(path + ".name is there twice");
      }
    }
    return tokens;
  }

  private Optional<ReaderToken> token(JsonNode node, String path) {
    if (!node.isObject()) {
      problems.add(path + " must have name, token-sha256 and roles");
      return Optional.empty();
    }
    node.fieldNames()
        .forEachRemaining(
            member -> {
              if (!MEMBERS.contains(member)) {
                problems.add(path + "." + member + " is not known" + Nearest.hint(member, MEMBERS));
              }
            });
    String name = node.path("name").asText("");
    if (!name.matches("[A-Za-z0-9._@-]{1,64}")) {
      problems.add(path + ".name must have 1 to 64 letters, digits or ._@-");
    }
    Set<ReaderRole> roles = roles(node.path("roles"), path + ".roles");
    return digest(node, path).map(digest -> new ReaderToken(name, digest, roles));
  }

  private Optional<TokenDigest> digest(JsonNode node, String path) {
    if (node.has("token") == node.has("token-sha256")) {
      problems.add(path + " must have either token-sha256 or token");
      return Optional.empty();
    }
    if (node.has("token")) {
      String token = node.path("token").asText("");
      if (token.length() < SHORTEST) {
        problems.add(
            path
                + ".token must have at least "
                + SHORTEST
                + " characters; \"openssl rand -hex 32\" makes one");
        return Optional.empty();
      }
      return Optional.of(TokenDigest.of(token));
    }
    try {
      return Optional.of(TokenDigest.parse(node.path("token-sha256").asText("")));
    } catch (IllegalArgumentException e) {
      problems.add(path + ".token-sha256 " + e.getMessage());
      return Optional.empty();
    }
  }

  private Set<ReaderRole> roles(JsonNode list, String path) {
    Set<ReaderRole> roles = EnumSet.noneOf(ReaderRole.class);
    for (JsonNode word : list) {
      Optional<ReaderRole> role =
          Arrays.stream(ReaderRole.values()).filter(r -> r.word().equals(word.asText())).findFirst();
      role.ifPresent(roles::add);
      if (role.isEmpty()) {
        problems.add(path + " has an unknown role" + Nearest.hint(word.asText(), ROLES));
      }
    }
    if (!list.isArray() || list.isEmpty()) {
      problems.add(path + " must be a list of viewer, admin or both");
    }
    return roles;
  }
}

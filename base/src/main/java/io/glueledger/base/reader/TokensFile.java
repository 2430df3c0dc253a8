/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.base.reader;

import io.glueledger.base.file.SecretFile;
import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the tokens: YAML, {@code tokens:} a list of {@code name}, {@code person}, {@code
 * token-sha256} (or {@code token}, for trials) and {@code roles}.
 */
public final class TokensFile {

  private static final int SHORTEST = 32;
  private static final List<String> MEMBERS =
      List.of("name", "person", "token", "token-sha256", "roles");
  private static final Map<String, ReaderRole> ROLES =
      Arrays.stream(ReaderRole.values())
          .collect(Collectors.toMap(ReaderRole::word, Function.identity()));

  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private TokensFile() {}

  /**
   * Reads a file.
   *
   * @param key of the configuration that names it, for what is wrong with it
   * @throws InvalidFileException with everything that is wrong with it, without the tokens
   */
  public static ReaderTokens read(Path file, String key) {
    String text = SecretFile.read(file, key);
    TokensFile reading = new TokensFile();
    List<ReaderToken> tokens = reading.tokens(TreeReader.readSettings(file.toString(), text));
    if (!reading.problems.isEmpty()) {
      throw new InvalidFileException(reading.problems);
    }
    return new ReaderTokens(tokens);
  }

  private List<ReaderToken> tokens(TreeNode root) {
    List<MapReader> entries =
        MapReader.of(root, "", List.of("tokens"), problems).stream()
            .flatMap(members -> members.requiredMaps("tokens", MEMBERS).stream())
            .toList();
    if (entries.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(root.at(), "tokens", "must have at least one entry", ""));
    }
    return entries.stream().flatMap(entry -> token(entry).stream()).toList();
  }

  private Optional<ReaderToken> token(MapReader entry) {
    Optional<String> name = entry.required("name", TokensFile::checkName);
    if (name.isPresent() && !names.add(name.get())) {
      entry.problem(entry.at("name"), "name", "is there twice", "Give each its own.");
    }
    List<String> roles = entry.requiredTexts("roles", TokensFile::checkRole);
    if (entry.node("roles").map(TreeNode::items).orElse(List.of()).isEmpty()) {
      entry.problem(entry.at("roles"), "roles", "must be a list of viewer, reviewer and admin", "");
    }
    Optional<String> person =
        entry.has("person") ? entry.required("person", TokensFile::checkPerson) : Optional.empty();
    if (roles.contains(ReaderRole.REVIEWER.word()) && !entry.has("person")) {
      entry.problem(
          entry.at(),
          "person",
          "is missing, and a reviewer answers by name",
          "Name the human who has this token.");
    }
    Optional<TokenDigest> digest = digest(entry);
    return name.flatMap(
        known ->
            digest.map(
                found ->
                    new ReaderToken(
                        known,
                        found,
                        person,
                        roles.stream().map(ROLES::get).collect(Collectors.toSet()))));
  }

  private static Optional<TokenDigest> digest(MapReader entry) {
    if (entry.has("token") == entry.has("token-sha256")) {
      entry.problem(entry.at(), "must have either token-sha256 or token", "");
      return Optional.empty();
    }
    return entry.has("token")
        ? entry.required("token", TokensFile::checkToken).map(TokenDigest::of)
        : entry.required("token-sha256", TokenDigest::parse).map(TokenDigest::parse);
  }

  private static void checkName(String name) {
    if (!name.matches("[A-Za-z0-9._@-]{1,64}")) {
      throw new IllegalArgumentException("must have 1 to 64 letters, digits or ._@-");
    }
  }

  private static void checkPerson(String person) {
    if (person.isBlank() || person.length() > 255 || Printable.hasControls(person)) {
      throw new IllegalArgumentException("must be 1 to 255 printable characters on one line");
    }
  }

  private static void checkToken(String token) {
    if (token.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "must have at least " + SHORTEST + " characters; \"openssl rand -hex 32\" makes one");
    }
  }

  private static void checkRole(String word) {
    if (!ROLES.containsKey(word)) {
      throw new IllegalArgumentException("is an unknown role" + Nearest.hint(word, ROLES.keySet()));
    }
  }
}

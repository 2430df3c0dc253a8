/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.yaml.YamlFields;
import io.glueledger.base.yaml.YamlNode;
import io.glueledger.base.yaml.YamlReader;
import io.glueledger.base.yaml.YamlResult.YamlDocument;
import io.glueledger.base.yaml.YamlResult.YamlError;
import io.glueledger.base.yaml.YamlResult;
import io.glueledger.ingest.rights.CallersResult.CallersInvalid;
import io.glueledger.ingest.rights.CallersResult.CallersLoaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a callers file and collects everything that is wrong with it. */
final class CallersParser {

  private static final List<String> CALLER_KEYS =
      List.of("accessKeyId", "secretAccessKey", "principal", "rights");
  private static final List<String> RIGHT_KEYS =
      List.of("operations", "catalogs", "names", "passwords");

  private final Path file;
  private final List<CallersProblem> problems = new ArrayList<>();
  private final Map<String, Integer> lineOfKeyId = new HashMap<>();

  private CallersParser(Path file) {
    this.file = file;
  }

  static CallersResult parse(Path file, String text) {
    CallersParser parser = new CallersParser(file);
    List<Caller> callers = parser.callers(YamlReader.read(text));
    return parser.problems.isEmpty()
        ? new CallersLoaded(new Callers(callers))
        : new CallersInvalid(parser.problems);
  }

  private List<Caller> callers(YamlResult result) {
    if (result instanceof YamlError error) {
      problem(error.line(), "", error.message());
      return List.of();
    }
    YamlNode root = ((YamlDocument) result).root();
    List<Caller> callers = new ArrayList<>();
    List<YamlNode> items =
        YamlFields.of(root, "", List.of("callers"), this::problem)
            .map(fields -> fields.items("callers"))
            .orElse(List.of());
    for (int index = 0; index < items.size(); index++) {
      String path = "callers[" + index + "]";
      YamlFields.of(items.get(index), path, CALLER_KEYS, this::problem)
          .flatMap(this::caller)
          .ifPresent(callers::add);
    }
    return callers;
  }

  private Optional<Caller> caller(YamlFields fields) {
    int before = problems.size();
    Optional<String> id = fields.text("accessKeyId", Caller::checkAccessKeyId);
    id.ifPresent(known -> checkUnique(known, fields));
    Optional<String> secret = fields.text("secretAccessKey", SecretAccessKey::new);
    Optional<String> principal = fields.text("principal", Caller::checkPrincipal);
    List<Right> rights = new ArrayList<>();
    List<YamlNode> items = fields.items("rights");
    for (int index = 0; index < items.size(); index++) {
      String path = fields.path("rights") + "[" + index + "]";
      YamlFields.of(items.get(index), path, RIGHT_KEYS, this::problem)
          .flatMap(right -> right(right, path))
          .ifPresent(rights::add);
    }
    if (before != problems.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Caller(
            id.orElseThrow(),
            new SecretAccessKey(secret.orElseThrow()),
            principal.orElseThrow(),
            new Rights(rights)));
  }

  /** Two callers with one key would be refused by {@link Callers}, without the lines. */
  private void checkUnique(String id, YamlFields fields) {
    Integer first = lineOfKeyId.putIfAbsent(id, fields.line());
    if (first != null) {
      problem(
          fields.line(),
          fields.path("accessKeyId"),
          id + " is also the key of the caller at line " + first + "; give each its own");
    }
  }

  private Optional<Right> right(YamlFields fields, String path) {
    int before = problems.size();
    List<String> operations = fields.texts("operations", CallersParser::checkOperation);
    List<String> catalogs = fields.texts("catalogs", Glob::new);
    List<String> names = fields.texts("names", Glob::new);
    Optional<String> passwords =
        fields.has("passwords")
            ? fields.text("passwords", CallersParser::checkPasswords)
            : Optional.of("hidden");
    if (before != problems.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Right(
              Set.copyOf(operations),
              catalogs.stream().map(Glob::new).toList(),
              names.stream().map(Glob::new).toList(),
              passwords.orElseThrow().equals("visible") ? PasswordVisibility.VISIBLE : PasswordVisibility.HIDDEN));
    } catch (IllegalArgumentException wrong) {
      problem(fields.line(), path, String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private static void checkOperation(String name) {
    if (!name.equals(Right.ALL) && !GlueOperationNames.all().contains(name)) {
      throw new IllegalArgumentException(
          Printable.word(name, 64)
              + " is not an operation of Glue"
              + Nearest.hint(name, GlueOperationNames.all()));
    }
  }

  private static void checkPasswords(String word) {
    if (!word.equals("hidden") && !word.equals("visible")) {
      throw new IllegalArgumentException("must be hidden or visible");
    }
  }

  private void problem(int line, String key, String message) {
    problems.add(new CallersProblem(file, line, key, message));
  }
}

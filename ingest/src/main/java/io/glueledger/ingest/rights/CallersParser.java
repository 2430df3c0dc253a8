/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.rights;

import io.glueledger.base.problem.InvalidFileException;
import io.glueledger.base.problem.Problem;
import io.glueledger.base.problem.SourcePosition;
import io.glueledger.base.text.Nearest;
import io.glueledger.base.text.Printable;
import io.glueledger.base.tree.MapReader;
import io.glueledger.base.tree.TreeNode;
import io.glueledger.base.tree.TreeReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the text of a callers file and collects everything that is wrong with it. */
final class CallersParser {

  private static final List<String> CALLER_KEYS =
      List.of("accessKeyId", "secretAccessKey", "principal", "person", "rights");
  private static final List<String> PERSON_KEYS = List.of("person", "principals");
  private static final List<String> RIGHT_KEYS =
      List.of("operations", "catalogs", "names", "passwords");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, SourcePosition> placeOfKeyId = new HashMap<>();

  private CallersParser() {}

  static Callers parse(String source, String text) {
    CallersParser parser = new CallersParser();
    TreeNode root = TreeReader.readSettings(source, text);
    Optional<MapReader> file =
        MapReader.of(root, "", List.of("callers", "people"), parser.problems);
    List<Caller> callers =
        file.stream()
            .flatMap(map -> map.requiredMaps("callers", CALLER_KEYS).stream())
            .flatMap(caller -> parser.caller(caller).stream())
            .toList();
    List<KnownPerson> people =
        file.stream()
            .flatMap(map -> map.maps("people", PERSON_KEYS).stream())
            .flatMap(person -> parser.person(person).stream())
            .toList();
    if (!parser.problems.isEmpty()) {
      throw new InvalidFileException(parser.problems);
    }
    return new Callers(callers, people);
  }

  private Optional<Caller> caller(MapReader caller) {
    int before = problems.size();
    Optional<String> id = caller.required("accessKeyId", Caller::checkAccessKeyId);
    id.ifPresent(known -> checkUnique(known, caller));
    Optional<String> secret = caller.required("secretAccessKey", SecretAccessKey::new);
    Optional<String> principal = caller.required("principal", Caller::checkPrincipal);
    Optional<String> person =
        caller.has("person") ? caller.required("person", Caller::checkPrincipal) : Optional.empty();
    List<Right> rights =
        caller.requiredMaps("rights", RIGHT_KEYS).stream()
            .flatMap(right -> right(right).stream())
            .toList();
    if (before != problems.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Caller(
            id.orElseThrow(),
            new SecretAccessKey(secret.orElseThrow()),
            principal.orElseThrow(),
            person,
            new Rights(rights)));
  }

  private Optional<KnownPerson> person(MapReader map) {
    int before = problems.size();
    Optional<String> person = map.required("person", Caller::checkPrincipal);
    List<String> principals = map.requiredTexts("principals", NamePattern::new);
    return before == problems.size()
        ? Optional.of(
            new KnownPerson(
                person.orElseThrow(), principals.stream().map(NamePattern::new).toList()))
        : Optional.empty();
  }

  /** Two callers with one key would be refused by {@link Callers}, without the lines. */
  private void checkUnique(String id, MapReader caller) {
    SourcePosition first = placeOfKeyId.putIfAbsent(id, caller.at());
    if (first != null) {
      caller.problem(
          caller.at(),
          "accessKeyId",
          id + " is also the key of the caller at line " + first.line(),
          "Give each its own.");
    }
  }

  private Optional<Right> right(MapReader right) {
    int before = problems.size();
    List<String> operations = right.requiredTexts("operations", CallersParser::checkOperation);
    List<String> catalogs = right.requiredTexts("catalogs", NamePattern::new);
    List<String> names = right.requiredTexts("names", NamePattern::new);
    Optional<String> passwords =
        right.has("passwords")
            ? right.required("passwords", CallersParser::checkPasswords)
            : Optional.of("hidden");
    if (before != problems.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Right(
              Set.copyOf(operations),
              catalogs.stream().map(NamePattern::new).toList(),
              names.stream().map(NamePattern::new).toList(),
              passwords.orElseThrow().equals("visible")
                  ? PasswordVisibility.VISIBLE
                  : PasswordVisibility.HIDDEN));
    } catch (IllegalArgumentException wrong) {
      right.problem(right.at(), String.valueOf(wrong.getMessage()), "");
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
}

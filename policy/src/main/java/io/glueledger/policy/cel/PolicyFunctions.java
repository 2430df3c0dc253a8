/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.policy.cel;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload.Binary;
import dev.cel.runtime.CelFunctionOverload.Unary;
import io.glueledger.base.text.WildcardMatch;
import io.glueledger.definition.grammar.CredentialNames;
import io.glueledger.policy.place.ArnParts;
import io.glueledger.policy.place.HostsAndBuckets;
import io.glueledger.policy.property.UserNames;
import java.util.List;
import java.util.Optional;

/**
 * The functions that expressions have beside those of CEL. Pure, total, and linear in what they are
 * given, so that the bounds of expressions bound them too.
 */
public final class PolicyFunctions {
  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType FLAG = SimpleType.BOOL;
  private static final CelType TEXTS = ListType.create(TEXT);

  @SuppressWarnings("unchecked") // The checker has seen that it is a list of strings.
  private static final Class<List<String>> LIST = (Class<List<String>>) (Class<?>) List.class;

  /**
   * One function.
   *
   * @param usage its name, parameters and type, for documentation and hints
   * @param meaning in one sentence
   */
  public record Helper(
      String usage, String meaning, CelFunctionDecl declaration, CelFunctionBinding binding) {
    String name() {
      return usage.substring(0, usage.indexOf('('));
    }
  }

  private static final List<Helper> ALL =
      List.of(
          ofText(
              "arnAccount", TEXT, "the account of an ARN; empty if it is none", ArnParts::account),
          ofText("arnRegion", TEXT, "the region of an ARN; empty if it is none", ArnParts::region),
          ofText(
              "secretName",
              TEXT,
              "the name of a secret, given by its ARN or by itself",
              ArnParts::secretName),
          ofText(
              "bucketOf",
              TEXT,
              "the bucket of an s3:// location; empty if it is none",
              HostsAndBuckets::bucket),
          ofText(
              "domainOf",
              TEXT,
              "what a host shares with its neighbours: the host without its first label, or as a"
                  + " whole if it is an address, has two labels, or belongs to a service whose"
                  + " customers share a domain",
              HostsAndBuckets::domain),
          ofText(
              "isCredentialName",
              FLAG,
              "whether a property or parameter of this name is meant to hold a credential",
              CredentialNames::isCredentialKey),
          ofText(
              "accountName",
              TEXT,
              "the user that a name means, in small letters: without domain, host and quotes; of"
                  + " who logs in as a role, the role",
              UserNames::account),
          ofTextAndTexts(
              "within",
              "host",
              "domains",
              "whether a host is one of the domains or lies below one",
              HostsAndBuckets::within),
          ofTextAndTexts(
              "locatedIn",
              "location",
              "places",
              "whether a location is in one of the places: names of buckets, or beginnings of"
                  + " locations such as s3://bucket/drivers/",
              HostsAndBuckets::locatedIn),
          ofTextAndTexts(
              "matchesAny",
              "text",
              "patterns",
              "whether a text has one of the patterns, in which * stands for any characters and ?"
                  + " for one",
              (text, patterns) ->
                  patterns.stream()
                      .anyMatch(
                          pattern -> WildcardMatch.withStarsAndQuestionMarks(pattern, text))));

  private PolicyFunctions() {}

  /** All of them, in the order of the documentation. */
  public static List<Helper> all() {
    return ALL;
  }

  static List<CelFunctionDecl> declarations() {
    return ALL.stream().map(Helper::declaration).toList();
  }

  static List<CelFunctionBinding> bindings() {
    return ALL.stream().map(Helper::binding).toList();
  }

  /** How to call the function that a message of the compiler quotes. */
  static Optional<String> usage(String problem) {
    return ALL.stream()
        .filter(function -> problem.contains("'" + function.name() + "'"))
        .map(Helper::usage)
        .findFirst();
  }

  private static Helper ofText(String name, CelType result, String meaning, Unary<String> value) {
    return new Helper(
        name + "(string) " + CompilationHints.name(result),
        meaning,
        newFunctionDeclaration(name, newGlobalOverload(name + "_string", result, TEXT)),
        CelFunctionBinding.from(name + "_string", String.class, value));
  }

  private static Helper ofTextAndTexts(
      String name,
      String first,
      String second,
      String meaning,
      Binary<String, List<String>> value) {
    return new Helper(
        name + "(" + first + ": string, " + second + ": list(string)) bool",
        meaning,
        newFunctionDeclaration(name, newGlobalOverload(name + "_string_list", FLAG, TEXT, TEXTS)),
        CelFunctionBinding.from(name + "_string_list", String.class, LIST, value));
  }
}

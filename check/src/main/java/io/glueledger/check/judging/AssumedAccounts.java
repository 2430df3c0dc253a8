/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.check.judging;

import io.glueledger.base.problem.SourcePosition;
import io.glueledger.check.reading.ShapeReader.Read;
import io.glueledger.policy.reading.UnknownValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that a connection may belong to where nobody says which: each that it names itself,
 * and another. What is found for every one of them does not depend on the account.
 */
final class AssumedAccounts {

  private static final String NO_ACCOUNT = "000000000000";

  private static final Pattern ARN_ACCOUNT =
      Pattern.compile("arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12}):");

  private AssumedAccounts() {}

  /** The known one alone, or the possible ones; never empty. */
  static List<String> of(Optional<String> known, Read read) {
    if (known.isPresent()) {
      return List.of(known.get());
    }
    Set<String> named = new TreeSet<>();
    Stream.of(
            read.input().connectionPropertiesAsStrings(),
            read.input().sparkProperties(),
            read.input().athenaProperties(),
            read.input().pythonProperties())
        .filter(Objects::nonNull)
        .forEach(properties -> properties.values().forEach(value -> add(value, named)));
    Optional.ofNullable(read.input().authenticationConfiguration())
        .ifPresent(
            authentication -> {
              add(authentication.secretArn(), named);
              add(authentication.kmsKeyArn(), named);
            });
    List<String> accounts = new ArrayList<>(named);
    accounts.add(NO_ACCOUNT);
    return accounts;
  }

  /** What a report says where findings depend on the account. */
  static UnknownValue unknown(SourcePosition at) {
    return new UnknownValue("the own account", "give --account", at);
  }

  private static void add(@Nullable String text, Set<String> accounts) {
    Matcher matcher = ARN_ACCOUNT.matcher(text == null ? "" : text);
    while (matcher.find()) {
      accounts.add(matcher.group(1));
    }
  }
}

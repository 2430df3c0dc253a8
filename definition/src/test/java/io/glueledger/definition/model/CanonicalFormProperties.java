/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.fixture.GlueJson;
import io.glueledger.definition.fixture.SdkFiller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;

class CanonicalFormProperties {

  private static byte[] properties(Map<String, String> properties) {
    return CanonicalForm.bytes(
        ConnectionInput.builder().connectionPropertiesWithStrings(properties).build());
  }

  private static byte[] texts(String name, String description) {
    return CanonicalForm.bytes(
        ConnectionInput.builder().name(name).description(description).build());
  }

  @Property(tries = 300)
  void theOrderOfEntriesMakesNoDifference(
      @ForAll @Size(max = 12) Map<@StringLength(max = 5) String, @StringLength(max = 5) String> map,
      @ForAll long seed) {
    // Given
    List<String> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, new Random(seed));
    Map<String, String> shuffled = new LinkedHashMap<>();
    keys.forEach(key -> shuffled.put(key, map.get(key)));

    // When
    byte[] bytes = properties(shuffled);

    // Then
    assertThat(bytes).isEqualTo(properties(new TreeMap<>(map)));
  }

  @Property(tries = 300)
  void differentMapsDiffer(
      @ForAll @Size(max = 3) Map<@StringLength(max = 2) String, @StringLength(max = 2) String> one,
      @ForAll @Size(max = 3)
          Map<@StringLength(max = 2) String, @StringLength(max = 2) String> other) {
    Assume.that(!one.equals(other));
    assertThat(properties(one)).isNotEqualTo(properties(other));
  }

  @Property(tries = 300)
  void textsAndNeighboursAreKeptApart(
      @ForAll @StringLength(max = 4) String name,
      @ForAll @StringLength(min = 1, max = 4) String description) {
    assertThat(texts(name, description))
        .isNotEqualTo(texts(name + description, ""))
        .isNotEqualTo(
            CanonicalForm.bytes(ConnectionInput.builder().name(name + description).build()));
  }

  @Example
  void anySingleChangeMakesADifference() {
    // Given
    List<String> paths = SdkFiller.paths(CreateConnectionRequest.builder());

    // When
    Stream<byte[]> changed =
        paths.stream()
            .map(path -> SdkFiller.fillBut(CreateConnectionRequest.builder(), path).build())
            .map(CanonicalForm::bytes);

    // Then
    assertThat(paths).hasSizeGreaterThan(25);
    assertThat(changed).doesNotContain(filled()).doesNotHaveDuplicates();
  }

  @Example
  void theSameRequestHasTheSameForm() {
    assertThat(filled()).isEqualTo(filled());
  }

  private static byte[] filled() {
    return CanonicalForm.bytes(
        SdkFiller.fill(CreateConnectionRequest.builder(), path -> path).build());
  }

  @Example
  void absentIsNotEmptyAndOrderOfListsCounts() {
    // When
    Stream<byte[]> forms =
        Stream.of(
                "{}",
                "{Description: ''}",
                "{MatchCriteria: []}",
                "{MatchCriteria: ['']}",
                "{MatchCriteria: ['a', 'b']}",
                "{MatchCriteria: ['b', 'a']}",
                "{SparkProperties: {}}",
                "{ValidateCredentials: true}",
                "{ValidateCredentials: false}",
                "{Description: '\\ud800'}",
                "{Description: '\\ud801'}",
                "{Description: '?'}")
            .map(json -> CanonicalForm.bytes(GlueJson.input(json)));

    // Then
    assertThat(forms).doesNotHaveDuplicates();
  }

  @Example
  void requestsOfTwoKindsDiffer() {
    // When
    Stream<byte[]> forms =
        Stream.of(
                GlueJson.input("{}"),
                GlueJson.request("DeleteConnection", "{CatalogId: '1'}"),
                GlueJson.request("GetConnection", "{CatalogId: '1'}"),
                GlueJson.request("BatchDeleteConnection", "{ConnectionNameList: ['a']}"))
            .map(CanonicalForm::bytes);

    // Then
    assertThat(forms).doesNotHaveDuplicates();
  }
}

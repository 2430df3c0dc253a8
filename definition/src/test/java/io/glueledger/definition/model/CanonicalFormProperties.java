/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.definition.samples.SdkFiller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import software.amazon.awssdk.services.glue.model.BatchDeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;
import software.amazon.awssdk.services.glue.model.DeleteConnectionRequest;
import software.amazon.awssdk.services.glue.model.GetConnectionRequest;

class CanonicalFormProperties {

  private static byte[] properties(Map<String, String> properties) {
    return CanonicalForm.bytes(
        ConnectionInput.builder().connectionPropertiesWithStrings(properties).build());
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
    // Given
    Assume.that(!one.equals(other));

    // When
    byte[] bytes = properties(one);

    // Then
    assertThat(bytes).isNotEqualTo(properties(other));
  }

  @Property(tries = 300)
  void textsAndNeighboursAreKeptApart(
      @ForAll @StringLength(max = 4) String name,
      @ForAll @StringLength(max = 4) String description) {
    // Given
    Assume.that(!description.isEmpty());

    // When
    byte[] bytes =
        CanonicalForm.bytes(ConnectionInput.builder().name(name).description(description).build());

    // Then
    assertThat(bytes)
        .isNotEqualTo(
            CanonicalForm.bytes(
                ConnectionInput.builder().name(name + description).description("").build()))
        .isNotEqualTo(
            CanonicalForm.bytes(ConnectionInput.builder().name(name + description).build()));
  }

  @Example
  void anySingleChangeMakesADifference() {
    // Given
    List<String> paths = new ArrayList<>();
    CreateConnectionRequest request =
        SdkFiller.fill(
                CreateConnectionRequest.builder(),
                path -> {
                  paths.add(path);
                  return path;
                })
            .build();
    byte[] original = CanonicalForm.bytes(request);

    // When
    List<byte[]> changed =
        paths.stream()
            .map(
                target ->
                    CanonicalForm.bytes(
                        SdkFiller.fill(
                                CreateConnectionRequest.builder(),
                                path -> path.equals(target) ? path + "x" : path)
                            .build()))
            .toList();

    // Then
    assertThat(paths).hasSizeGreaterThan(25);
    assertThat(changed).doesNotContain(original).doesNotHaveDuplicates();
    assertThat(CanonicalForm.bytes(request.toBuilder().build())).isEqualTo(original);
  }

  @Example
  void absentIsNotEmptyAndOrderOfListsAndTypesCount() {
    // When
    List<byte[]> forms =
        List.of(
            CanonicalForm.bytes(ConnectionInput.builder().build()),
            CanonicalForm.bytes(ConnectionInput.builder().description("").build()),
            CanonicalForm.bytes(ConnectionInput.builder().matchCriteria(List.of()).build()),
            CanonicalForm.bytes(ConnectionInput.builder().matchCriteria("").build()),
            CanonicalForm.bytes(ConnectionInput.builder().matchCriteria("a", "b").build()),
            CanonicalForm.bytes(ConnectionInput.builder().matchCriteria("b", "a").build()),
            CanonicalForm.bytes(ConnectionInput.builder().sparkProperties(Map.of()).build()),
            CanonicalForm.bytes(ConnectionInput.builder().validateCredentials(true).build()),
            CanonicalForm.bytes(ConnectionInput.builder().validateCredentials(false).build()),
            CanonicalForm.bytes(ConnectionInput.builder().description("\ud800").build()),
            CanonicalForm.bytes(ConnectionInput.builder().description("\ud801").build()),
            CanonicalForm.bytes(ConnectionInput.builder().description("?").build()),
            CanonicalForm.bytes(DeleteConnectionRequest.builder().catalogId("1").build()),
            CanonicalForm.bytes(GetConnectionRequest.builder().catalogId("1").build()),
            CanonicalForm.bytes(
                BatchDeleteConnectionRequest.builder().connectionNameList("a").build()));

    // Then
    assertThat(forms).doesNotHaveDuplicates();
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.ParseResult;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import io.glueledger.ingest.rights.GlueOperationNames;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Operations of Glue with every member set: what the SDK's client sends is read to an equal
 * request, and what is written is read by it to an equal response.
 */
class SdkRoundTripTest {

  private static final Logger log = LoggerFactory.getLogger(SdkRoundTripTest.class);
  private static final long SEED = Long.getLong("glueledger.seed", System.nanoTime());
  private static final OperationTable TABLE = tableOfAll();
  private static final SdkHttpDouble HTTP = new SdkHttpDouble();
  private static final GlueClient CLIENT = HTTP.client();

  static {
    log.atInfo().addKeyValue("seed", SEED).log("filling requests and responses");
  }

  private static OperationTable tableOfAll() {
    Set<String> others = new HashSet<>(GlueOperationNames.all());
    others.removeAll(OperationTable.with(List.of()).names());
    return OperationTable.with(others);
  }

  /**
   * All connection operations, and a sample of the others unless {@code glueledger.full} is set.
   */
  static Stream<String> operations() {
    Set<String> own = OperationTable.with(List.of()).names();
    List<String> others = new ArrayList<>(new TreeSet<>(TABLE.names()));
    others.removeAll(own);
    Collections.shuffle(others, new Random(SEED));
    int sample = Boolean.getBoolean("glueledger.full") ? others.size() : 40;
    return Stream.concat(own.stream(), others.stream().limit(sample));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void readsWhatTheSdkSends(String name) throws Exception {
    // Given
    GateOperation operation = TABLE.find(name).orElseThrow();
    SdkPojo request = pojos(name).fill(operation.requestBuilder().get());
    HTTP.answerWith(SdkHttpDouble.NOTHING);

    // When
    callOf(name).invoke(CLIENT, request);
    ParseResult read = AwsJsonReader.read(operation.requestBuilder().get(), HTTP.sent());

    // Then
    assertThat(read).as("seed %s", SEED).isEqualTo(new Understood(request));
    assertThat(HTTP.sentHeaders().get("x-amz-target")).containsExactly("AWSGlue." + name);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void writesWhatTheSdkReads(String name) throws Exception {
    // Given
    Method call = callOf(name);
    SdkPojo request = TABLE.find(name).orElseThrow().requestBuilder().get();
    SdkPojo response =
        pojos(name).fill((SdkPojo) call.getReturnType().getMethod("builder").invoke(null));
    HTTP.answerWith(WireAnswer.success(response, "a-change", Instant.EPOCH));

    // When
    Object received = call.invoke(CLIENT, ((Buildable) request).build());

    // Then
    assertThat(response.equalsBySdkFields(received)).as("seed %s", SEED).isTrue();
  }

  private static RandomPojos pojos(String name) {
    return new RandomPojos(new Random(SEED ^ name.hashCode()));
  }

  private static Method callOf(String name) {
    return Arrays.stream(GlueClient.class.getMethods())
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> method.getName().equalsIgnoreCase(name))
        .filter(method -> method.getParameterTypes()[0].getSimpleName().endsWith("Request"))
        .findFirst()
        .orElseThrow();
  }
}

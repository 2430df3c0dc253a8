/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.ingest.protocol.json.AwsJsonReader;
import io.glueledger.ingest.protocol.json.AwsJsonWriter;
import io.glueledger.ingest.protocol.json.ParseResult;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.CreateConnectionRequest;

/** Any definition, with any text in it, comes through the wire as it was. */
class ConnectionInputProperties {
  private static final GateOperation CREATE =
      OperationTable.with(List.of()).find("CreateConnection").orElseThrow();
  private static final SdkHttpDouble HTTP = new SdkHttpDouble();
  private static final GlueClient CLIENT = HTTP.client();

  @Property(tries = 150)
  void whatTheSdkSendsIsReadAsItWas(@ForAll Random random) {
    CreateConnectionRequest request = request(random);
    CLIENT.createConnection(request);
    assertThat(read(HTTP.sent())).isEqualTo(new Understood(request));
  }

  @Property(tries = 150)
  void whatIsWrittenIsReadAsItWas(@ForAll Random random) {
    CreateConnectionRequest request = request(random);
    assertThat(read(AwsJsonWriter.write(request))).isEqualTo(new Understood(request));
  }

  @Property(tries = 500)
  void anyTextIsEitherReadOrRefused(@ForAll byte[] body) {
    assertThat(read(body)).isNotNull();
  }

  private static CreateConnectionRequest request(Random random) {
    return (CreateConnectionRequest) new RandomPojos(random).fill(CREATE.requestBuilder().get());
  }

  private static ParseResult read(byte[] body) {
    return AwsJsonReader.read(CREATE.requestBuilder().get(), body);
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.projector.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.glueledger.event.ConnectionEvent;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.testkit.events.RandomHistories;
import io.glueledger.testkit.events.TestEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;

class CanonicalAvroProperties {

  @Property(tries = 50)
  void whatIsWrittenIsReadAgain(@ForAll long seed) {
    for (ConnectionEvent event : RandomHistories.random(seed, 3, 20)) {
      assertThat(CanonicalAvro.read(ConnectionEvent.class, CanonicalAvro.bytes(event)))
          .isEqualTo(event);
    }
  }

  @Property
  void theOrderOfAMapSaysNothing(
      @ForAll @Size(max = 12) List<@NotEmpty String> given, @ForAll boolean nested) {
    // Given
    List<String> names = new ArrayList<>(given);
    Map<String, Value> forth = new LinkedHashMap<>();
    Map<String, Value> back = new LinkedHashMap<>();
    names.forEach(name -> forth.put(name, TestEvents.clear(name)));
    Collections.reverse(names);
    names.forEach(name -> back.put(name, TestEvents.clear(name)));

    // When / Then
    assertThat(CanonicalAvro.bytes(with(forth, nested)))
        .isEqualTo(CanonicalAvro.bytes(with(back, nested)));
  }

  @Property(tries = 50)
  void avroWritesAsManyBytes(@ForAll long seed) throws IOException {
    for (ConnectionEvent event : RandomHistories.random(seed, 3, 20)) {
      ConnectionEvent read = CanonicalAvro.read(ConnectionEvent.class, CanonicalAvro.bytes(event));
      assertThat(CanonicalAvro.bytes(read)).hasSameSizeAs(avro(event));
    }
  }

  private static byte[] avro(ConnectionEvent event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    SpecificData model = SpecificData.getForClass(ConnectionEvent.class);
    new SpecificDatumWriter<ConnectionEvent>(event.getSchema(), model).write(event, encoder);
    encoder.flush();
    return out.toByteArray();
  }

  /** In one of two members. */
  private static ConnectionEvent with(Map<String, Value> values, boolean tags) {
    Definition.Builder plain = Definition.newBuilder(TestEvents.definition("one", 1));
    Definition filled =
        (tags ? plain.setTags(values) : plain.setConnectionProperties(values)).build();
    return TestEvents.envelope("orders", "c1", TestEvents.create(filled));
  }
}

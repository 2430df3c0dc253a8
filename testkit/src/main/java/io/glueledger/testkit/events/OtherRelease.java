/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.testkit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.glueledger.schemas.readmodel.CanonicalAvro;
import io.glueledger.schemas.readmodel.PortSchemas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/** Another release, which says a member more or less on the internal port. */
public final class OtherRelease {
  private static final JsonMapper JSON = new JsonMapper();
  private final PortSchemas schemas;

  private OtherRelease(String record, Consumer<ArrayNode> alteration) {
    try {
      JsonNode all = JSON.readTree(PortSchemas.OWN.text());
      alteration.accept((ArrayNode) find(all, record).path("fields"));
      this.schemas = PortSchemas.parse(all.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A newer one, of which a record has a text more. */
  public static OtherRelease thatAdds(String record, String member) {
    return new OtherRelease(
        record,
        fields ->
            fields.addObject().put("name", member).put("type", "string").put("default", "new"));
  }

  /** An older one, of which a record lacks its last member. */
  public static OtherRelease thatLacksTheLastOf(String record) {
    return new OtherRelease(record, fields -> fields.remove(fields.size() - 1));
  }

  private static JsonNode find(JsonNode node, String record) {
    if (node.path("name").asText().equals(record) && node.path("type").asText().equals("record")) {
      return node;
    }
    for (JsonNode child : node) {
      JsonNode found = find(child, record);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return MissingNode.getInstance();
  }

  /** What it says of itself. */
  public PortSchemas schemas() {
    return schemas;
  }

  /** A record as it writes it. */
  public byte[] bytes(SpecificRecord record) {
    try {
      Schema own = record.getSchema();
      Schema its =
          new Schema.Parser()
              .parse(schemas.text()).getTypes().stream()
                  .filter(type -> type.getFullName().equals(own.getFullName()))
                  .findFirst()
                  .orElseThrow();
      Object seen =
          new GenericDatumReader<>(own, its)
              .read(null, DecoderFactory.get().binaryDecoder(CanonicalAvro.bytes(record), null));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
      new GenericDatumWriter<>(its).write(seen, encoder);
      encoder.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.protocol.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.glueledger.ingest.protocol.error.WireError;
import io.glueledger.ingest.protocol.error.WireErrors;
import io.glueledger.ingest.protocol.json.ParseResult.NotUnderstood;
import io.glueledger.ingest.protocol.json.ParseResult.Understood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Reads the body of a call into the SDK's own request class, strictly.
 *
 * <p>The SDK's unmarshaller drops members that it does not know and takes the last of two; what is
 * judged must be all that was sent, so both are errors here. So are bytes that are not UTF-8,
 * halves of surrogate pairs, numbers that do not fit, text where a number belongs and the reverse,
 * and null within lists and maps. A member that is null counts as absent. Names of enums that the
 * SDK does not know are kept as text.
 */
public final class AwsJsonReader {

  /** The largest body, in bytes. */
  public static final int LARGEST = 256 * 1024;

  /** Keeps no names: keys are the callers' words, and a table of them could be filled by one. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private AwsJsonReader() {}

  /**
   * Reads a body.
   *
   * @param builder an empty builder of the operation's request class
   */
  public static ParseResult read(SdkPojo builder, byte[] body) {
    if (body.length > LARGEST) {
      return new NotUnderstood(WireErrors.tooLarge(LARGEST));
    }
    // Decoded first: given bytes, Jackson would also guess UTF-16 and UTF-32.
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notText) {
      return new NotUnderstood(WireErrors.malformed("The body is not valid UTF-8."));
    }
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new Understood(new AwsJsonWalk(parser).root(builder));
    } catch (Unreadable unreadable) {
      return new NotUnderstood(unreadable.error());
    } catch (JsonProcessingException notJson) {
      // Its message quotes the body, which holds secrets.
      long position = notJson.getLocation() == null ? 0 : notJson.getLocation().getCharOffset();
      return new NotUnderstood(
          WireErrors.malformed("The body is not valid JSON at character " + position + "."));
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading a string failed", impossible);
    }
  }

  /** Ends the walk from any depth; never leaves this package. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient WireError error;

    Unreadable(WireError error) {
      super(error.message(), null, false, false);
      this.error = error;
    }

    WireError error() {
      return error;
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.definition.redaction;

import io.glueledger.definition.model.ConnectionInputs;
import io.glueledger.definition.model.DefinitionMember;
import io.glueledger.definition.model.DefinitionWalk;
import io.glueledger.definition.model.ValueMapper;
import io.glueledger.definition.redaction.RequestExposures.Fingerprinter;
import io.glueledger.definition.redaction.encoding.RedactionMarker;
import io.glueledger.event.ConnectionId;
import io.glueledger.event.Definition;
import io.glueledger.event.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.glue.model.Connection;
import software.amazon.awssdk.services.glue.model.ConnectionInput;
import software.amazon.awssdk.services.glue.model.TestConnectionInput;

/**
 * The wall: turns what a caller asked for, or Glue returned, into what may be stored of it.
 *
 * <p>A value is shown whole only if its key is in the allowlist, it has the shape that the key
 * wants, nothing in it looks like a secret, and no secret of the same request stands in it in any
 * encoding. Otherwise it is shown in part (text and URLs, with {@link
 * io.glueledger.definition.redaction.encoding.RedactionMarker}s) or not at all, and carries
 * fingerprints.
 *
 * <p>One input and one set of keys always give the same definition; no request is remembered. Safe
 * for use by several threads.
 */
public final class DefinitionRedactor {

  /**
   * The version of all that decides what is shown and which facts are kept. Events name it; it goes
   * up with every change of behaviour.
   */
  public static final String VERSION = "2";

  /**
   * The tags of a request, as far as they may be stored, and what they say beyond that.
   *
   * @param tags fit for the log
   * @param secrets the values that are not shown in them; never to leave the process
   */
  public record RedactedTags(Map<String, Value> tags, RequestSecrets secrets) {

    /** Copies the map. */
    public RedactedTags {
      tags = Map.copyOf(tags);
    }
  }

  private final FingerprintKeys keys;

  /** A redactor that makes fingerprints with {@code keys}. */
  public DefinitionRedactor(FingerprintKeys keys) {
    this.keys = keys;
  }

  /**
   * An input and the tags of its request.
   *
   * @param tags empty if the request does not speak of tags: an update
   */
  public RedactedDefinition redact(
      ConnectionId id, ConnectionInput input, Optional<Map<String, String>> tags) {
    return redact(id, input, tags.orElse(null), KnownValues.NONE);
  }

  private RedactedDefinition redact(
      ConnectionId id,
      ConnectionInput input,
      @Nullable Map<String, String> tags,
      KnownValues known) {
    RequestExposures seen = see(input, tags);
    ValueMapper mapper = seen.mapper(fingerprinter(id), known);
    return new RedactedDefinition(
        new DefinitionWalk(mapper).definition(input, tags), seen.secrets());
  }

  /** What Glue returned, without what is Glue's own: status, times, schema version. */
  public RedactedDefinition redact(ConnectionId id, Connection fromGlue, Map<String, String> tags) {
    return redact(id, ConnectionInputs.of(fromGlue), tags, KnownValues.NONE);
  }

  /**
   * What Glue returned, where the newest definition of the connection is known. What that one does
   * not show is not shown here either, if it is the same: Glue does not return every secret that it
   * was sent, so that one which stands in another value would not be recognised.
   *
   * @param redactorVersion of the redactor of {@code newest}: what another one hides whole, by
   *     rules of its own, counts for nothing
   */
  public RedactedDefinition redact(
      ConnectionId id,
      Connection fromGlue,
      @Nullable Map<String, String> tags,
      Definition newest,
      String redactorVersion) {
    KnownValues known = KnownValues.of(newest, VERSION.equals(redactorVersion));
    return redact(id, ConnectionInputs.of(fromGlue), tags, known);
  }

  /** A connection that is to be tested without being made. */
  public RedactedDefinition redactTest(ConnectionId id, TestConnectionInput input) {
    return redact(id, ConnectionInputs.of(input), null, KnownValues.NONE);
  }

  /** Tags that are to be added. */
  public RedactedTags redactTags(ConnectionId id, Map<String, String> tags) {
    RequestExposures seen = seeTags(tags);
    ValueMapper mapper = seen.mapper(fingerprinter(id), KnownValues.NONE);
    return new RedactedTags(
        new DefinitionWalk(mapper).map(DefinitionMember.TAGS, tags), seen.secrets());
  }

  /** Tag keys that are to be removed, in the order given, as {@link #redactTags} shows them. */
  public List<String> redactTagKeys(ConnectionId id, List<String> tagKeys) {
    Map<String, String> tags = new TreeMap<>();
    tagKeys.forEach(key -> tags.put(key, ""));
    ValueMapper mapper = seeTags(tags).mapper(fingerprinter(id), KnownValues.NONE);
    tags.replaceAll((key, nothing) -> mapper.key(DefinitionMember.TAGS, key));
    return tagKeys.stream().map(key -> tags.getOrDefault(key, RedactionMarker.TEXT)).toList();
  }

  /** The first round over a connection. */
  RequestExposures see(ConnectionInput input, @Nullable Map<String, String> tags) {
    return new RequestExposures(
        input.connectionTypeAsString(), walk -> walk.definition(input, tags));
  }

  /** The first round over tags. */
  RequestExposures seeTags(Map<String, String> tags) {
    return new RequestExposures(null, walk -> walk.map(DefinitionMember.TAGS, tags));
  }

  private Fingerprinter fingerprinter(ConnectionId id) {
    return (path, raw) -> keys.fingerprints(id, path, raw);
  }
}

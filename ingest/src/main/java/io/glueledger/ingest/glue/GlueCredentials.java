/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import io.glueledger.ingest.queue.Timers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The gate's own AWS credentials, and whether it has any: a gate without can do nothing for
 * anybody, so it must not be ready. Once they are lacking they are looked for again and again, for
 * a role may come later than the process.
 */
public final class GlueCredentials implements AwsCredentialsProvider {
  private static final Logger LOG = LoggerFactory.getLogger(GlueCredentials.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final String NOT_FOUND =
      "no AWS credentials for Glue found. Looked, in this order, at the system properties"
          + " aws.accessKeyId and aws.secretAccessKey, the environment variables AWS_ACCESS_KEY_ID"
          + " and AWS_SECRET_ACCESS_KEY, the web identity token of AWS_WEB_IDENTITY_TOKEN_FILE, the"
          + " profile of AWS_PROFILE in ~/.aws/config and ~/.aws/credentials, the container's role"
          + " (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI), and the role of the EC2"
          + " instance. Give one of them to the gate's process.";

  private final AwsCredentialsProvider source;
  private final Timers timers;
  private final Executor executor;
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile Optional<String> missing = Optional.of("looking for AWS credentials for Glue");

  /**
   * Credentials from a source, which is asked at once.
   *
   * @param executor where the source may take its time
   */
  public GlueCredentials(AwsCredentialsProvider source, Timers timers, Executor executor) {
    this.source = source;
    this.timers = timers;
    this.executor = executor;
    look();
  }

  /** Why nothing can be signed now, and where credentials were looked for; empty if it can. */
  public Optional<String> missing() {
    return missing;
  }

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      AwsCredentials found = source.resolveCredentials();
      missing = Optional.empty();
      return found;
    } catch (SdkException e) {
      lacking();
      look();
      throw e;
    }
  }

  private void lacking() {
    if (!missing.equals(Optional.of(NOT_FOUND))) {
      missing = Optional.of(NOT_FOUND);
      LOG.atError().addKeyValue("cause", NOT_FOUND).log("The gate cannot sign calls to Glue");
    }
  }

  private void look() {
    if (looking.compareAndSet(false, true)) {
      executor.execute(this::lookOnce);
    }
  }

  private void lookOnce() {
    try {
      source.resolveCredentials();
      missing = Optional.empty();
      looking.set(false);
    } catch (SdkException e) {
      lacking();
      timers.after(PAUSE, () -> executor.execute(this::lookOnce));
    }
  }
}

/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.ingest.glue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.glueledger.ingest.queue.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;

class GlueCredentialsTest {
  private final Deque<Runnable> later = new ArrayDeque<>();
  private boolean there;
  private final GlueCredentials credentials =
      new GlueCredentials(this::found, new Waiting(), Runnable::run);

  private AwsCredentials found() {
    if (there) {
      return AwsBasicCredentials.create("id", "secret");
    }
    throw SdkClientException.create("none");
  }

  /** Keeps what is to be done later until the test has it done. */
  private final class Waiting implements Timers {
    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public Cancellable after(Duration delay, Runnable task) {
      later.add(task);
      return () -> later.remove(task);
    }
  }

  @Test
  void saysWhereItLookedInVain() {
    assertThat(credentials.missing().orElseThrow()).contains("AWS_ACCESS_KEY_ID", "AWS_PROFILE");
  }

  @Test
  void findsThemWhenTheyComeLater() {
    // Given
    there = true;

    // When
    later.remove().run();

    // Then
    assertThat(credentials.missing()).isEmpty();
    assertThat(later).isEmpty();
  }

  @Test
  void noticesThatTheyAreGoneAndLooksAgain() {
    // Given
    there = true;
    later.remove().run();
    there = false;

    // When
    Throwable failure = catchThrowable(credentials::resolveCredentials);

    // Then
    assertThat(failure).isInstanceOf(SdkClientException.class);
    assertThat(credentials.missing()).isPresent();
    assertThat(later).hasSize(1);
  }
}

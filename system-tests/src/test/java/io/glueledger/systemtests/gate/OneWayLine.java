/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * A line to a server whose answers can be held up: what clients send still arrives, and they are
 * told nothing. So does a broker look that has stopped after it took a record.
 */
final class OneWayLine implements AutoCloseable {
  private final ServerSocket listener;
  private volatile int target;
  private final Semaphore open = new Semaphore(1);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "one-way-line");
            thread.setDaemon(true);
            return thread;
          });

  private OneWayLine(ServerSocket listener) {
    this.listener = listener;
  }

  /** A line on the loopback interface, open both ways, that leads nowhere yet. */
  static OneWayLine open() {
    try {
      return new OneWayLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where clients connect to. */
  int port() {
    return listener.getLocalPort();
  }

  /** Leads it to a port of the loopback interface. */
  void leadTo(int port) {
    target = port;
    threads.execute(this::accept);
  }

  /** Lets no answer through until {@link #release}. */
  void holdAnswers() {
    open.acquireUninterruptibly();
  }

  /** Lets the answers through, those that were held too. */
  void release() {
    open.release();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        threads.execute(() -> copy(client, server, false));
        threads.execute(() -> copy(server, client, true));
      }
    } catch (IOException e) {
      // Closed, or the server is gone: whoever connects next is refused.
      threads.shutdown();
    }
  }

  private void copy(Socket from, Socket to, boolean answers) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (answers) {
          open.acquireUninterruptibly();
          open.release();
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One end has closed: so does the other, by the resources above.
      Thread.currentThread().setName("one-way-line-closed");
    }
  }
}

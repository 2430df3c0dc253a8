/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import io.glueledger.localglue.LocalGlue;
import io.glueledger.localglue.LocalGlueConfig;
import io.glueledger.systemtests.gate.SignedCall;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How long callers at one address wait while somebody at another holds thousands of connections
 * open and sends a byte now and then, beside how long they wait without.
 */
public final class SlowSocketsBenchmark {
  private static final int SLOW = 3_000;
  private static final int CALLS = 2_000;
  private static final int ROUNDS = 3;
  private static final InetAddress HOSTILE = loopback(1);
  private static final InetAddress OTHER = loopback(2);

  private SlowSocketsBenchmark() {}

  /** Runs it and prints a table. */
  public static void main(String[] args) throws Exception {
    try (LocalGlue glue = LocalGlue.start(LocalGlueConfig.defaults().withJournalCapacity(0));
        GateUnderLoad gate = GateUnderLoad.start(glue.endpoint(), false)) {
      URI endpoint = gate.endpoint();
      calls(endpoint);
      System.out.println(
          "| round | alone: p50 ms | p99 | beside 3,000 slow sockets: p50 ms | p99 |");
      System.out.println("| --- | --- | --- | --- | --- |");
      for (int round = 1; round <= ROUNDS; round++) {
        double[] alone = calls(endpoint);
        try (SlowSockets slow = new SlowSockets(endpoint)) {
          TimeUnit.SECONDS.sleep(2);
          double[] beside = calls(endpoint);
          System.out.printf(
              Locale.ROOT,
              "| %d | %.2f | %.2f | %.2f | %.2f |%n",
              round,
              alone[CALLS / 2],
              alone[CALLS * 99 / 100],
              beside[CALLS / 2],
              beside[CALLS * 99 / 100]);
          System.err.printf("%d sockets were opened%n", slow.opened());
        }
      }
    }
  }

  /** Milliseconds of calls one after another, sorted. */
  private static double[] calls(URI gate) throws IOException {
    double[] millis = new double[CALLS];
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(OTHER, 0));
      socket.connect(new InetSocketAddress(gate.getHost(), gate.getPort()));
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int call = 0; call < CALLS; call++) {
        byte[] request = request(gate);
        long begun = System.nanoTime();
        socket.getOutputStream().write(request);
        answer(in);
        millis[call] = (System.nanoTime() - begun) / 1e6;
      }
    }
    Arrays.sort(millis);
    return millis;
  }

  /** A read of all connections, of which there are none. */
  private static byte[] request(URI gate) throws IOException {
    AggregatedHttpRequest signed =
        SignedCall.sign(
            gate,
            "GetConnections",
            "{\"HidePassword\":true}",
            UUID.randomUUID().toString(),
            Clock.systemUTC());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder head = new StringBuilder("POST / HTTP/1.1\r\nhost: " + gate.getAuthority());
    signed.headers().stream()
        .filter(header -> !header.getKey().toString().startsWith(":"))
        .filter(header -> !header.getKey().toString().equals("content-length"))
        .forEach(
            header ->
                head.append("\r\n").append(header.getKey()).append(": ").append(header.getValue()));
    head.append("\r\ncontent-length: ").append(signed.content().length()).append("\r\n\r\n");
    bytes.write(head.toString().getBytes(US_ASCII));
    bytes.write(signed.content().array());
    return bytes.toByteArray();
  }

  private static void answer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    String text = head.toString().toLowerCase(Locale.ROOT);
    if (!text.startsWith("http/1.1 200")) {
      throw new IOException("answered " + head);
    }
    int from = text.indexOf("content-length:") + "content-length:".length();
    in.readNBytes(Integer.parseInt(text.substring(from, text.indexOf('\r', from)).strip()));
  }

  private static InetAddress loopback(int last) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Half a head each, and a byte more every second. */
  private static final class SlowSockets implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();
    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
    private final URI gate;
    private int opened;

    SlowSockets(URI gate) {
      this.gate = gate;
      fill();
      drip.scheduleWithFixedDelay(this::fill, 1, 1, TimeUnit.SECONDS);
    }

    int opened() {
      return opened;
    }

    /** What the gate has closed is opened again. */
    private synchronized void fill() {
      sockets.removeIf(socket -> !drips(socket));
      while (sockets.size() < SLOW) {
        try {
          Socket socket = new Socket();
          socket.bind(new InetSocketAddress(HOSTILE, 0));
          socket.connect(new InetSocketAddress(gate.getHost(), gate.getPort()), 1_000);
          socket.getOutputStream().write("POST / HTTP/1.1\r\nx: ".getBytes(US_ASCII));
          sockets.add(socket);
          opened++;
        } catch (IOException e) {
          return;
        }
      }
    }

    private static boolean drips(Socket socket) {
      try {
        socket.getOutputStream().write('x');
        return true;
      } catch (IOException e) {
        return false;
      }
    }

    @Override
    public void close() throws IOException {
      drip.shutdownNow();
      synchronized (this) {
        for (Socket socket : sockets) {
          socket.close();
        }
      }
    }
  }
}

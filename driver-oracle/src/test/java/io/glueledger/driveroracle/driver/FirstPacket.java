/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.driver;

import io.glueledger.driveroracle.reading.DriverTls;
import io.glueledger.driveroracle.reading.DriverType;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/** Asks a driver on loopback, by the first packet that it sends, what it wants of TLS. */
final class FirstPacket {

  private static final int TLS_HANDSHAKE = 0x16;
  private static final int PRELOGIN = 0x12;
  private static final int HEADER = 8;
  private static final int ENCRYPTION_TOKEN = 1;
  private static final int END = 0xFF;

  private FirstPacket() {}

  /**
   * TDS: a TLS handshake at once, or PRELOGIN with the option ENCRYPTION: 0 for the login alone, 1
   * and 3 for everything, 2 for nothing. Empty if the driver refuses before it sends anything.
   */
  static Optional<DriverTls> ofSqlServer(DriverType driver, String choice) {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(5_000);
      CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> first(server));
      String url =
          "jdbc:sqlserver://127.0.0.1:" + server.getLocalPort() + ";loginTimeout=1" + choice;
      connect(driver, url, server);
      return level(first.join());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nobody answers, so it always gives up; if it never came, nobody need wait for it. */
  private static void connect(DriverType driver, String url, ServerSocket server)
      throws IOException {
    try {
      ((Driver) driver.type().getDeclaredConstructor().newInstance()).connect(url, user());
    } catch (SQLException e) {
      server.close();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties user() {
    Properties user = new Properties();
    user.setProperty("user", "u");
    user.setProperty("password", "p");
    return user;
  }

  private static byte[] first(ServerSocket server) {
    try (Socket socket = server.accept();
        InputStream in = socket.getInputStream()) {
      // It would try again and again.
      server.close();
      byte[] packet = new byte[4096];
      int length = in.read(packet);
      return length < 0 ? new byte[0] : java.util.Arrays.copyOf(packet, length);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static Optional<DriverTls> level(byte[] packet) {
    if (packet.length == 0) {
      return Optional.empty();
    }
    if (packet[0] == TLS_HANDSHAKE) {
      return Optional.of(DriverTls.VERIFIED);
    }
    if (packet[0] != PRELOGIN) {
      return Optional.of(DriverTls.NONE);
    }
    for (int at = HEADER; at < packet.length && (packet[at] & END) != END; at += 5) {
      if (packet[at] == ENCRYPTION_TOKEN) {
        int offset = ((packet[at + 1] & END) << 8) | (packet[at + 2] & END);
        int value = packet[HEADER + offset];
        return Optional.of(value == 1 || value == 3 ? DriverTls.VERIFIED : DriverTls.NONE);
      }
    }
    return Optional.of(DriverTls.NONE);
  }
}

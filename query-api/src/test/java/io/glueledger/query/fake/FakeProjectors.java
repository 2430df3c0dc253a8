/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.query.fake;

import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.server.Server;
import io.glueledger.event.Instance;
import io.glueledger.event.Instances;
import io.glueledger.event.PartitionRole;
import io.glueledger.event.PartitionStatus;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some projectors on free ports of loopback that share one ledger between them. */
public final class FakeProjectors implements AutoCloseable {
  private final List<Node> nodes = new ArrayList<>();
  private volatile FakeLedger ledger;

  /** One projector: what it owns, what it follows, and whether it answers. */
  public static final class Node {
    private final Server server;
    volatile Set<Integer> active = Set.of();
    volatile Set<Integer> standby = Set.of();
    volatile @Nullable HttpStatus failure;

    private Node(Server server) {
      this.server = server;
    }

    public URI url() {
      return URI.create("http://127.0.0.1:" + server.activeLocalPort());
    }

    /** From now on it answers everything but {@code instances} like this. */
    public void fail(HttpStatus status) {
      failure = status;
    }

    public void stop() {
      server.stop().join();
    }

    boolean has(int partition) {
      return active.contains(partition) || standby.contains(partition);
    }
  }

  private FakeProjectors(FakeLedger ledger) {
    this.ledger = ledger;
  }

  /** Partitions are owned in turn; the next node follows each. */
  public static FakeProjectors start(FakeLedger ledger, int count, Optional<String> token) {
    FakeProjectors all = new FakeProjectors(ledger);
    for (int i = 0; i < count; i++) {
      int number = i;
      Server server =
          Server.builder()
              .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .serviceUnder(
                  "/",
                  (context, request) -> {
                    Node node = all.nodes.get(number);
                    return new FakeInternalPort(all, node, token).serve(context, request);
                  })
              .build();
      server.start().join();
      all.nodes.add(new Node(server));
    }
    all.assign();
    return all;
  }

  private void assign() {
    for (int i = 0; i < nodes.size(); i++) {
      int number = i;
      int count = nodes.size();
      nodes.get(i).active = partitions(p -> p % count == number);
      nodes.get(i).standby = partitions(p -> count > 1 && (p + 1) % count == number);
    }
  }

  private Set<Integer> partitions(java.util.function.IntPredicate which) {
    Set<Integer> chosen = new TreeSet<>();
    IntStream.range(0, ledger.partitions()).filter(which).forEach(chosen::add);
    return chosen;
  }

  /** Everything moves on to the next node, without standbys. */
  public void rebalance() {
    List<Set<Integer>> before = nodes.stream().map(node -> node.active).toList();
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get((i + 1) % nodes.size()).active = before.get(i);
      nodes.get(i).standby = Set.of();
    }
  }

  public FakeLedger ledger() {
    return ledger;
  }

  public Node node(int number) {
    return nodes.get(number);
  }

  public List<URI> urls() {
    return nodes.stream().map(Node::url).toList();
  }

  Instances instances() {
    return new Instances(
        "1",
        ledger.partitions(),
        true,
        nodes.stream()
            .map(
                node -> {
                  List<PartitionStatus> statuses = new ArrayList<>();
                  node.active.forEach(
                      p -> statuses.add(new PartitionStatus(p, PartitionRole.ACTIVE)));
                  node.standby.forEach(
                      p -> statuses.add(new PartitionStatus(p, PartitionRole.STANDBY)));
                  return new Instance(node.url().toString(), statuses);
                })
            .toList());
  }

  @Override
  public void close() {
    // Nobody asks any more, and the quiet time of each would add up.
    nodes.forEach(node -> node.server.stop());
  }
}

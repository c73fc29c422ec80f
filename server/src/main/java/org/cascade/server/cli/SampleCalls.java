package org.cascade.server.cli;

import java.io.PrintWriter;

/** How to call a server without this program: it has reflection, so any gRPC client will do. */
final class SampleCalls {
  private SampleCalls() {}

  static void print(PrintWriter out, String host, int port) {
    String server = host + ":" + port;
    out.println("Call it with any gRPC client, for example:");
    out.printf(
        "  npx @bufbuild/buf curl --protocol grpc --http2-prior-knowledge -d '{}'"
            + " http://%s/cascade.v1.CatalogService/ListCatalogs%n",
        server);
    out.printf("  grpcurl -plaintext %s cascade.v1.CatalogService/ListCatalogs%n", server);
    out.flush();
  }
}

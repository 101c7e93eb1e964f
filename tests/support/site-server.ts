/** Serves built sites on this machine. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface SiteServer {
  /** The address, with a slash at its end: `http://127.0.0.1:41234/reader/`. */
  address: string;
  /** Stops the server and closes all connections. */
  stop(): Promise<void>;
  /** Restarts the server at the same address. */
  start(): Promise<void>;
}

/**
 * Serves a folder on a free port, like a host of static sites: missing files get `404.html`.
 * Files are read on request.
 *
 * @param folder The built site; it may be built later.
 * @param base The path under which it is served, with a slash at both ends.
 */
export async function serveSite(
  folder: string,
  base = "/",
): Promise<SiteServer> {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    onNoMatch(_request, response) {
      response
        .writeHead(404, { "Content-Type": "text/html;charset=utf-8" })
        .end(readFileSync(join(folder, "404.html")));
    },
  });
  const server = createServer((request, response) => {
    const { url = "" } = request;
    if (!url.startsWith(base)) {
      response.writeHead(404).end();
      return;
    }
    request.url = url.slice(base.length - 1);
    files(request, response);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) =>
      server.once("error", reject).listen(port, "127.0.0.1", resolve),
    );
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    start: () => listen(port),
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Finds a free port. */
export async function freePort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Serves built sites at addresses of this machine. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface SiteServer {
  /** With a slash at its end: `http://127.0.0.1:41234/reader/`. */
  address: string;
  /** Ends every connection. */
  stop(): Promise<void>;
  /** Serves again at the same address. */
  start(): Promise<void>;
}

/**
 * Serves a folder on a free port, as hosts of static sites do: what is missing gets `404.html`.
 * Files are read when they are asked for.
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

/** Gives a port that nothing uses. */
export async function freePort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

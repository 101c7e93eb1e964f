/** A static file server that compresses text with brotli and counts what it sends. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";

const TEXT: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

export interface Server {
  address: string;
  /** Sent since the start, including to workers. */
  sent: { requests: number; bytes: number };
  /** Whether to simulate a slow connection: 150 ms of latency, 1.6 Mbit/s for all responses. */
  slow: boolean;
  close(): void;
}

const LATENCY = 150;
const BYTES_PER_MS = 200;
/** The approximate size of response headers, in bytes. */
const HEADERS = 200;

/** Starts a server. @param folders The folders in which files are looked up, in this order. */
export async function serve(folders: readonly string[]): Promise<Server> {
  const packed = new Map<string, Buffer>();
  /** The time at which the simulated connection is free, in milliseconds. */
  let free = 0;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname).replace(/\/$/, "/index.html");
    const file = folders
      .map((folder) => join(folder, path))
      .find((one) => existsSync(one) && statSync(one).isFile());
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TEXT[extname(file)];
    let content = packed.get(file);
    if (!content) {
      content = type
        ? brotliCompressSync(readFileSync(file))
        : readFileSync(file);
      packed.set(file, content);
    }
    self.sent.requests += 1;
    self.sent.bytes += content.length + HEADERS;
    if (self.slow) await arrive(content.length);
    response.writeHead(200, {
      "Content-Type": type ?? "application/octet-stream",
      "Content-Length": content.length,
      "Cache-Control": "max-age=600",
      ...(type && { "Content-Encoding": "br" }),
    });
    response.end(content);
  });
  /** Waits as long as the simulated connection needs for a response. */
  async function arrive(bytes: number): Promise<void> {
    free = Math.max(free, performance.now() + LATENCY) + bytes / BYTES_PER_MS;
    await setTimeout(free - performance.now());
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const self: Server = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: { requests: 0, bytes: 0 },
    slow: false,
    close: () => server.close(),
  };
  return self;
}

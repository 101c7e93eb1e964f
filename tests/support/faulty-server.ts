/** A server for built sites that can fail. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/**
 * How a request is answered: with the file, with status 503, with half of the file and the full
 * `Content-Length`, with half of the file and its length, or with a closed connection.
 */
export type Answer = "whole" | "error" | "cut" | "half" | "gone";

export class FaultyServer {
  readonly #server = createServer(({ url = "/" }, response) =>
    this.#answer(url, response),
  );
  /** The requested paths, since the last `requests.length = 0`. */
  readonly requests: string[] = [];
  /** The folder of the site. */
  folder: string;
  /** How a request for a path is answered. */
  answer: (path: string) => Answer = () => "whole";

  constructor(folder: string) {
    this.folder = folder;
  }

  /** @returns The address of the site, with a slash at its end. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) =>
      this.#server.listen(0, "127.0.0.1", resolve),
    );
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(url: string, response: ServerResponse): void {
    const path = decodeURI(new URL(url, "http://localhost").pathname);
    this.requests.push(path);
    const answer = this.answer(path);
    const found = [path, `${path}index.html`]
      .map((one) => join(this.folder, one))
      .find((file) => existsSync(file) && statSync(file).isFile());
    const file = found ?? join(this.folder, "404.html");
    const headers = {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
    };
    if (answer === "gone") {
      response.destroy();
    } else if (answer === "error") {
      response.writeHead(503, headers).end();
    } else {
      const content = readFileSync(file);
      const part = content.subarray(
        0,
        answer === "whole" ? content.length : content.length / 2,
      );
      const length = answer === "cut" ? content.length : part.length;
      response.writeHead(found ? 200 : 404, {
        ...headers,
        "Content-Length": length,
      });
      if (answer === "cut") response.write(part, () => response.destroy());
      else response.end(part);
    }
  }
}

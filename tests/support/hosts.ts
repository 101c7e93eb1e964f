/** Runs the example configurations in `docs/hosting/` with the real servers. */
import { type ChildProcess, spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caddy, need, nginx, NGINX_BROTLI } from "./requirements.ts";
import { freePort } from "./site-server.ts";

export const HOSTS = ["nginx", "caddy"] as const;
export type HostName = (typeof HOSTS)[number];

export interface Host {
  port: number;
  stop(): void;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const EXAMPLES = { nginx: "nginx.conf", caddy: "Caddyfile" };
/** The servers' programs. */
export const PROGRAMS = { nginx, caddy };

export function example(name: HostName): string {
  return readFileSync(
    new URL(`../../docs/hosting/${EXAMPLES[name]}`, import.meta.url),
    "utf8",
  );
}

/**
 * Starts a server with its example configuration, in which only the port and paths are replaced.
 *
 * @param site Absolute path of the built site.
 * @param base The path under which it is served.
 * @throws If the server exits, with its output.
 */
export async function startHost(
  name: HostName,
  site: string,
  base = "/",
): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  mkdirSync(join(folder, "www"));
  const root = base === "/" ? site : join(folder, "www");
  if (base !== "/") symlinkSync(site, join(root, base.replaceAll("/", "")));
  const port = await freePort();
  const edited = replaceOnce(example(name), {
    "/srv/one-page": root,
    ...(name === "nginx"
      ? { "listen      80;": `listen 127.0.0.1:${port};` }
      : { "example.org {": `http://127.0.0.1:${port} {` }),
    ...(base === "/"
      ? {}
      : name === "nginx"
        ? { "=404 /404.html": `=404 ${base}404.html` }
        : { "rewrite * /404.html": `rewrite * ${base}404.html` }),
  });
  const file = join(folder, EXAMPLES[name]);
  writeFileSync(
    file,
    name === "nginx"
      ? nginxConfig(edited, folder)
      : `{\n\tadmin off\n}\n${edited}`,
  );
  const child = spawn(
    need(PROGRAMS[name]),
    name === "nginx"
      ? ["-p", folder, "-c", file, "-e", "stderr"]
      : ["run", "--config", file, "--adapter", "caddyfile"],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        ...process.env,
        HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
      },
    },
  );
  const stop = () => {
    child.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listening(child, port);
  } catch (error) {
    stop();
    throw error;
  }
  return { port, stop };
}

/** A complete `nginx.conf` around a site's configuration. nginx writes only to `folder`. */
function nginxConfig(site: string, folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `load_module ${NGINX_BROTLI};
daemon off; pid ${folder}/pid; worker_processes 1;${process.getuid?.() === 0 ? " user root;" : ""}
events {}
http { access_log off; default_type application/octet-stream; ${temporary.join(" ")}
${site}
}`;
}

function replaceOnce(text: string, changes: Record<string, string>): string {
  return Object.entries(changes).reduce((result, [from, to]) => {
    if (result.split(from).length !== 2)
      throw new Error(`“${from}” must occur once in the example`);
    return result.replace(from, () => to);
  }, text);
}

/** Sends a plain request: no decoding, no redirects. */
export function get(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, headers, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  let output = "";
  child.stderr?.on("data", (part: Buffer) => (output += part.toString()));
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`The server exited with ${child.exitCode}: ${output}`);
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.on("connect", () => (socket.destroy(), resolve(true)));
      socket.on("error", () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

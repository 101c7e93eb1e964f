/** Copies the project to a temporary folder, to change and build it there. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OMITTED =
  /^(node_modules|dist|dist\.old-\w+|\.astro|\.git|\.cache|test-results|playwright-report|tests)(\/|$)/;

export interface Project {
  folder: string;
  /** The environment for its builds, without the settings and colours of this process. */
  environment(env?: Record<string, string>): NodeJS.ProcessEnv;
  /** Builds the copy into its `dist/`. */
  build(env?: Record<string, string>): {
    status: number | null;
    output: string;
  };
  remove(): void;
}

/** Copies the tracked files, and untracked ones that are not ignored. The path contains characters that are encoded in URLs. */
export function copyProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), "an edition 版-"));
  for (const file of projectFiles()) {
    const from = join(ROOT, file);
    if (!existsSync(from)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(from, join(folder, file));
  }
  symlinkSync(
    join(ROOT, "node_modules"),
    join(folder, "node_modules"),
    "junction",
  );
  const environment = (
    env: Record<string, string> = {},
  ): NodeJS.ProcessEnv => ({
    ...process.env,
    OUT: undefined,
    SITE: undefined,
    BASE: undefined,
    PRECOMPRESS: "off",
    NO_COLOR: "1",
    FORCE_COLOR: undefined,
    PATH: `${join(ROOT, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`,
    ...env,
  });
  return {
    folder,
    environment,
    build(env) {
      const { status, stdout, stderr, error } = spawnSync(
        process.execPath,
        ["node_modules/astro/bin/astro.mjs", "build"],
        {
          cwd: folder,
          encoding: "utf8",
          env: environment(env),
        },
      );
      if (error) throw error;
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function projectFiles(): string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "-z"],
    { cwd: ROOT, encoding: "utf8" },
  );
  return listed
    .split("\0")
    .filter((file) => file !== "" && !OMITTED.test(file));
}

/** Finds installed programs that tests and benchmarks need. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Finds the first program that starts.
 *
 * @param names Names to look up in the PATH.
 * @param places Paths to try after that.
 * @param question An argument that makes the program exit at once, such as `--version`.
 * @returns Its path; `null` if there is none.
 */
export function findProgram(
  names: readonly string[],
  places: readonly string[] = [],
  question = "--version",
): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const paths = names.flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return [...paths, ...places].find((path) => starts(path, question)) ?? null;
}

/** Checks whether a program starts; a file in the PATH may be a stub that only suggests a package. */
export function starts(path: string, question = "--version"): boolean {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(path, [question], { timeout: 30_000 }).status === 0;
}

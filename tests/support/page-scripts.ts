/** Finds the scripts of a built page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "./built-site.ts";

export interface PageScripts {
  /** The scripts that run on load, with their static imports. */
  eager: string[];
  /** The scripts that those import on demand, with the static imports that are not yet loaded. */
  lazy: string[];
  /** For each script that is imported on demand, all scripts that it adds, itself included. */
  added: Map<string, string[]>;
}

/**
 * Finds the scripts of a page.
 *
 * @param folder The built site.
 * @returns The names of their files in `_astro/`.
 */
export function pageScripts(folder: string, html: string): PageScripts {
  const sources = [...parse(html).querySelectorAll("script[src]")].map(
    (script) => script.getAttribute("src") ?? "",
  );
  const eager = withImports(
    folder,
    sources.map((src) => src.replace(/^.*\/_astro\//, "")),
  );
  const loaded = eager.flatMap((name) =>
    filesNamed(folder, name, DYNAMIC_IMPORT),
  );
  const added = new Map(
    loaded.map((root) => [
      root,
      withImports(folder, [root]).filter((name) => !eager.includes(name)),
    ]),
  );
  return { eager, lazy: [...new Set([...added.values()].flat())], added };
}

/** Imports as the bundler writes them. */
const STATIC_IMPORT = /\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const DYNAMIC_IMPORT = /\bimport\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g;

function withImports(folder: string, names: readonly string[]): string[] {
  const all = new Set(names);
  for (const name of all)
    for (const imported of filesNamed(folder, name, STATIC_IMPORT))
      all.add(imported);
  return [...all];
}

function filesNamed(folder: string, name: string, pattern: RegExp): string[] {
  return [
    ...readFileSync(join(folder, "_astro", name), "utf8").matchAll(pattern),
  ].map(([, file = ""]) => file);
}

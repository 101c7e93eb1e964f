/** Parses the built file `_headers` like Cloudflare Pages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Rule {
  path: string;
  headers: [name: string, value: string][];
}

export function readHeaders(folder: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split(
    "\n",
  )) {
    if (line === "") continue;
    if (!line.startsWith(" ")) {
      rules.push({ path: line, headers: [] });
      continue;
    }
    const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name === "")
      throw new Error(
        `_headers has a line that is neither path nor header: ${line}`,
      );
    rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** The headers of an address, from every rule whose path matches. Values of one name are joined. */
export function headersOf(
  rules: readonly Rule[],
  address: string,
): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { path, headers: own } of rules) {
    const pattern = path
      .replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll(/:\w+/g, "[^/]+");
    if (!new RegExp(`^${pattern}$`).test(address)) continue;
    for (const [name, value] of own)
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

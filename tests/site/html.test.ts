/** The HTML of every page is valid: https://validator.github.io/validator/. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import jar from "vnu-jar";
import { readSite } from "../support/built-site.ts";
import { java, skipWithout } from "../support/requirements.ts";

interface Message {
  type: string;
  subType?: string;
  url?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

const site = readSite();
const skip = skipWithout(java);

test(
  "the checker finds no error and no warning on any page, and the error in an invalid one",
  { skip },
  () => {
    assert.ok(site.pages.length > 40);
    const folder = mkdtempSync(join(tmpdir(), "invalid-"));
    const invalid = join(folder, "invalid.html");
    writeFileSync(
      invalid,
      '<!doctype html><html lang="en"><head><title>T</title></head><body><p id="a b">A</p></body></html>',
    );
    const { stderr, error } = spawnSync(
      "java",
      [
        ...["-jar", String(jar), "--format", "json", "--skip-non-html"],
        site.folder,
        invalid,
      ],
      {
        encoding: "utf8",
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    rmSync(folder, { recursive: true });
    if (error) throw error;
    const { messages } = JSON.parse(stderr) as { messages: Message[] };
    const isOfInvalid = ({ url = "" }: Message) => url.endsWith(invalid);
    assert.deepEqual(
      messages.filter(isOfInvalid).map(({ type }) => type),
      ["error"],
    );
    const found = messages
      .filter((message) => !isOfInvalid(message) && !isFalsePositive(message))
      .map(
        ({ type, subType, url = "", lastLine, message, extract = "" }) =>
          `${url.slice(url.indexOf(site.folder) + site.folder.length)}:${lastLine} ${subType ?? type}: ${message} ${extract.slice(0, 200)}`,
      );
    assert.deepEqual(found, []);
  },
);

/**
 * Whether a message is a false positive of the checker.
 *
 * - It does not support the pseudo-element ::highlight()
 *   (https://drafts.csswg.org/css-highlight-api-1/). Its extract ends where the rule's block begins.
 * - It does not support the property animation-timeline
 *   (https://drafts.csswg.org/scroll-animations-1/).
 * - It does not support the function round()
 *   (https://drafts.csswg.org/css-values-4/#round-func). The measure of Chinese is the only use.
 * - It does not support container queries
 *   (https://drafts.csswg.org/css-conditional-5/#container-queries).
 * - It does not compare the hashes of the policy, takes JSON for a script, and does not treat
 *   files as having the same origin. `policy.test.ts` computes every hash, and the browser tests
 *   run with the policy.
 */
function isFalsePositive({ message, extract = "" }: Message): boolean {
  if (message === "CSS: Parse Error.")
    return /^\S*(ight\(conversion[\w-]*\)|rsion-(exception|current)\))[,{]/.test(
      extract,
    );
  if (
    message.startsWith(
      "CSS: “animation-timeline”: Property “animation-timeline” doesn",
    )
  )
    return true;
  if (message === "CSS: “inline-size”: The types are incompatible.")
    return extract.includes("00%, var(--han))");
  if (
    /^CSS: (“container(-type)?”: (Parse Error|Property)|Unrecognized at-rule “@container”)/.test(
      message,
    )
  )
    return true;
  return message.includes(" violates Content Security Policy (meta tag): ");
}

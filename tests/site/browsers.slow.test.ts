/** What the sources of scripts use, by their types: a name that one interface has long had and another has not (`size`). */
import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { missingInSources } from "../support/compat.ts";

/** What the oldest browsers lack, with what happens there. */
const FALLBACKS: Record<string, string> = {
  "CSS.highlights": "Asked for; the paragraph is marked instead.",
  "CSSStyleDeclaration.overflowAnchor":
    "Browsers without it do not move the page either.",
  "Clipboard.write": "Called where `ClipboardItem` is there.",
  ClipboardItem: "The text alone is copied, without its HTML.",
  "HTMLElement.togglePopover": "A class shows the notice instead.",
  Highlight: "Asked for by `CSS.highlights`.",
  "Highlight.priority": "As above.",
  "InputEvent.isComposing": "Only `false` is believed.",
  "Intl.Segmenter": "Asked for; excerpts begin at any character.",
  "Segmenter.segment": "As above.",
  "Segments.containing": "As above.",
  "Window.requestIdleCallback": "`setTimeout` instead.",
};

test("what the oldest browsers lack has a fallback", () => {
  const files = [
    ...globSync("src/**/*.{client,inline}.ts"),
    "src/service-worker/worker.ts",
  ];
  assert.deepEqual(missingInSources(files), Object.keys(FALLBACKS).sort());
});

test("what is too new is found by its type", () => {
  const folder = mkdtempSync(join(tmpdir(), "one-page-"));
  try {
    const file = join(folder, "script.ts");
    writeFileSync(
      file,
      "const a = new URLSearchParams(); if (a.size > new Map().size) [1].toSorted(); Map.groupBy([1], String);",
    );
    assert.deepEqual(missingInSources([file]), [
      "Array.toSorted",
      "Map.groupBy",
      "URLSearchParams.size",
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

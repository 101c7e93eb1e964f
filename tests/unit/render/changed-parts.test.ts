import assert from "node:assert/strict";
import { test } from "node:test";
import { changedParts } from "../../../src/render/changed-parts.ts";
import { edition, versions } from "../../support/edition.ts";

/** The parts in one line: `[old]{new}`, and … for a gap. */
function format(old: string, now: string, lang: "zh" | "en"): string {
  const brackets = { same: "", old: "[]", new: "{}", gap: "" };
  return changedParts(old, now, lang)
    .map(({ kind, text }) =>
      kind === "gap"
        ? "…"
        : `${brackets[kind].charAt(0)}${text}${brackets[kind].charAt(1)}`,
    )
    .join("");
}

test("changes are whole words in English and characters in Chinese; adjacent ones are merged", () => {
  assert.equal(
    format("They unanimously agree.", "They both agree.", "en"),
    "They [unanimously]{both} agree.",
  );
  assert.equal(
    format("In order to make trade closer", "To keep up trade", "en"),
    "[In order to make ]{To keep up }trade[ closer]",
  );
  assert.equal(
    format("双方签署声明", "双方签订声明", "zh"),
    "双方签[署]{订}声明",
  );
  assert.equal(format("The talks", "The talks.", "en"), "The talks{.}");
});

test("text far from a change is a gap, which begins and ends between words", () => {
  const words = "one two three four five six seven eight nine ten ".repeat(6);
  assert.match(
    format(`${words}old ${words}`, `${words}new ${words}`, "en"),
    /^…(one|two|three|four|five|six|seven|eight|nine|ten) .{90,110}\[old\]\{new\}.{100,120}[a-z]…$/,
  );
  const characters = "中华人民共和国".repeat(20);
  assert.match(
    format(
      `${characters}旧${characters}`,
      `${characters}新${characters}`,
      "zh",
    ),
    /^….{40}\[旧\]\{新\}.{40}…$/,
  );
});

test("the parts contain both versions of the text, for published and random changes", () => {
  const texts = edition.documents.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) =>
      blocks
        .flatMap(({ texts: { "zh-Hans": zh, en } }) => [zh, en])
        .map((runs) =>
          runs.map((run) => ("text" in run ? run.text : "")).join(""),
        ),
    ),
  );
  const published = versions.flatMap(({ changes }) =>
    changes.map(
      ({ old, new: now, lang }) =>
        [old, now, lang === "en" ? "en" : "zh"] as const,
    ),
  );
  assert.ok(published.length > 0 && texts.length > 100);
  const random = texts.slice(1).map((text, at) => {
    const other = texts[at] ?? "";
    const cut = (at * 7) % Math.max(1, text.length);
    return [
      text,
      text.slice(0, cut) +
        other.slice(0, at % 30) +
        text.slice(cut + (at % 11)),
      at % 2 === 0 ? "en" : "zh",
    ] as const;
  });
  for (const [old, now, lang] of [...published, ...random]) {
    const parts = changedParts(old, now, lang);
    assert.equal(
      parts
        .filter(({ kind }) => kind !== "new")
        .map(({ text }) => text)
        .join(""),
      old,
    );
    assert.equal(
      parts
        .filter(({ kind }) => kind !== "old")
        .map(({ text }) => text)
        .join(""),
      now,
    );
  }
});

import { diffChars, diffWordsWithSpace } from "diff";

/** A part of a changed text: unchanged, removed (`old`), added (`new`), or a `gap` for text that is not shown. */
interface ChangedPart {
  kind: "same" | "old" | "new" | "gap";
  text: string;
}

/** How much unchanged text is shown around a change: some words, or some characters. */
const CONTEXT: Record<"zh" | "en", { after: RegExp; before: RegExp }> = {
  zh: { after: /^.{0,40}/su, before: /.{0,40}$/su },
  en: { after: /^.{0,100}\S*/su, before: /\S*.{0,100}$/su },
};

/**
 * The changes between two versions of a text, with some context around each.
 *
 * @returns The parts in order. Without the `new` ones they make the old text, without the `old` ones the new text.
 */
export function changedParts(
  old: string,
  now: string,
  lang: "zh" | "en",
): ChangedPart[] {
  const parts = mergeAdjacentChanges(
    lang === "en" ? diffWordsWithSpace(old, now) : diffChars(old, now),
  );
  return parts.flatMap((part, at) =>
    part.kind === "same"
      ? shorten(part.text, at === 0, at === parts.length - 1, lang)
      : [part],
  );
}

/** Merges changes that only white space separates. */
function mergeAdjacentChanges(
  changes: readonly { value: string; added: boolean; removed: boolean }[],
): ChangedPart[] {
  const parts: ChangedPart[] = [];
  let old = "";
  let now = "";
  const flush = () => {
    if (old) parts.push({ kind: "old", text: old });
    if (now) parts.push({ kind: "new", text: now });
    old = now = "";
  };
  changes.forEach(({ value, added, removed }, at) => {
    const isBetween = at > 0 && at < changes.length - 1 && value.trim() === "";
    if (!added && !removed && !isBetween) {
      flush();
      parts.push({ kind: "same", text: value });
      return;
    }
    if (!added) old += value;
    if (!removed) now += value;
  });
  flush();
  return parts;
}

/** Replaces the middle of an unchanged text by a gap. */
function shorten(
  text: string,
  isFirst: boolean,
  isLast: boolean,
  lang: "zh" | "en",
): ChangedPart[] {
  const { after, before } = CONTEXT[lang];
  const start = isFirst ? "" : (after.exec(text)?.[0] ?? "");
  const end = isLast ? "" : (before.exec(text)?.[0] ?? "");
  // The ellipsis of a gap has a length, too.
  if (start.length + end.length + 3 >= text.length)
    return [{ kind: "same", text }];
  const parts: ChangedPart[] = [
    { kind: "same", text: start },
    { kind: "gap", text: text.slice(start.length, text.length - end.length) },
    { kind: "same", text: end },
  ];
  return parts.filter((part) => part.text !== "");
}

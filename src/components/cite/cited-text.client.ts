/** Shows a notice to a reader who follows a citation if the text has changed since it was cited. */
import type { ChangeData, VersionData } from "../../citation/changes-data.ts";
import type { CiteData } from "../../citation/cite-data.ts";
import { compareVersions } from "../../edition/history/versions.ts";
import { fill } from "../../i18n/fill.ts";
import { fetchJson } from "../document/document-file.client.ts";
import { chineseOf } from "../../i18n/languages.ts";
import {
  adoptStyle,
  element,
  isInWindow,
  pageLang,
} from "../site/dom.client.ts";
import {
  type CitedRange,
  citedRange,
  getCiteData,
  hashRange,
  readHash,
  rowsOf,
  languagesOf,
  textsOf,
  wholeRange,
} from "./cite-data.client.ts";
import css from "./cited-text.css?inline";

/** Compares the text with the version and the digest in the address, such as `?v=1.0.0-1f2e3d4c#s3.4`. */
export async function checkCitedText(): Promise<void> {
  removeTrailingPunctuation();
  const [, version, digest] =
    /^(\d+\.\d+\.\d+)-([0-9a-f]{8})\b/.exec(
      new URLSearchParams(location.search).get("v") ?? "",
    ) ?? [];
  if (!version || !digest) return;
  const data = await getCiteData();
  const range = hashRange();
  const cited = range ? citedRange(data, ...range) : wholeRange(data);
  if (!cited || cited.digest === digest) return;
  const versions = await fetchJson<VersionData[]>(data.changes);
  showNotice(
    cited,
    createNotice(data, cited, versions, version, digest, range === null),
  );
}

function createNotice(
  data: CiteData,
  cited: CitedRange,
  versions: VersionData[],
  version: string,
  digest: string,
  isWhole: boolean,
): HTMLElement {
  const { strings } = data;
  const later = versions
    .filter((one) => compareVersions(one.version, version) > 0)
    .flatMap(({ changes }) => changes);
  const ids = rowsOf(cited).map(({ id }) => id);
  const changes = later.filter(
    ({ document, id }) => document === data.document && ids.includes(id),
  );
  const values = { version, digest, current: data.version };
  const notice = element("div", { class: "cited-text", role: "alert" });
  notice.append(
    element("p", {}, fill(strings[messageKey(changes, isWhole)], values)),
  );
  // The changes of a text are in order: the first has the cited reading.
  const changesByText = new Map<string, ChangeData[]>();
  for (const change of changes) {
    const key = `${change.id} ${change.text}`;
    changesByText.set(key, [...(changesByText.get(key) ?? []), change]);
  }
  for (const changesOfText of changesByText.values())
    notice.append(...readings(data, changesOfText, version));
  // A whole document is not repeated in the notice.
  if (changes.length === 0 && !isWhole) {
    for (const { id } of rowsOf(cited))
      for (const language of languagesOf("both"))
        notice.append(
          reading(
            labelOf(data, id),
            textOf(data, id, language),
            language === "en" ? "en" : chineseOf(pageLang()),
          ),
        );
  }
  notice.append(
    element(
      "p",
      {},
      element("a", { href: data.about }, strings["changes.list"]),
    ),
  );
  return notice;
}

function messageKey(
  changes: readonly ChangeData[],
  isWhole: boolean,
): keyof CiteData["strings"] {
  if (changes.length === 0)
    return isWhole ? "changes.unknownWhole" : "changes.unknown";
  if (changes.every(({ text }) => text === "en"))
    return "changes.changedEnglish";
  return changes.every(({ text }) => text === "zh")
    ? "changes.changedChinese"
    : "changes.changed";
}

/** The cited and the current reading of a text, and the reasons of its changes. */
function readings(
  data: CiteData,
  changes: readonly ChangeData[],
  version: string,
): HTMLElement[] {
  const [first] = changes;
  if (!first) return [];
  const { strings } = data;
  const label = labelOf(data, first.id);
  return [
    reading(
      `${label} ${fill(strings["changes.old"], { version })}`,
      first.old,
      first.lang,
    ),
    reading(
      `${label} ${fill(strings["changes.new"], { version: data.version })}`,
      textOf(data, first.id, first.text),
      first.lang,
    ),
    element(
      "figure",
      {},
      element("figcaption", {}, strings["changes.reason"]),
      changes.map(({ reason }) => reason).join(" "),
    ),
  ];
}

function reading(caption: string, text: string, lang: string): HTMLElement {
  return element(
    "figure",
    {},
    element("figcaption", {}, caption),
    element("blockquote", { lang }, text),
  );
}

function textOf(data: CiteData, id: string, language: "zh" | "en"): string {
  return textsOf(data, { from: id, to: id }, language).join("");
}

function labelOf({ blocks }: CiteData, id: string): string {
  return blocks.find(([one]) => one === id)?.[1] ?? "";
}

function showNotice(cited: CitedRange, notice: HTMLElement): void {
  adoptStyle(css);
  const place = rowsOf(cited)[0] ?? document.querySelector(".text > *");
  // A reader who has scrolled away meanwhile, or has reloaded the page further down, stays there.
  const isNear = scrollY < innerHeight || isInWindow(place);
  place?.before(notice);
  if (isNear) notice.scrollIntoView();
}

/** Removes the punctuation after a citation's address that a mail program took for a part of it. */
function removeTrailingPunctuation(): void {
  const { hash } = location;
  const fixed = readHash().replace(/[\p{P}\p{S}\s]+$/u, "");
  if (
    fixed !== hash &&
    document.getElementById(fixed.slice(1).split("-")[0] ?? "")
  )
    location.replace(fixed);
}

/** Marks the paragraphs that the address names. If the page lacks them, leads to where they are, or says so. */
import { readHash } from "../cite/cite-data.client.ts";
import { element } from "../site/dom.client.ts";
import {
  hideNotice,
  showLoadError,
  showNotice,
} from "../site/notice.client.ts";
import { fetchLanguageFile } from "./document-file.client.ts";

/** Marks the paragraph of the address, or each paragraph of a range such as `#s3.4-s3.6`. */
export function markTarget(): void {
  for (const marked of document.querySelectorAll(".target"))
    marked.classList.remove("target");
  const hash = readHash().slice(1);
  const id = hash.replace(SHORT_HASH, completeHash);
  if (id !== hash) {
    location.replace(`#${id}`);
    return;
  }
  if (notice) hideNotice(notice);
  if (!isOnPage(hash)) {
    handleMissingTarget(hash).catch(showLoadError);
    return;
  }
  const [from, to] = hash.split("-");
  const first = document.getElementById(from ?? "");
  const last = document.getElementById(to ?? "");
  if (!first?.matches(".pair") || !last?.matches(".pair")) return;
  const rows = [...document.querySelectorAll(".pair[id]:not(.note)")];
  const [start = -1, end = -1] = [rows.indexOf(first), rows.indexOf(last)].sort(
    (a, b) => a - b,
  );
  if (start < 0) return;
  for (const row of rows.slice(start, end + 1)) row.classList.add("target");
  // After a reload, or on the way back in the history, the browser restores the scroll position itself.
  if (wasRangeShown()) return;
  rows[start]?.scrollIntoView();
  rememberShownRange();
}

/** A hash as readers write it: `3.4`, `§3.4`, `3.4-3.6`, `3.4:2`, `¶4`. */
const SHORT_HASH = /^[§¶]?\d+(\.\d+)?([-–][§¶]?\d+(\.\d+)?|:\d+)?$/;

/** Completes `3.4-3.6` to `s3.4-s3.6`; in a document without sections `4` to `p4`. */
function completeHash(hash: string): string {
  const [range = "", sentence] = hash.replace("–", "-").split(":");
  const completed = range.replaceAll(
    /[§¶]?(\d[\d.]*)/g,
    (_, number: string) =>
      `${document.getElementById(`p${number}`) ? "p" : "s"}${number}`,
  );
  return sentence ? `${completed}:${sentence}` : completed;
}

function wasRangeShown(): boolean {
  return (history.state as { range?: string } | null)?.range === location.hash;
}

/** Stores in the current history entry that the page has scrolled to the range of the address. */
export function rememberShownRange(): void {
  history.replaceState(
    { ...(history.state as object | null), range: location.hash },
    "",
  );
}

/** Whether the page has the place that a hash names, or both ends of its range. */
function isOnPage(hash: string): boolean {
  const name = hash.replace(/[\p{P}\p{S}\s]+$/u, "");
  if (name === "" || document.getElementById(name)) return true;
  const [from = "", to = from] = name.startsWith("note-")
    ? [name]
    : name.split("-");
  return [from, to].every((id) => document.getElementById(id));
}

let notice: HTMLElement | undefined;

/** Leads from a sentence that a paragraph no longer has to the paragraph, from a section's page to the whole document. On a document's page, shows a notice. */
async function handleMissingTarget(hash: string): Promise<void> {
  const base = document.documentElement.dataset["base"] ?? "/";
  const [lang, id, section] = location.pathname.slice(base.length).split("/");
  if (section && DOCUMENT_HASH.test(hash)) {
    location.replace(`${base}${lang}/${id}/${location.search}#${hash}`);
    return;
  }
  const [paragraph = ""] = hash.split(":");
  if (paragraph !== hash && document.getElementById(paragraph)) {
    location.replace(`#${paragraph}`);
    return;
  }
  const { noPlace } = await fetchLanguageFile<{ noPlace: string }>(
    "strings.json",
  );
  notice ??= document.body.appendChild(
    element("div", { class: "notice ui", role: "alert", popover: "" }),
  );
  notice.textContent = noPlace;
  showNotice(notice);
}

/** The form of a document's ids and ranges: `s4`, `s4.1`, `s4.1-s4.3`, `signature.1`, `note-w3`. */
const DOCUMENT_HASH =
  /^(?:note-[\w-]+|(?:preamble|closing|signature|s\d+)(?:\.\d+)?(?:-[\w.]+|:\d+)?)$/;

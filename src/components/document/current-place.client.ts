/** Shows where the reader is, in the bar and in the table of contents. Loaded at the first scroll. */
import { placeLabel } from "../../edition/ids.ts";
import { barBottom, boxOf } from "../site/place.client.ts";

showPlace();
addEventListener("scroll", showPlace);

/** The label of the paragraph or section title at the top of the window: of the last one that begins above a line below the bar. At the end of the page, the last one. */
function currentLabel(): HTMLAnchorElement | undefined {
  const { scrollHeight } = document.documentElement;
  const isEnd = scrollY + innerHeight > scrollHeight - 2;
  const line = isEnd ? innerHeight : barBottom() + 40;
  return [
    ...document.querySelectorAll<HTMLAnchorElement>(".pair:not(.note) > a.n"),
  ].findLast(({ parentElement }) => boxOf(parentElement as Element).top < line);
}

/** Shows where the reader is: in the bar as `III · §3.4`, and in the table of contents. */
function showPlace(): void {
  const label = currentLabel();
  const hash = `#${label?.closest("section")?.id}`;
  let numeral;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    ".section-list a",
  )) {
    // In a section's page, its own entry is always the current one.
    if (link.getAttribute("href") === link.hash)
      if (link.hash === hash) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    if (label && link.hasAttribute("aria-current"))
      numeral = link.querySelector("b");
  }
  const parts = document.querySelectorAll(".place .at > span");
  const texts = [
    numeral?.textContent ?? "",
    placeLabel(label?.hash.slice(1) ?? ""),
  ];
  for (const [index, text] of texts.entries()) {
    const shown = parts[index];
    if (shown) shown.textContent = text;
  }
}

/** Gives each citation at the end of a document a button that copies it. */
import { element } from "../site/dom.client.ts";
import { withCopyButton } from "./cite-panel.client.ts";
import { createCopy } from "./copy.client.ts";
import { menuData } from "./menu-data.client.ts";

export function addCopyButtons(): void {
  const section = document.querySelector("#cite:not(.paper)");
  if (!section) return;
  const { strings } = menuData();
  const status = element("p", { role: "status" });
  section.append(status);
  const copy = createCopy(status, strings);
  for (const citation of section.querySelectorAll<HTMLElement>(
    "dd[data-citation]",
  )) {
    const text = element("span", {});
    text.append(...citation.childNodes);
    citation.append(
      withCopyButton(
        text,
        citation.dataset["citation"] ?? "",
        strings["cite.copy"],
        strings["cite.entry"],
        copy,
      ),
    );
  }
}

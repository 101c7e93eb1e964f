/**
 * Lets find-in-page, and links to words such as `#:~:text=…`, open the language of a paragraph
 * that the view hides, in browsers that have `hidden="until-found"`. In others it stays hidden.
 */
const root = document.documentElement;

/**
 * Marks the hidden text of each paragraph, and reveals what is found. Call it before the page is
 * loaded, because a link to words is followed then.
 */
export function startHiddenTexts(): void {
  for (const row of revealableRows()) updateHiddenText(row);
  addEventListener("beforematch", ({ target }) =>
    (target as Element).closest(".pair")?.classList.add("revealed"),
  );
}

/** Marks the text of a paragraph's row that is hidden now, and no other. Gives the ids of its sentences to their partners. */
export function updateHiddenText(row: Element): void {
  const { view } = root.dataset;
  if (!("onbeforematch" in root)) return;
  for (const text of row.querySelectorAll<HTMLElement>(":scope > p")) {
    const isHidden =
      view !== "both" &&
      (text.lang === "en") !== (view === "en") &&
      !row.classList.contains("revealed");
    if (isHidden) text.setAttribute("hidden", "until-found");
    else text.removeAttribute("hidden");
  }
  // The address of a sentence leads to the language that is shown, and reveals none.
  for (const named of row.querySelectorAll("p[hidden] > [id]")) {
    const partner = row.querySelector(
      `:not([hidden]) > [data-s="${named.getAttribute("data-s")}"]`,
    );
    if (!partner) continue;
    const { id } = named;
    named.removeAttribute("id");
    partner.id = id;
  }
}

/** The rows whose other language can be revealed: those of paragraphs. */
export function revealableRows(): NodeListOf<Element> {
  return document.querySelectorAll(".pair:not(.title):has(> a.n)");
}

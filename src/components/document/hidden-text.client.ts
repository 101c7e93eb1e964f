/**
 * Lets find-in-page, and links to words such as `#:~:text=…`, open the language of a paragraph
 * that the view hides and the notes that the settings hide, in browsers that have
 * `hidden="until-found"`. In others they stay hidden.
 */
const root = document.documentElement;

const NOTES = ".note, .title-notes";
/** The notes that each value of the setting hides, as `text.css` does. */
const HIDDEN_NOTES: Record<string, string> = {
  none: NOTES,
  explanatory: ".textual, .title-notes.behind",
};

/**
 * Marks the hidden text of each paragraph and the hidden notes, and reveals what is found. Call it
 * before the page is loaded, because a link to words is followed then.
 */
export function startHiddenTexts(): void {
  for (const row of revealableRows()) updateHiddenText(row);
  updateHiddenNotes();
  addEventListener("change", ({ target }) => {
    if ((target as HTMLInputElement).name === "notes") updateHiddenNotes();
  });
  addEventListener("beforematch", ({ target }) => {
    const found = target as Element;
    if (found.matches(NOTES)) found.classList.add("found");
    else found.closest(".pair")?.classList.add("revealed");
  });
}

/** Marks the notes that the setting hides, and no others. */
function updateHiddenNotes(): void {
  if (!("onbeforematch" in root)) return;
  const hidden = HIDDEN_NOTES[root.dataset["notes"] ?? ""];
  for (const note of document.querySelectorAll<HTMLElement>(NOTES)) {
    note.classList.remove("found");
    if (hidden && note.matches(hidden))
      note.setAttribute("hidden", "until-found");
    else note.removeAttribute("hidden");
  }
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
export function revealableRows(): Element[] {
  return [...document.querySelectorAll(".pair")].filter(isRevealable);
}

/** Whether an element is the row of a paragraph, which has a label. */
export function isRevealable(row: Element): boolean {
  return (
    row.matches(".pair:not(.title)") && !!row.querySelector(":scope > a.n")
  );
}

/**
 * The script that every document page runs. It listens for clicks and changes of the address,
 * and loads everything else on demand.
 */
import { showLoadError } from "../site/notice.client.ts";
import { startHiddenTexts } from "./hidden-text.client.ts";

const loadCopying = () => import("../cite/copying.client.ts");
const loadPinyin = () => import("./pinyin.client.ts");
const loadPopovers = () => import("../notes/popovers.client.ts");
const { dataset } = document.documentElement;

if (document.querySelector(".text")) startReader();
for (const button of document.querySelectorAll<HTMLButtonElement>(
  "button.print",
)) {
  button.hidden = false;
  button.onclick = () => print();
}

let isLighting = false;

/** Loads the script that lights sentences. It handles the event that made it necessary, and all later ones. */
function startLighting(event?: Event): void {
  if (isLighting || !document.querySelector("[data-s]")) return;
  import("./sentences.client.ts").then(
    ({ handleSentenceEvent }) => {
      isLighting = true;
      if (event) handleSentenceEvent(event);
    },
    () => {},
  );
}

function startReader(): void {
  handleHash();
  onhashchange = handleHash;
  addEventListener("scroll", showPlace, { once: true });
  // A page may open at a place. Asked after the first layout: to ask earlier would force one.
  new IntersectionObserver((_, observer) => {
    observer.disconnect();
    if (scrollY > 0) showPlace();
  }).observe(document.body);
  for (const type of ["click", "focusin", "mouseover", "keydown"])
    addEventListener(type, handleSentenceEvent);
  for (const type of ["click", "focusin", "mouseover"])
    addEventListener(type, handleNoteEvent);
  addEventListener("selectstart", handleSelection);
  startHiddenTexts();
  updateRevealButtons();
  addEventListener("change", updateRevealButtons);
  addEventListener("click", handleLabelClick);
  for (const type of ["pageshow", "change"])
    addEventListener(type, updateTexts);
  // Loaded while the reader reads, so that the menu opens at once.
  onload = () =>
    setTimeout(
      () =>
        loadCopying().then(
          (copying) => copying.prepare(),
          () => {},
        ),
      500,
    );

  // The address comes from a citation, or a mail program has appended punctuation to it.
  if (/[?&]v=|#.*([^\w.:-]|[.:-]$)/.test(location.href)) {
    loadCopying()
      .then((copying) => copying.checkCitedText())
      .catch(showLoadError);
  }

  // The switch of the conversion is loaded when the settings are first used.
  const settings = document
    .querySelector(".conversion-switch")
    ?.closest<HTMLElement>(".settings");
  const startConversionSwitch = () =>
    loadPopovers()
      .then((popovers) => popovers.startConversionSwitch())
      .catch(showLoadError);
  if (settings) {
    settings.ontoggle = settings.onchange = startConversionSwitch;
    if (dataset["conversion"] === "on") startConversionSwitch();
  }
}

/** Opens the menu of a paragraph or a section when its label is clicked. */
function handleLabelClick(event: MouseEvent): void {
  const label = (event.target as Element).closest<HTMLAnchorElement>(
    ".pair > a.n",
  );
  if (!label || event.ctrlKey || event.metaKey || event.altKey) return;
  // By default a click with Shift opens a new window. Without Shift, the link marks its paragraph.
  if (event.shiftKey) event.preventDefault();
  loadCopying()
    .then((copying) => copying.openMenu(label, event.shiftKey))
    .catch(showLoadError);
}

/** Keeps a selection that begins in a text in its column. Selecting all begins elsewhere. */
function handleSelection({ target }: Event): void {
  dataset["selecting"] =
    (target as Node).parentElement?.closest<HTMLElement>(".pair > [lang]")
      ?.lang ?? "";
}

/** In a view of one language, gives each paragraph a button that reveals the other language. */
function updateRevealButtons(): void {
  if (dataset["view"] === "both" && !document.querySelector(".reveal")) return;
  import("./reveal.client.ts")
    .then((reveal) => reveal.updateRevealButtons())
    .catch(showLoadError);
}

/** The last update of the texts. Updates run one after another. */
let updated = Promise.resolve();

/** Marks the terms in the texts and shows pinyin above them while their settings are on. */
function updateTexts(): void {
  updated = updated.then(updateTerms).catch(showLoadError);
  updated = updated.then(updatePinyin).catch(showLoadError);
}

async function updateTerms(): Promise<void> {
  const isMarked = !!document.querySelector("[data-term]");
  if ((dataset["terms"] === "on") === isMarked) return;
  // Pinyin is inside the links of terms, so it is removed before, and shown again after.
  if (document.querySelector("ruby"))
    await (await loadPinyin()).updatePinyin(false);
  await (await import("../terms/marked-terms.client.ts")).updateMarks();
}

async function updatePinyin(): Promise<void> {
  if (dataset["pinyin"] === "on" || document.querySelector("ruby"))
    await (await loadPinyin()).updatePinyin();
}

/** Starts to light sentences when one, or a paragraph's label, is pointed at, touched or focused. */
function handleSentenceEvent(event: Event): void {
  if ((event.target as Element).closest?.("[data-s], .pair > a.n"))
    startLighting(event);
}

/** The place whose note was requested last. `null` if another popover handled the event. */
let requested: Element | null;

/** Shows the note of a reference or an emended place that is clicked, focused or hovered. */
function handleNoteEvent(event: Event): void {
  const place = (event.target as Element).closest?.(
    ".note-ref a, .corr, .supplied",
  );
  // While the reader selects text, the pointer moves over places with its button pressed.
  if (!place || (event as MouseEvent).buttons) return;
  requested = event.defaultPrevented ? null : place;
  // A click from the keyboard or a screen reader (detail 0) follows the link to the note itself.
  if (!requested || (event.type === "click" && !(event as MouseEvent).detail))
    return;
  if (event.type === "click") event.preventDefault();
  loadPopovers()
    .then(
      (popovers) =>
        requested === place && popovers.showNotePopover(place, event.type),
    )
    .catch(() => {
      // The popover could not be loaded: go to the note under the paragraph.
      if (event.type === "click" && place.matches("a"))
        location.hash = (place as HTMLAnchorElement).hash;
    });
}

/** Marks a range such as `#s3.4-s3.6`. The browser itself marks a single paragraph. */
function handleHash(): void {
  const { hash } = location;
  if (/:|%3A/i.test(hash)) startLighting();
  const isRange = hash && !document.getElementById(hash.slice(1));
  if (!isRange && !document.querySelector(".target")) return;
  loadCopying()
    .then((copying) => copying.markTarget())
    .catch(showLoadError);
}

/** From the first scroll on, shows where the reader is. Without this part, the bar names the document. */
function showPlace(): void {
  import("./current-place.client.ts").catch(() =>
    addEventListener("scroll", showPlace, { once: true }),
  );
}

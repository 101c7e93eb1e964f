/** All of search that a page loads unasked. The rest comes when the reader reaches for it. */
import { showLoadError } from "../site/notice.client.ts";
import stylesheet from "./search.css?url&no-inline";

const button = document.querySelector<HTMLAnchorElement>(".search-button");
const dialog = document.querySelector<HTMLDialogElement>(".search-dialog");

let isPreloaded = false;
/** @throws if there is no connection, each time anew */
const loadProgram = () => import("./program.client.ts");
const load = (): Promise<void> => {
  preload();
  return loadProgram().then((program) => program.prepare());
};

if (button) {
  button.onpointerenter = button.onfocus = () => load().catch(() => {});
  button.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const isCommand = event.ctrlKey || event.metaKey;
    // With Shift it is a browser's own.
    if (
      isCommand
        ? event.shiftKey || event.key.toLowerCase() !== "k"
        : event.key !== "/" ||
          (event.target as Element).matches?.("[type=search], select")
    )
      return;
    event.preventDefault();
    open();
  });
}
// The dialog can be left before its program is there.
if (dialog) {
  dialog.onclick = ({ target }) => {
    if ((target as Element).matches(".search-close")) dialog.close();
  };
}
// The search page has no dialog; without its script, its form loads it anew.
if (!dialog) load().catch(showLoadError);
if (/[?&]mark=/.test(location.search))
  loadProgram()
    .then((program) => program.followMark())
    .catch(showLoadError);

/** The field is there at once, so nothing that is typed meanwhile is lost. */
function open(): void {
  const field = document.querySelector<HTMLInputElement>("#search-input");
  if (dialog && !dialog.open) dialog.showModal();
  field?.focus();
  field?.select();
  // Said only where the reader would begin to wonder.
  const patience = setTimeout(() => say("loading"), 400);
  load()
    .catch(() => (navigator.onLine ? goToPage() : waitForConnection()))
    .finally(() => clearTimeout(patience));
}

/** Without the program: the search page, which says what it needs. */
function goToPage(): void {
  if (dialog?.open) dialog.querySelector("form")?.submit();
}

/** What every search reads is fetched beside the program, not after it; the search page has the style in itself. */
function preload(): void {
  if (isPreloaded) return;
  isPreloaded = true;
  const { lang, dataset } = document.documentElement;
  link({
    rel: "preload",
    as: "fetch",
    crossOrigin: "anonymous",
    href: `${dataset["base"]}search/${lang.toLowerCase()}.json`,
  });
  if (dialog) link({ rel: "stylesheet", href: stylesheet });
}

function link(attributes: Partial<HTMLLinkElement>): void {
  document.head.append(
    Object.assign(document.createElement("link"), attributes),
  );
}

function waitForConnection(): void {
  say("offline");
  addEventListener("online", () => load().catch(goToPage), { once: true });
}

/** In the place that the panel will take. */
function say(what: "loading" | "offline"): void {
  const waiting = dialog?.querySelector<HTMLElement>(".search-waiting");
  if (waiting) waiting.textContent = waiting.dataset[what] as string;
}

/** The part of search that a page loads at once. The rest is loaded when the reader reaches for it. */
import { showLoadError } from "../site/notice.client.ts";
import stylesheet from "./search.css?url&no-inline";

const button = document.querySelector<HTMLAnchorElement>(".search-button");
const dialog = document.querySelector<HTMLDialogElement>(".search-dialog");

const loadProgram = () => import("./program.client.ts");
let isPreloaded = false;

/** Starts the page's panel. @throws If its program cannot be loaded. */
async function load(): Promise<void> {
  if (!isPreloaded) preload();
  (await loadProgram()).start();
}

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
    // With Shift it is a shortcut of the browser.
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
if (dialog) {
  // Back from a result, it is open as it was left.
  if ((history.state as { search?: string } | null)?.search) open();
  // It can be closed before its program is loaded.
  dialog.onclick = ({ target }) => {
    if ((target as Element).matches(".search-close")) dialog.close();
  };
} else {
  // The search page. Without its script, its form reloads it.
  load().catch(showLoadError);
}
const filter = document.querySelector<HTMLInputElement>("#term-filter");
if (filter)
  filter.onfocus = filter.oninput = () =>
    loadProgram()
      .then((program) => program.loadTermFilter())
      .catch(showLoadError);
if (/[?&]mark=/.test(location.search))
  loadProgram()
    .then((program) => program.followMark())
    .catch(showLoadError);

/**
 * The field is there at once, so nothing that is typed meanwhile is lost. Without the program, its
 * form leads to the search page: Firefox does not load a module again that has failed once.
 */
function open(): void {
  const field = document.querySelector<HTMLInputElement>("#search-input");
  if (dialog && !dialog.open) dialog.showModal();
  field?.focus();
  field?.select();
  const waiting = setTimeout(() => say("loading"), 400);
  load()
    .catch(() => {
      say(navigator.onLine ? "failed" : "offline");
      addEventListener("online", () => load().catch(() => say("failed")), {
        once: true,
      });
    })
    .finally(() => clearTimeout(waiting));
}

/** Loads the catalogue beside the program, and the style, which the search page has inline. */
function preload(): void {
  isPreloaded = true;
  const { lang = "", base } = document.documentElement.dataset;
  const catalogue = `${base}search/${lang.toLowerCase()}.json`;
  const rel = "preload";
  link({ rel, as: "fetch", crossOrigin: "", href: catalogue });
  if (dialog) link({ rel: "stylesheet", href: stylesheet });
}

function link(attributes: Partial<HTMLLinkElement>): void {
  document.head.append(
    Object.assign(document.createElement("link"), attributes),
  );
}

/** Shows a message in place of the panel. Only “failed” has the button that opens the search page: without a connection it would lose what is typed. */
function say(what: "loading" | "failed" | "offline"): void {
  const [message, button] =
    dialog?.querySelectorAll<HTMLElement>(".search-waiting > *") ?? [];
  if (!message || !button) return;
  message.textContent = message.dataset[what] as string;
  button.hidden = what !== "failed";
}

/**
 * Reads the texts of the page aloud with a voice of the browser, sentence by sentence, and lights
 * what is read (https://webaudio.github.io/web-speech-api/). Loaded when the reader asks for it.
 */
import { chineseOf } from "../../i18n/languages.ts";
import { getCiteData, pageRows, textsOf } from "../cite/cite-data.client.ts";
import { fetchLanguageFile } from "../document/document-file.client.ts";
import { choose } from "../document/sentences.client.ts";
import {
  adoptStyle,
  button,
  element,
  iconButton,
  isInWindow,
  isShown,
  pageLang,
  textNodes,
} from "../site/dom.client.ts";
import { showNotice } from "../site/notice.client.ts";
import { barBottom } from "../site/place.client.ts";
import type { AloudStrings } from "./aloud-strings.ts";
import css from "./read-aloud.css?inline";
import { chooseVoice } from "./voices.ts";

/** What is read at a time: a sentence, or a text that has none. */
interface Passage {
  text: string;
  place: Element;
  row: Element;
}

const SPEEDS = ["0.5", "0.75", "1", "1.25", "1.5"];
const { dataset } = document.documentElement;

adoptStyle(css);

/** Stops the reading that goes on, if any. */
let stop = () => {};

/**
 * Reads the Chinese or the English from a paragraph to the end of the page. Without a voice for
 * it, shows a notice.
 *
 * @throws {Error} If the texts or the strings cannot be loaded.
 */
export async function readAloud(
  id: string,
  language: "zh" | "en",
): Promise<void> {
  stop();
  const [strings, passages, voice] = await Promise.all([
    fetchLanguageFile<AloudStrings>("strings.json"),
    passagesOf(language),
    findVoice(language),
  ]);
  // Another reading may have begun meanwhile.
  stop();
  const first = passages.findIndex(({ row }) => row.id === id);
  if (voice) start(passages, first, voice, strings);
  else tell(strings[`aloud.noVoice.${language}`]);
}

/** The passages of the page, without its dateline. Their words are the edition's, also where a browser has translated the page. */
async function passagesOf(language: "zh" | "en"): Promise<Passage[]> {
  const data = await getCiteData();
  return pageRows().flatMap((row): Passage[] => {
    const [text = ""] = textsOf(data, { from: row.id, to: row.id }, language);
    const place = row.querySelector(`:scope > p[lang|="${language}"]`);
    if (!place || text === "") return [];
    const sentences = [...place.querySelectorAll("[data-s]")].map(
      (sentence) => ({ text: wordsOf(sentence), place: sentence, row }),
    );
    return sentences.length > 0 && wordsOf(place) === text
      ? sentences
      : [{ text, place, row }];
  });
}

function wordsOf(text: Element): string {
  return textNodes(text)
    .map(({ data }) => data)
    .join("");
}

/** The voice for a language. Some browsers list their voices a moment after they are first asked. */
async function findVoice(
  language: "zh" | "en",
): Promise<SpeechSynthesisVoice | undefined> {
  for (let wait = 0; wait < 15; wait += 1) {
    if (speechSynthesis.getVoices().length > 0) break;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  return chooseVoice(
    speechSynthesis.getVoices(),
    language === "en" ? "en" : chineseOf(pageLang()),
  );
}

function start(
  passages: readonly Passage[],
  first: number,
  voice: SpeechSynthesisVoice,
  strings: AloudStrings,
): void {
  let at = first;
  /** What is being spoken; `null` in a pause. Events of others come late. */
  let current: SpeechSynthesisUtterance | null = null;
  /** The element of the last passage that is shown: the other language's, if the view hides this one. */
  let shown: Element | undefined;
  const ended = new AbortController();
  const { signal } = ended;

  const toggle = button("", () => (current ? pause() : read(at, true)));
  const speed = element("select", {
    name: "speed",
    "aria-label": strings["aloud.speed"],
  });
  for (const one of SPEEDS) speed.append(new Option(`${one}×`, one));
  // The settings store it.
  speed.value = dataset["speed"] ?? "1";
  speed.addEventListener("change", () => current && read(at, true));
  const control = element(
    "div",
    {
      class: "aloud window-control",
      role: "group",
      "aria-label": strings["aloud.control"],
    },
    iconButton("‹", strings["aloud.previous"], () =>
      read(Math.max(0, at - 1), true),
    ),
    toggle,
    iconButton("›", strings["aloud.next"], () => read(at + 1, true)),
    element("label", {}, element("span", {}, strings["aloud.speed"]), speed),
    iconButton("×", strings["aloud.stop"], () => stop()),
  );

  stop = () => {
    stop = () => {};
    const isFocused = control.contains(document.activeElement);
    ended.abort();
    silence();
    control.remove();
    choose(null);
    if (!isFocused) return;
    // Signatures have no label.
    const labels = passages
      .slice(0, at + 1)
      .map(({ row }) => row.querySelector<HTMLElement>(":scope > a.n"));
    labels.findLast((label) => label)?.focus({ preventScroll: true });
  };
  addEventListener("pagehide", () => stop(), { signal });
  addEventListener(
    "change",
    ({ target }) => {
      if ((target as HTMLInputElement).name === "view") stop();
    },
    { signal },
  );
  addEventListener(
    "keydown",
    (event) => {
      if (
        event.key !== "Escape" ||
        event.defaultPrevented ||
        document.querySelector("dialog[open]")
      )
        return;
      stop();
    },
    { signal },
  );
  document.body.append(control);
  read(first, true);
  toggle.focus({ preventScroll: true });

  /** @param isAsked Whether the reader asked for this passage: it is shown, wherever the page was scrolled. */
  function read(index: number, isAsked: boolean): void {
    const passage = passages[index];
    if (!passage) {
      stop();
      return;
    }
    const isFollowed = isAsked || isInWindow(shown);
    const isInterrupted = current !== null;
    silence();
    at = index;
    choose(passage.place, true);
    shown = [...document.querySelectorAll(".lit")].find(isShown);
    if (isFollowed) scrollTo(shown);
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.voice = voice;
    utterance.lang = voice.lang.replaceAll("_", "-");
    utterance.rate = Number(speed.value);
    utterance.onend = () => {
      if (current !== utterance) return;
      current = null;
      read(at + 1, false);
    };
    utterance.onerror = () => {
      if (current !== utterance) return;
      pause();
      tell(strings["aloud.failed"]);
    };
    current = utterance;
    toggle.textContent = strings["aloud.pause"];
    const speak = () => {
      if (current === utterance) speechSynthesis.speak(utterance);
    };
    // Some browsers drop what is spoken right after a cancellation. Without one there is no delay, because timers are slow in a hidden page.
    if (isInterrupted) setTimeout(speak, 50);
    else speak();
  }

  /** Reading goes on at the beginning of the sentence: on phones, the interface's own `pause()` ends it. */
  function pause(): void {
    silence();
    toggle.textContent = strings["aloud.resume"];
  }

  function silence(): void {
    if (current) speechSynthesis.cancel();
    current = null;
  }

  /** Scrolls to a passage that the control, the bar or the window's edge hides. */
  function scrollTo(place: Element | undefined): void {
    if (!place) return;
    const { top, bottom } = place.getBoundingClientRect();
    if (top >= barBottom() && bottom <= control.getBoundingClientRect().top)
      return;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    place.scrollIntoView({ behavior: isStill ? "auto" : "smooth" });
  }
}

let notice: HTMLElement | undefined;

function tell(message: string): void {
  notice ??= element("div", { class: "notice ui", role: "alert", popover: "" });
  notice.textContent = message;
  // After the control, so that the style places it above.
  document.body.append(notice);
  showNotice(notice);
}

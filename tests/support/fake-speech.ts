/** Speech for browser tests: the browsers of test machines have no voices. */
import type { Page } from "@playwright/test";

interface Spoken {
  text: string;
  /** The tag of the voice. */
  voice: string | undefined;
  rate: number;
}

declare global {
  /** What a page has spoken. */
  const speech: {
    spoken: Spoken[];
    /** Ends what is being spoken, or lets it fail. */
    finish(error?: string): void;
    isSilent(): boolean;
  };
}

/**
 * Gives a page voices that speak nothing, and record what they are given.
 *
 * @param voices The tag of each voice.
 * @param late Milliseconds until the voices are listed.
 */
export async function fakeSpeech(
  page: Page,
  voices: readonly string[],
  late = 0,
): Promise<void> {
  await page.addInitScript(
    ({ tags, delay }) => {
      const spoken: Spoken[] = [];
      let current: FakeUtterance | undefined;
      class FakeUtterance extends EventTarget {
        text: string;
        lang = "";
        rate = 1;
        voice: { lang: string } | null = null;
        onend?: (event: Event) => void;
        onerror?: (event: Event & { error: string }) => void;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const fail = (utterance: FakeUtterance | undefined, error: string) =>
        utterance?.onerror?.(Object.assign(new Event("error"), { error }));
      const listed = tags.map((lang) => ({
        lang,
        name: lang,
        localService: true,
        default: false,
      }));
      const start = performance.now();
      const value = {
        getVoices: () => (performance.now() - start < delay ? [] : listed),
        speak(utterance: FakeUtterance) {
          if (utterance.text === "") return;
          current = utterance;
          const { text, voice, rate } = utterance;
          spoken.push({ text, voice: voice?.lang, rate });
        },
        cancel() {
          const cancelled = current;
          current = undefined;
          setTimeout(() => fail(cancelled, "interrupted"));
        },
      };
      Object.defineProperty(window, "speechSynthesis", { value });
      Object.assign(window, {
        SpeechSynthesisUtterance: FakeUtterance,
        speech: {
          spoken,
          finish(error?: string) {
            const done = current;
            current = undefined;
            if (error) fail(done, error);
            else done?.onend?.(new Event("end"));
          },
          isSilent: () => !current,
        },
      });
    },
    { tags: voices, delay: late },
  );
}

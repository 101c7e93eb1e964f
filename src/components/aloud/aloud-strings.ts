import type { StringKey } from "../../i18n/t.ts";

/** The strings of reading aloud, which `strings.json` has. */
export const ALOUD_STRINGS = [
  "aloud.control",
  "aloud.previous",
  "aloud.next",
  "aloud.pause",
  "aloud.resume",
  "aloud.speed",
  "aloud.stop",
  "aloud.noVoice.zh",
  "aloud.noVoice.en",
  "aloud.failed",
] as const satisfies StringKey[];

export type AloudStrings = Record<(typeof ALOUD_STRINGS)[number], string>;

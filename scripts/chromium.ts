/** Finds a Chromium or Chrome. */
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findProgram, starts } from "./programs.ts";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
];

/** Usual locations outside the PATH. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (variable) => {
      const folder = process.env[variable];
      return folder
        ? [join(folder, "Google/Chrome/Application/chrome.exe")]
        : [];
    },
  ),
];

/** Chromium without windows, in which pages take half the time. */
export const HEADLESS_NAMES = [
  "chromium-headless-shell",
  "chrome-headless-shell",
];

/**
 * Finds the program that `CHROME_PATH` names, an installed Chromium or Chrome, or the one that Playwright has downloaded.
 *
 * @param kind `headless` prefers the program without windows. It has no preferences and cannot
 *   install a site; `window` is a whole browser.
 * @returns The path of the program.
 * @throws If there is none.
 */
export function findChromium(kind: "headless" | "window" = "window"): string {
  const named = process.env["CHROME_PATH"];
  if (named) {
    if (starts(named)) return named;
    throw new Error(
      `CHROME_PATH is “${named}”. Expected a browser that starts.`,
    );
  }
  const whole = findProgram(NAMES, PLACES) ?? downloaded();
  if (!whole)
    throw new Error(
      "Chromium or Chrome is missing. Run `npm run test:setup`, or set CHROME_PATH to the path of one.",
    );
  return (kind === "headless" ? findProgram(HEADLESS_NAMES) : null) ?? whole;
}

/** The program that `playwright install` has downloaded. */
function downloaded(): string | null {
  const path = chromium.executablePath();
  return starts(path) ? path : null;
}

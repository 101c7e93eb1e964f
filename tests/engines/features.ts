/** Optional features that the site uses, and its fallbacks for engines without them. */
import assert from "node:assert/strict";
import type { Reader } from "./reader.ts";

/** Runs in the page: the features that the engine lacks, named as in the specifications. */
export function missingFeatures(): string[] {
  const features: Record<string, boolean> = {
    "custom highlights": "highlights" in CSS,
    "text-autospace": CSS.supports("text-autospace: normal"),
    "text-spacing-trim": CSS.supports("text-spacing-trim: trim-start"),
    "hanging-punctuation": CSS.supports("hanging-punctuation: allow-end"),
    "::details-content": CSS.supports("selector(::details-content)"),
    popover: "popover" in HTMLElement.prototype,
    "Trusted Types": "trustedTypes" in window,
    requestIdleCallback: "requestIdleCallback" in window,
    "service workers": "serviceWorker" in navigator,
  };
  return Object.keys(features).filter((name) => !features[name]);
}

export async function fallbacks({ browser, open }: Reader): Promise<void> {
  const isWebKitGTK = browser.name.startsWith("WebKitGTK");

  await open("zh-hant/uzbekistan/");
  const missing = await browser.evaluate(missingFeatures);
  const line = await browser.evaluate(() => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(
      document.querySelector(".corr, .supplied") ?? document.body,
    );
    return `${textDecorationLine} ${textDecorationStyle}`;
  });
  assert.equal(line, "underline dotted");

  // WebKitGTK supports it, but draws digits over one another.
  const spacing = await browser.evaluate(() =>
    getComputedStyle(document.body).getPropertyValue("text-autospace"),
  );
  assert.equal(
    spacing,
    missing.includes("text-autospace")
      ? ""
      : isWebKitGTK
        ? "no-autospace"
        : "normal",
  );
}

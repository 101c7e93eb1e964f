/** Chromium and Firefox, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/). */
import puppeteer, { type LaunchOptions } from "puppeteer-core";
import { findChromium } from "../../scripts/chromium.ts";
import { firefox, need } from "../support/requirements.ts";
import { type Browser, findShown, named } from "./browser.ts";

/** @throws If Chromium is missing. */
export function openChromium(): Promise<Browser> {
  return open({
    browser: "chrome",
    executablePath: findChromium(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
}

/** @throws If Firefox is missing. */
export function openFirefox(): Promise<Browser> {
  return open({ browser: "firefox", executablePath: need(firefox) });
}

async function open(options: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    ...options,
    protocol: "webDriverBiDi",
    defaultViewport: null,
  });
  // A new page, because Firefox's first one has no focus.
  const page = await browser.newPage();
  let errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return {
    name: (await browser.version()).replace("/", " "),
    async goto(address) {
      // Firefox reports requests that are cut off by leaving the page as errors. The driver may
      // miss the end of a request, so the wait is limited.
      if (options.browser === "firefox")
        await page
          .waitForNetworkIdle({ idleTime: 100, timeout: 2000 })
          .catch(() => {});
      await page.goto(address, { waitUntil: "load" });
    },
    evaluate: (run, ...args) =>
      page.evaluate(run as (...args: unknown[]) => never, ...args),
    async click(element) {
      const handle = await page.evaluateHandle(
        findShown,
        element.selector,
        element.text ?? null,
      );
      const found = handle.asElement();
      if (!found) throw new Error(`The page shows no ${named(element)}.`);
      await (found as typeof found & { click(): Promise<void> }).click();
    },
    async press(key, ...modifiers) {
      for (const one of modifiers) await page.keyboard.down(one);
      await page.keyboard.press(key);
      for (const one of modifiers) await page.keyboard.up(one);
    },
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: () => page.screenshot(),
    async errors() {
      const recorded = errors;
      errors = [];
      return recorded;
    },
    close: () => browser.close(),
  };
}

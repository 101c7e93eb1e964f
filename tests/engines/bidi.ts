/** Chromium and Firefox, by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/); an old Chromium by its own protocol. */
import puppeteer, { type LaunchOptions } from "puppeteer-core";
import { findChromium } from "../../scripts/chromium.ts";
import { firefox, need, oldChromium } from "../support/requirements.ts";
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

/** @throws If the old Chromium is missing. */
export function openOldChromium(): Promise<Browser> {
  return open({
    browser: "chrome",
    protocol: "cdp",
    executablePath: need(oldChromium),
    // It has no libraries for drawing beside it, and no new headless mode.
    headless: false,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-zygote"],
  });
}

async function open(options: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    protocol: "webDriverBiDi",
    defaultViewport: null,
    ...options,
  });
  // A new page, because Firefox's first one has no focus.
  const page = await browser.newPage();
  // The questions of the walk use it; the site does not.
  if (options.protocol === "cdp") {
    const session = await browser.target().createCDPSession();
    await session.send("Browser.grantPermissions", {
      permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"],
    });
    await page.evaluateOnNewDocument(() => {
      Element.prototype.checkVisibility ??= function (this: Element) {
        return this.getClientRects().length > 0;
      };
    });
  }
  let errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    // The old protocol also reports that a page is the one for missing addresses.
    const isMissingPage = message.location().url === page.url();
    if (message.type() === "error" && !isMissingPage)
      errors.push(message.text());
  });
  return {
    name: (await browser.version()).replace("/", " "),
    async goto(address) {
      // Firefox reports requests that are cut off by leaving the page as errors. A page makes its
      // last ones half a second after it is loaded. The driver may miss the end of a request, so
      // the wait is limited.
      if (options.browser === "firefox")
        await page
          .waitForNetworkIdle({ idleTime: 600, timeout: 3000 })
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

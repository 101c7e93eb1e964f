/** WebKitGTK, by WebDriver (https://www.w3.org/TR/webdriver2/): Debian's MiniBrowser in its own X display. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import {
  Builder,
  Key as Keys,
  type WebDriver,
  WebElement,
} from "selenium-webdriver";
import {
  type Browser,
  findShown,
  type Key,
  type Modifier,
  named,
} from "./browser.ts";
import { recordErrors, takeErrors } from "./page-errors.ts";
import { need, webkitDriver, xvfb } from "../support/requirements.ts";
import { freePort } from "../support/site-server.ts";

const KEYS: Partial<Record<Key | Modifier, string>> = {
  ArrowDown: Keys.ARROW_DOWN,
  ArrowLeft: Keys.ARROW_LEFT,
  ArrowRight: Keys.ARROW_RIGHT,
  ArrowUp: Keys.ARROW_UP,
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  Tab: Keys.TAB,
  Control: Keys.CONTROL,
  Shift: Keys.SHIFT,
};

/**
 * Opens a window of WebKitGTK.
 *
 * @throws If its driver or Xvfb is missing.
 */
export async function openWebKit(): Promise<Browser> {
  const port = await freePort();
  // MiniBrowser has no headless mode.
  const display = spawn(
    need(xvfb),
    ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  const [number] = (await once(
    createInterface(display.stdio[3] as Readable),
    "line",
  )) as [string];
  const server = spawn(need(webkitDriver), [`--port=${port}`], {
    stdio: "inherit",
    env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: "x11" },
  });
  const stop = () => [server, display].forEach((one) => one.kill());
  try {
    return await browserOf(await startSession(port), stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** Starts a session in a popup window, which can be as narrow as a phone because it has no toolbar. */
async function startSession(port: number): Promise<WebDriver> {
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": {
        args: [
          "--automation",
          "--javascript-can-open-windows-automatically=true",
        ],
      },
    })
    .build();
  const first = await driver.getWindowHandle();
  await driver.executeScript(
    () => void open("about:blank", "_blank", "popup,width=1440,height=900"),
  );
  const opened = await driver.wait(
    async () =>
      (await driver.getAllWindowHandles()).find((one) => one !== first),
    20_000,
  );
  await driver.switchTo().window(opened ?? first);
  return driver;
}

async function browserOf(
  driver: WebDriver,
  stop: () => void,
): Promise<Browser> {
  const capabilities = await driver.getCapabilities();
  const evaluate: Browser["evaluate"] = (run, ...args) =>
    driver.executeScript(run, ...args);
  let errors: string[] = [];
  return {
    name: `WebKitGTK ${capabilities.get("browserVersion")}`,
    async goto(address) {
      errors.push(...(await evaluate(takeErrors)));
      await driver.get(address);
      await evaluate(recordErrors);
    },
    evaluate,
    async click(element) {
      const found: unknown = await evaluate(
        findShown,
        element.selector,
        element.text ?? null,
      );
      if (!(found instanceof WebElement))
        throw new Error(`The page shows no ${named(element)}.`);
      await found.click();
    },
    async press(key, ...modifiers) {
      const actions = driver.actions();
      const keys = modifiers.map((one) => KEYS[one] ?? one);
      for (const one of keys) actions.keyDown(one);
      actions.keyDown(KEYS[key] ?? key).keyUp(KEYS[key] ?? key);
      for (const one of keys) actions.keyUp(one);
      await actions.perform();
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    async resize(width, height) {
      await driver.manage().window().setRect({ x: 0, y: 0, width, height });
      await driver.wait(
        () =>
          driver.executeScript(
            (expected: number) => innerWidth === expected,
            width,
          ),
        20_000,
      );
    },
    screenshot: async () =>
      Buffer.from(await driver.takeScreenshot(), "base64"),
    async errors() {
      const recorded = [...errors, ...(await evaluate(takeErrors))];
      errors = [];
      return recorded;
    },
    async close() {
      await driver.quit();
      stop();
    },
  };
}

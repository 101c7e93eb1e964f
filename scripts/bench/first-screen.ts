/** Checks whether the first screen needs only what arrives in the first round trip. */
import { constants, createBrotliDecompress } from "node:zlib";
import type { Browser } from "@playwright/test";

/**
 * The bytes of content that a server sends in the first round trip: ten segments of 1,460 bytes
 * (https://www.rfc-editor.org/rfc/rfc6928) without the response headers.
 */
const FIRST_BYTES = 14 * 1024 - 336;

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/**
 * Compares the first screen of a page of which only the first bytes have arrived with that of the
 * whole page, without scripts and other files, on a phone and a desktop.
 *
 * @param response The page as sent, in brotli.
 * @returns Whether all pixels are equal.
 */
export async function isFirstScreenComplete(
  browser: Browser,
  address: string,
  response: Buffer,
): Promise<boolean> {
  const whole = (await decode(response)).toString("utf8");
  const begun = (await decode(response.subarray(0, FIRST_BYTES)))
    .toString("utf8")
    .replace(/\uFFFD$/, "");
  for (const viewport of SCREENS) {
    const context = await browser.newContext({
      viewport,
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    const show = async (html: string): Promise<Buffer> => {
      await page.route("**", (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({
              body: html,
              contentType: "text/html; charset=utf-8",
            })
          : route.abort(),
      );
      await page.goto(address);
      const shown = await page.screenshot();
      await page.unroute("**");
      return shown;
    };
    const same = (await show(begun)).equals(await show(whole));
    await context.close();
    if (!same) return false;
  }
  return true;
}

/** Decodes as much as possible of a brotli stream that may be incomplete. */
function decode(response: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const stream = createBrotliDecompress({
      flush: constants.BROTLI_OPERATION_FLUSH,
      finishFlush: constants.BROTLI_OPERATION_FLUSH,
    });
    const end = (): void => resolve(Buffer.concat(chunks));
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", end);
    stream.on("error", end);
    stream.end(response);
  });
}

/** The edition can be read and searched after the server was stopped. */
import { isFocused, isShown, marked, valueOf } from "./page.ts";
import type { Reader } from "./reader.ts";
import { goToPageIfNotLoaded } from "./search.ts";

export async function offline({
  browser,
  site,
  open,
  click,
  expect,
}: Reader): Promise<void> {
  await open("en/");
  await browser.evaluate(() => {
    void navigator.serviceWorker.ready.then(() =>
      document.documentElement.setAttribute("data-stored", ""),
    );
  });
  await expect(true, isShown, "[data-stored]");
  await site.stop();
  try {
    await open("");
    await expect(true, isShown, "h1 span");
    await open("zh-hant/joint-statement/#s3.6-s3.8");
    await expect(["s3.6", "s3.7", "s3.8"], marked);
    await open("en/search/?q=energy");
    await expect(true, isShown, '#results[aria-busy="false"] li');
    await open("zh-hans/talks/");
    await browser.press("/");
    await expect(true, isFocused, ".search-dialog[open] #search-input");
    await browser.type("金鹰");
    await expect("金鹰", valueOf, "#search-input");
    await goToPageIfNotLoaded({ browser, click, expect });
    await expect(
      true,
      isShown,
      '#results[data-query="金鹰"][aria-busy="false"] li',
    );
    await open("en/joint-statement/s9/");
    await expect(true, isShown, 'main a[href$="/en/joint-statement/"]');
    await expect(
      false,
      () => document.title === "" || document.body.childElementCount === 0,
    );
  } finally {
    await site.start();
    await browser.errors();
  }
}

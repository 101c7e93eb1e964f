/** Links to sections, paragraphs, ranges and notes; the history; the menu of a paragraph. */
import {
  address,
  isInView,
  isFocused,
  isShown,
  marked,
  textOf,
  valueOf,
} from "./page.ts";
import type { Reader } from "./reader.ts";

export async function places({ open, click, expect }: Reader): Promise<void> {
  for (const view of ["zh", "both", "en"]) {
    await open(`en/joint-statement/?view=${view}#s3`);
    await expect(true, isInView, "#s3 h2");
    await open(`en/joint-statement/?view=${view}#s3.4`);
    await expect(["s3.4"], marked);
    await expect(
      true,
      isInView,
      `[id="s3.4"] > p[lang="${view === "zh" ? "zh-Hans" : "en"}"]`,
    );
    await open(`zh-hant/joint-statement/s3/?view=${view}#s3.6-s3.8`);
    await expect(["s3.6", "s3.7", "s3.8"], marked);
    await expect(
      true,
      isInView,
      `[id="s3.6"] > p[lang="${view === "en" ? "en" : "zh-Hant"}"]`,
    );
  }
  await click(".languages summary");
  await click(".languages a", "English");
  await expect("/en/joint-statement/s3/?view=en#s3.6-s3.8", address);
  await expect(["s3.6", "s3.7", "s3.8"], marked);
  await open("en/joint-statement/#note-w7");
  await expect(true, isInView, '#note-w7 > [lang="en"]');
  await open("zh-hans/witness/#line-21");
  await expect(true, isInView, "#line-21");
  await open("en/talks/#%E0%A4%A");
  await expect([], marked);
}

/** The mark follows the hash, also on the way back. */
export async function history({
  browser,
  open,
  expect,
}: Reader): Promise<void> {
  await open("en/joint-statement/?view=both#s1.2-s1.3");
  await expect(["s1.2", "s1.3"], marked);
  await browser.evaluate(() => {
    location.hash = "#s1.5";
  });
  await expect(["s1.5"], marked);
  await browser.evaluate(() => window.history.back());
  await expect(["s1.2", "s1.3"], marked);
}

/** The menu of a paragraph: extends a range, copies its link, and returns the focus. */
export async function paragraphMenu({
  browser,
  site,
  open,
  click,
  expect,
}: Reader): Promise<void> {
  await open("en/joint-statement/");
  await click('[id="s3.4"] > a.n');
  await expect("§3.4", textOf, ".paragraph-menu b");
  await expect(["s3.4"], marked);
  await browser.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>(
      ".paragraph-menu select",
    );
    if (select) select.value = "#s3.6";
    select?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect("§3.4", textOf, ".paragraph-menu b");
  await expect("#s3.6", valueOf, ".paragraph-menu select");
  await expect("/en/joint-statement/#s3.4-s3.6", address);
  await click(".paragraph-menu button", "Copy the link");
  await expect("Copied", textOf, ".paragraph-menu-status");
  await click(".paragraph-menu button", "Cite");
  await expect(true, isShown, ".cite-panel");
  await browser.press("Escape");
  await expect(false, isShown, ".paragraph-menu");
  await expect(true, isFocused, '[id="s3.4"] > a.n');

  await browser.press("/");
  await expect(true, isFocused, "#search-input");
  await browser.press("v", "Control");
  await expect(
    `${site.address}en/joint-statement/#s3.4-s3.6`,
    valueOf,
    "#search-input",
  );
}

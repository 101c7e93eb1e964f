/** The site opened from a disk or a USB stick, without a server. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { expectView, place, viewRadio } from "../support/reader.ts";

const FOLDER = resolve(process.env["OUT"] || "dist");

test(
  "a page opened from a disk can be read, in each view, with its notes",
  { tag: "@slow" },
  async ({ page }) => {
    await page.goto(
      pathToFileURL(`${FOLDER}/en/joint-statement/index.html`).href,
    );
    await expectView(page, "both", "s3.4", "zh-Hans");
    await viewRadio(page, "zh").check();
    await expectView(page, "zh", "s3.4", "zh-Hans");
    await viewRadio(page, "both").check();
    const mark = place(page, "s2.1").locator(".note-ref a").first();
    await mark.click();
    await expect(page).toHaveURL(/#note-/);
    await expect(page.locator(":target")).toBeVisible();
  },
);

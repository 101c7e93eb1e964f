/** The head of a document: what its text rests on, its downloads, printing. */
import { expect, test } from "@playwright/test";

test("the head says that the text was checked against a transcript of unknown origin, not the newspaper, with links", async ({
  page,
}) => {
  for (const [path, said] of [
    ["en", /whose maker is not known.*not against the printed newspaper/],
    ["zh-hans", /制作者不详.*未与报纸原件核对/],
    ["zh-hant", /製作者不詳.*未與報紙原件核對/],
  ] as const) {
    await page.goto(`${path}/talks/`);
    const status = page.locator(".status");
    await status.locator("summary").click();
    await expect(status.getByText(said)).toBeVisible();
    await expect(
      status.locator(`a[href="/${path}/witness/#talks"]`),
    ).toBeVisible();
    const source = status.locator(`a[href="/${path}/witness/#source-CCTV15"]`);
    await source.click();
    await expect(page.locator('[id="source-CCTV15"] dd a')).toHaveAttribute(
      "href",
      /^https:/,
    );
  }
});

test("the head offers the files of the document, and printing", async ({
  page,
}) => {
  await page.goto("en/talks/");
  const downloads = page.locator(".download-menu");
  await downloads.getByText("Download, print").click();
  for (const [name, purpose] of [
    ["EPUB", "e-book"],
    ["TEI", "XML for research"],
    ["TMX zh-CN", "translation memory"],
    ["TMX zh-TW", "translation memory"],
  ] as const) {
    const item = downloads.getByRole("listitem").filter({ hasText: name });
    await expect(item).toContainText(purpose);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      item.getByRole("link").click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^talks/);
  }
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-p", "");
  });
  await downloads.getByRole("button", { name: "Print" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-p", "");
});

test("without scripts, the head has the files and no dead button", async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto("en/talks/");
  const downloads = page.locator(".download-menu");
  await downloads.getByText("Download, print").click();
  await expect(downloads.getByRole("link", { name: "EPUB" })).toBeVisible();
  await expect(downloads.getByRole("button")).toBeHidden();
  await page.close();
});

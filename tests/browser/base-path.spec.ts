import { expect, test } from "@playwright/test";
import { BASE_PATH_URL } from "../support/base-path.ts";
import { expectStored } from "../support/site-versions.ts";
import {
  expectMarked,
  expectView,
  languageLink,
  place,
  viewRadio,
} from "../support/reader.ts";

test.use({ baseURL: BASE_PATH_URL });

test("the edition can be read under a base path", async ({ page }) => {
  const failed: string[] = [];
  page.on(
    "response",
    (response) => response.status() >= 400 && failed.push(response.url()),
  );
  page.on("pageerror", (error) => failed.push(error.message));
  const at = (rest: string) =>
    expect(page).toHaveURL(new RegExp(`^${BASE_PATH_URL}${rest}`));

  await page.goto("");
  await page.locator('main a[hreflang="en"]').click();
  await at("en/$");
  await page
    .locator("main")
    .getByRole("link", { name: /^Joint Statement/ })
    .first()
    .click();
  await at("en/joint-statement/$");
  await viewRadio(page, "en").check();
  await expectView(page, "en", "s1.1", "zh-Hans");
  await place(page, "s3.4").getByRole("link", { name: /§3\.4/ }).click();
  await page.goto("en/joint-statement/?view=en#s3.4");
  await (await languageLink(page, "繁體")).click();
  await at("zh-hant/joint-statement/\\?view=en#s3\\.4$");
  await expectMarked(place(page, "s3.4"));
  await page.locator('a[rel="next"]').click();
  await at("zh-hant/talks/$");
  await page.keyboard.press("Escape");
  await page.locator("header .brand").click();
  await at("zh-hant/$");
  expect(failed).toEqual([]);
});

test("search results lead to pages under the base path", async ({ page }) => {
  await page.goto("en/search/?q=golden");
  const results = page.locator('#results a[href*="#"]');
  await expect(results.first()).toBeVisible();
  await results.first().click();
  await expect(page).toHaveURL(new RegExp(`^${BASE_PATH_URL}en/[a-z-]+/.*#`));
});

test("the 404 page links to pages under the base path", async ({ page }) => {
  await page.goto("en/none/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("404");
  await page.locator("main").getByRole("link", { name: "Contents" }).click();
  await expect(page).toHaveURL(`${BASE_PATH_URL}en/`);
});

test.describe("offline", () => {
  test.use({ serviceWorkers: "allow" });

  test(
    "reading and search work without a connection under a base path, within the policy",
    { tag: "@slow" },
    async ({ page, context }) => {
      const violations: string[] = [];
      await context.exposeBinding(
        "reportViolation",
        (_source, violation: string) => void violations.push(violation),
      );
      await context.addInitScript(() => {
        addEventListener(
          "securitypolicyviolation",
          ({ effectiveDirective, blockedURI }) => {
            (
              globalThis as unknown as { reportViolation(text: string): void }
            ).reportViolation(`${effectiveDirective} ${blockedURI}`);
          },
        );
      });
      await page.goto("en/");
      await expectStored(page);
      expect(
        await page.evaluate(
          async () => (await navigator.serviceWorker.ready).scope,
        ),
      ).toBe(BASE_PATH_URL);
      await context.setOffline(true);

      await page.goto("zh-hant/joint-statement/?view=zh#s3.4");
      await expectView(page, "zh", "s3.4", "zh-Hant");
      await expectMarked(place(page, "s3.4"));
      await expect(place(page, "s3.4").locator(".reveal")).toBeVisible();
      await place(page, "s3.4").getByRole("link", { name: /§3\.4/ }).click();
      await expect(page.locator(".paragraph-menu")).toBeVisible();
      await page.keyboard.press("Escape");
      await page.keyboard.press("/");
      await page.keyboard.insertText("合作");
      await expect(
        page.getByRole("dialog").locator("#results a").first(),
      ).toBeVisible();
      await page.goto("en/search/?q=golden");
      await page.locator('#results a[href*="#"]').first().click();
      await expect(page).toHaveURL(
        new RegExp(`^${BASE_PATH_URL}en/[a-z-]+/.*#`),
      );
      expect((await page.goto("en/none/"))?.status()).toBe(503);
      await page
        .locator("main")
        .getByRole("link", { name: "Contents" })
        .click();
      await expect(page).toHaveURL(`${BASE_PATH_URL}en/`);
      expect(violations).toEqual([]);

      // The policy does not allow other hosts.
      await page.evaluate(() =>
        fetch("http://127.0.0.1:9/").catch(() => undefined),
      );
      await expect
        .poll(() => violations)
        .toEqual(["connect-src http://127.0.0.1:9/"]);
    },
  );
});

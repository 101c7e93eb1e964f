/** Two corpora on one host, built separately and searched together. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { BASE_PATH_FOLDER } from "../support/base-path.ts";
import { readEdition } from "../../src/content/read.ts";
import { writeSearch } from "../support/search/searcher.ts";
import { settled } from "../support/search/panel.ts";
import { FaultyServer } from "../support/faulty-server.ts";
import { makeVersion } from "../support/site-versions.ts";
import { expectMarked, place } from "../support/reader.ts";

let server: FaultyServer;
let origin = "";
test.beforeAll(async () => {
  // As written by a build with `SEARCH_WITH=/reader/`.
  const folder = await makeVersion((built) => {
    cpSync(BASE_PATH_FOLDER, join(built, "reader"), { recursive: true });
    const catalogue = join(built, "search/en.json");
    writeFileSync(
      catalogue,
      JSON.stringify({
        ...JSON.parse(readFileSync(catalogue, "utf8")),
        with: ["/reader/search/"],
      }),
    );
  });
  server = new FaultyServer(folder);
  origin = await server.start();
});
test.afterAll(() => server.stop());

test("results of both corpora are found, counted and linked", async ({
  page,
}) => {
  await page.goto(`${origin}reader/en/search/?q=golden`);
  await settled(page);
  const alone = Number(
    await page.locator("#results").getAttribute("data-total"),
  );
  expect(alone).toBeGreaterThan(0);

  await page.goto(`${origin}en/search/?q=golden`);
  await settled(page);
  await expect(page.locator("#results")).toHaveAttribute(
    "data-total",
    String(2 * alone),
  );
  const results = page.locator('#results a[href*="#"]');
  await expect(results).toHaveCount(2 * alone);
  const addresses = await results.evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
  expect(
    addresses.filter((path) => path.startsWith("/reader/en/")),
  ).toHaveLength(alone);
  expect(addresses.filter((path) => path.startsWith("/en/"))).toHaveLength(
    alone,
  );

  const other = page.locator('#results a[href*="/reader/en/"]').first();
  const { hash } = new URL((await other.getAttribute("href")) ?? "", origin);
  await other.click();
  await expect(page).toHaveURL(/\/reader\/en\/.*#/);
  await expectMarked(place(page, decodeURIComponent(hash.slice(1))));
});

test(
  "a label and a suggestion from the other corpus are found",
  { tag: "@slow" },
  async ({ page }) => {
    const { edition } = await readEdition(pathToFileURL(resolve(".") + sep));
    const ours = edition.documents.filter(({ id }) => id === "joint-statement");
    const folder = await makeVersion((built) => {
      cpSync(BASE_PATH_FOLDER, join(built, "reader"), { recursive: true });
    });
    await writeSearch({ ...edition, documents: ours }, join(folder, "search"), [
      "/reader/search/",
    ]);
    const others = server.folder;
    server.folder = folder;
    try {
      await page.goto(
        `${origin}en/search/?q=${encodeURIComponent("¶3")}&doc=talks`,
      );
      await settled(page);
      const labeled = await page
        .locator('#results a[href*="#p3"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
      expect(labeled).toEqual(["/reader/en/talks/#p3"]);
      await page.goto(`${origin}en/search/?q=2.1&doc=talks`);
      await settled(page);
      await expect(page.locator('#results a[href*="s2.1"]')).toHaveCount(0);

      const nearest = page.locator(".search-nearest a");
      await page.goto(`${origin}en/search/?q=Tashkent&doc=joint-statement`);
      await expect(nearest).toHaveText("Tashkent");
      await expect(nearest).toHaveAttribute("data-everywhere", "");
      await page.goto(
        `${origin}en/search/?q=${encodeURIComponent("Tashkent zebra")}`,
      );
      await expect(nearest).toHaveText("Tashkent");
      await nearest.click();
      await settled(page);
      await expect(
        page.locator('#results a[href*="/reader/en/"]').first(),
      ).toBeVisible();
    } finally {
      server.folder = others;
    }
  },
);

test("search reports a corpus that cannot be read, and finds all results after it can", async ({
  page,
}) => {
  server.answer = (path) =>
    path.startsWith("/reader/search/") ? "error" : "whole";
  await page.goto(`${origin}en/search/?q=golden`);
  const failure = page
    .locator("search-panel")
    .getByRole("button", { name: /again/i });
  await expect(failure).toBeVisible();
  await expect(page.locator('#results a[href*="#"]')).toHaveCount(0);
  server.answer = () => "whole";
  await failure.click();
  await expect(
    page.locator('#results a[href*="/reader/en/"]').first(),
  ).toBeVisible();
});

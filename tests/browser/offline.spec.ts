/** The edition without a connection, and updates to a new version. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { BASE_PATH_FOLDER } from "../support/base-path.ts";
import { readSite } from "../support/built-site.ts";
import { settled } from "../support/search/panel.ts";
import { pageScripts } from "../support/page-scripts.ts";
import { FaultyServer } from "../support/faulty-server.ts";
import {
  BUILT,
  edit,
  expectStored,
  expectWhole,
  makeVersion,
  keepOnlyTalks,
  PATIENCE,
  storedFiles,
} from "../support/site-versions.ts";
import {
  expectMarked,
  expectView,
  KINDS,
  LANGUAGES,
  place,
  settingsButton,
  viewRadio,
  quickIf,
} from "../support/reader.ts";

test.use({ serviceWorkers: "allow" });
test.setTimeout(180_000);

const server = new FaultyServer(BUILT);
let origin = "";
test.beforeAll(async () => {
  origin = await server.start();
});
test.beforeEach(() => {
  server.folder = BUILT;
  server.answer = () => "whole";
});
test.afterAll(() => server.stop());

const notice = (page: Page) => page.locator("#notice-new-version");

test.describe("after one visit, without a connection and without a server", () => {
  // One visit for all tests: it stores a few hundred files.
  test.describe.configure({ mode: "default" });
  const errors: string[] = [];
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    const context = await browser.newContext({
      serviceWorkers: "allow",
      viewport: { width: 1440, height: 900 },
    });
    page = await context.newPage();
    page.on("pageerror", ({ message }) => errors.push(message));
    await page.goto(`${origin}en/`);
    await expectStored(page);
    await page.context().setOffline(true);
  });
  test.beforeEach(() => {
    server.answer = () => "gone";
  });
  test.afterAll(() => page.context().close());

  test("every page and file of the edition is available", async () => {
    const addresses = [...readSite().addresses].filter(
      (address) =>
        !/404\.html$|\.(br|epub|gz|tmx|xml)$|^\/robots\.txt$|\/[._][^/]*$|\/service-worker\.js$|card[^/]*\.png$/.test(
          address,
        ),
    );
    const missing = await page.evaluate(async (all) => {
      const answers = await Promise.all(
        all.map(async (address) => ({
          address,
          ok: await fetch(address).then(
            ({ ok }) => ok,
            () => false,
          ),
        })),
      );
      return answers.filter(({ ok }) => !ok).map(({ address }) => address);
    }, addresses);
    expect(addresses.length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
    await page.goto(`${origin}?from=elsewhere`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

  test("downloads need a connection, and no page is served in their place", async () => {
    const other = await page.context().newPage();
    await other.goto(`${origin}en/talks/`);
    await other.locator(".download-menu summary").click();
    const download = other.waitForEvent("download");
    await other.locator('.download-menu a[href$=".epub"]').click();
    expect(await (await download).failure()).not.toBeNull();
    await other.close();
  });

  for (const { path, chinese } of LANGUAGES) {
    test(
      `${path}: reading, search, popovers, citation and conversion work`,
      quickIf(path === "zh-hant"),
      async () => {
        errors.length = 0;
        for (const rest of Object.values(KINDS)) {
          await page.goto(`${origin}${path}/${rest}`);
          await expect(
            page.getByRole("heading", { level: 1 }).first(),
          ).toBeVisible();
        }
        await page.goto(`${origin}${path}/joint-statement/?view=en#s3.4-s3.6`);
        await expectView(page, "en", "s3.4", chinese);
        await viewRadio(page, "both").check();
        await expectView(page, "both", "s3.4", chinese);
        await expectMarked(place(page, "s3.5"));

        await place(page, "s3.4").getByRole("link", { name: /§3\.4/ }).click();
        const menu = page.locator(".paragraph-menu");
        await menu.getByRole("button", { name: /Cite|引用/ }).click();
        await expect(menu.locator(".cite-panel")).toContainText("§3.4");
        await page.keyboard.press("Escape");

        await page.goto(`${origin}${path}/talks/`);
        await page
          .locator(".note-ref a")
          .locator("visible=true")
          .first()
          .click();
        await expect(page.locator(".text-popover")).toBeVisible();

        for (const query of ["一带一路", "一帶一路", "pipeline"]) {
          await page.goto(
            `${origin}${path}/search/?q=${encodeURIComponent(query)}`,
          );
          await settled(page);
          const result = page.locator('#results a[href*="#"]').first();
          await expect(result).toBeVisible();
          await result.click();
          await expect(page).toHaveURL(/mark=/);
          await expect
            .poll(() => page.evaluate(() => CSS.highlights.get("search")?.size))
            .toBeGreaterThan(0);
        }
        await page.keyboard.press("/");
        await page.keyboard.insertText("合作");
        await settled(page);
        await expect(
          page.getByRole("dialog").locator("#results a").first(),
        ).toBeVisible();
        await page.keyboard.press("Escape");

        if (path === "zh-hant") {
          await page.goto(`${origin}zh-hant/talks/`);
          await settingsButton(page).click();
          await page.locator(".conversion-switch input").check();
          await expect(page.locator(".conversion-bar")).toBeVisible();
        }
        expect(errors).toEqual([]);
      },
    );
  }

  test("old addresses still redirect; an address that is not stored shows the offline page", async () => {
    for (const [address, at] of [
      ["en/talks/index.html", "en/talks/index.html"],
      ["en/talks", "en/talks/"],
      ["en/talks?view=zh#p3", "en/talks/?view=zh#p3"],
      [
        "en/talks/?v=1.0.0-00000000&utm=x#p2",
        "en/talks/?v=1.0.0-00000000&utm=x#p2",
      ],
    ] as const) {
      await page.goto(origin + address);
      await expect(place(page, "p3")).toBeVisible();
      expect(page.url()).toBe(origin + at);
    }
    await expect(page.locator(".cited-text")).toBeVisible();

    const response = await page.goto(`${origin}en/none/`);
    expect(response?.status()).toBe(503);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      "Offline",
    );
    await page.keyboard.press("/");
    await page.keyboard.insertText("合作");
    await settled(page);
    await page.keyboard.press("Escape");
    await page.locator("main").getByRole("link", { name: "Contents" }).click();
    await expect(page).toHaveURL(`${origin}en/`);

    server.answer = () => "whole";
    await page.context().setOffline(false);
    expect((await page.goto(`${origin}en/none/`))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("404");
  });
});

test.describe("a new version", () => {
  const TALKS = "en/talks/";
  const OLD = "The two heads of state held formal talks.";
  const NEW = "The two heads of state held talks that were formal.";
  const {
    eager: [ENTRY = ""],
    lazy,
  } = pageScripts(
    BUILT,
    readFileSync(join(BUILT, TALKS, "index.html"), "utf8"),
  );
  /** The script that is loaded when a paragraph is copied. */
  const COPYING = lazy.find((name) => name.startsWith("copying.")) ?? "";
  let first = "";
  let second = "";
  const change = (folder: string) => {
    keepOnlyTalks(folder);
    edit(folder, `${TALKS}index.html`, OLD, NEW);
    edit(folder, `${TALKS}index.html`, "&quot;Both&quot;", "&quot;Each&quot;");
    edit(folder, `${TALKS}cite.json`, "Xinhua", "Newhua");
    mkdirSync(join(folder, "en/new"));
    writeFileSync(
      join(folder, "en/new/index.html"),
      '<!doctype html><html lang="en"><title>New</title><h1>New</h1>',
    );
    // Renames two scripts, as a change would: one that is loaded on demand, and the one that loads it.
    for (const [name, renamed] of Object.entries({
      [COPYING]: "copying.second.js",
      [ENTRY]: "entry.second.js",
    })) {
      renameSync(join(folder, "_astro", name), join(folder, "_astro", renamed));
      for (const file of readdirSync(folder, {
        recursive: true,
        encoding: "utf8",
      }).filter((one) => /\.(html|js)$/.test(one))) {
        const text = readFileSync(join(folder, file), "utf8");
        if (text.includes(name))
          writeFileSync(join(folder, file), text.replaceAll(name, renamed));
      }
    }
  };

  test.beforeAll(async () => {
    first = await makeVersion(keepOnlyTalks);
    second = await makeVersion(change);
  });
  test.beforeEach(() => {
    server.folder = first;
  });

  const lookForUpdate = (page: Page) =>
    page.evaluate(
      async () => void (await (await navigator.serviceWorker.ready).update()),
    );
  const openMenu = async (page: Page, name: "Both" | "Each") => {
    await place(page, "p2").getByRole("link", { name: /¶2/ }).click();
    await expect(
      page
        .locator(".paragraph-menu")
        .getByRole("button", { name, exact: true })
        .first(),
    ).toBeVisible();
  };

  test("is offered while pages of the old one keep working; accepting it updates all windows", async ({
    page,
    context,
  }) => {
    const keepsOldMenu = async () =>
      (await storedFiles(page)).has(`/_astro/${COPYING}`);
    await page.goto(origin + TALKS);
    await expectStored(page);
    expect(await keepsOldMenu()).toBe(true);
    const other = await context.newPage();
    await other.goto(origin + TALKS);
    server.folder = second;
    await lookForUpdate(page);
    await expect(notice(page)).toContainText("new version");
    await expect(
      notice(page).getByRole("button", { name: "Update" }),
    ).toBeVisible();

    // Versions are not mixed: the old text has the old menu, whose files the server no longer has.
    await openMenu(page, "Both");
    await expect(notice(page)).toBeHidden();
    await page.goto(origin);
    await page.goto(origin + TALKS);
    await expect(place(page, "p2")).toContainText(OLD);
    // A page that only the new version has loads the new version's files.
    await other.goto(`${origin}en/new/`);
    await expect(other.getByRole("heading")).toHaveText("New");
    const citations = (tab: Page) =>
      tab.evaluate(
        async (path) => (await fetch(`/${path}cite.json`)).text(),
        TALKS,
      );
    expect(await citations(other)).toContain("Newhua");
    expect(await citations(page)).toContain("Xinhua");
    await other.goto(origin + TALKS);
    await expect(place(other, "p2")).toContainText(OLD);

    await notice(page).getByRole("button", { name: "Update" }).press("Enter");
    for (const tab of [page, other]) {
      await expect(place(tab, "p2")).toContainText(NEW, PATIENCE);
      await openMenu(tab, "Each");
    }
    await expect(notice(page)).toBeHidden();
    await expect.poll(keepsOldMenu).toBe(false);
  });

  test(
    "also updates the window that was opened first",
    { tag: "@slow" },
    async ({ page, context }) => {
      await page.goto(origin + TALKS);
      await expectStored(page);
      const other = await context.newPage();
      await other.goto(origin + TALKS);
      server.folder = second;
      await lookForUpdate(other);
      await expect(notice(page)).toContainText("new version");
      await notice(page).getByRole("button", { name: "Update" }).click();
      for (const window of [page, other])
        await expect(place(window, "p2").locator("> [lang=en]")).toHaveText(
          NEW,
        );
    },
  );

  test(
    "is used after the last window of the old one was closed",
    { tag: "@slow" },
    async ({ page, context }) => {
      await page.goto(origin + TALKS);
      await expectStored(page);
      server.folder = second;
      await lookForUpdate(page);
      await expect(notice(page)).toBeVisible();
      await page.close();
      // Chromium waits a moment before it replaces the old worker.
      await expect
        .poll(async () => {
          const again = await context.newPage();
          await again.goto(origin + TALKS);
          const shown = await place(again, "p2").textContent();
          await again.close();
          return shown;
        })
        .toContain(NEW);
    },
  );

  test("is not used if it is incomplete; the old one keeps working", async ({
    page,
    context,
  }) => {
    await page.goto(origin + TALKS);
    await expectStored(page);
    server.folder = second;
    server.answer = (path) =>
      path.endsWith("copying.second.js") ? "half" : "whole";
    await lookForUpdate(page);
    await expect
      .poll(() =>
        page.evaluate(
          async () =>
            (await navigator.serviceWorker.getRegistration())?.installing,
        ),
      )
      .toBeFalsy();
    await expect(notice(page)).toBeHidden();
    server.answer = () => "gone";
    await context.setOffline(true);
    await page.goto(origin + TALKS);
    await expect(place(page, "p2")).toContainText(OLD);
    await openMenu(page, "Both");
  });

  test(
    "is also shown by a window without a service worker",
    { tag: "@slow" },
    async ({ page, context }) => {
      await page.goto(origin + TALKS);
      await expectStored(page);
      const other = await context.newPage();
      await other.goto(origin + TALKS);
      const devtools = await context.newCDPSession(other);
      await Promise.all([
        other.waitForEvent("load"),
        devtools.send("Page.reload", { ignoreCache: true }),
      ]);
      await expect
        .poll(() => other.evaluate(() => navigator.serviceWorker.controller))
        .toBeNull();
      await expect(place(other, "p2")).toContainText(OLD);
      server.folder = second;
      await lookForUpdate(page);
      await notice(page).getByRole("button", { name: "Update" }).click();
      for (const window of [page, other])
        await expect(place(window, "p2")).toContainText(NEW);
    },
  );

  test("is not mixed with a page that is missing from the stored copy", async ({
    page,
  }) => {
    await page.goto(origin + TALKS);
    await expectStored(page);
    await page.evaluate(async (path) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (new URL(request.url).pathname === `/${path}`)
            await cache.delete(request);
      }
    }, TALKS);
    server.folder = second;
    server.answer = (path) =>
      path === "/service-worker.js" ? "error" : "whole";
    await page.goto(origin + TALKS);
    await expect(place(page, "p2")).toContainText(NEW);
    await openMenu(page, "Each");
  });

  test("works after the browser has deleted the stored copy", async ({
    page,
  }) => {
    await page.goto(origin + TALKS);
    await expectStored(page);
    await page.evaluate(async () =>
      Promise.all((await caches.keys()).map((name) => caches.delete(name))),
    );
    server.folder = second;
    await page.goto(origin + TALKS);
    await expect(place(page, "p2")).toContainText(NEW);
    await openMenu(page, "Each");
  });
});

test.describe("an incomplete copy", () => {
  test(
    "is repaired as the pages are read",
    { tag: "@slow" },
    async ({ page, context }) => {
      server.folder = await makeVersion(keepOnlyTalks);
      await page.goto(`${origin}en/talks/`);
      await expectStored(page);
      await page.evaluate(async () => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) await cache.delete(request);
        }
      });
      const read = ["en/talks/", "en/about/"];
      for (const path of read) {
        await page.goto(origin + path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect
          .poll(async () => [...(await storedFiles(page)).keys()])
          .toContain(`/${path}`);
      }
      await expectWhole(page, server.folder);
      server.answer = () => "gone";
      await context.setOffline(true);
      for (const path of read) {
        await page.goto(origin + path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      }
    },
  );

  test("or an unreadable one falls back to the server", async ({ playwright }, {
    project,
  }) => {
    server.folder = await makeVersion(keepOnlyTalks);
    const profile = mkdtempSync(join(tmpdir(), "profile-"));
    const open = () =>
      playwright.chromium.launchPersistentContext(profile, {
        ...project.use.launchOptions,
        serviceWorkers: "allow",
      });
    try {
      let context = await open();
      let page = await context.newPage();
      await page.goto(`${origin}en/talks/`);
      await expectStored(page);
      await context.close();
      const [storage = ""] = readdirSync(profile, {
        recursive: true,
        encoding: "utf8",
      }).filter((path) => path.endsWith("CacheStorage"));
      expect(storage).not.toBe("");
      rmSync(join(profile, storage), { recursive: true });
      writeFileSync(join(profile, storage), "no folder");
      context = await open();
      page = await context.newPage();
      for (const path of ["en/talks/", "en/about/", "en/talks/"]) {
        await page.goto(origin + path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      }
      await context.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

test(
  "an edition below the path of another one does not store files of the other",
  { tag: "@slow" },
  async ({ page }) => {
    server.folder = await makeVersion(keepOnlyTalks);
    cpSync(BASE_PATH_FOLDER, join(server.folder, "reader"), {
      recursive: true,
    });
    await page.goto(`${origin}en/talks/`);
    await expectStored(page);
    await page.goto(`${origin}reader/en/talks/`);
    await page.evaluate(() => Object.assign(window, { isSame: true }));
    await expect
      .poll(
        () =>
          page.evaluate(() => navigator.serviceWorker.controller?.scriptURL),
        PATIENCE,
      )
      .toBe(`${origin}reader/service-worker.js`);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => "isSame" in window)).toBe(true);
  },
);

test("a large edition is stored in part: visited pages work, others show the offline page", async ({
  page,
  context,
}) => {
  server.folder = await makeVersion(() => {}, 100_000);
  await page.goto(`${origin}en/`);
  await expectStored(page);
  expect(
    [...(await storedFiles(page)).keys()].filter((path) =>
      path.includes("joint-statement"),
    ),
  ).toEqual([]);
  await page.goto(`${origin}en/talks/`);
  await expect
    .poll(async () => [...(await storedFiles(page)).keys()])
    .toContain("/en/talks/");
  server.answer = () => "gone";
  await context.setOffline(true);
  await page.goto(`${origin}en/talks/?view=zh#p3`);
  await expectView(page, "zh", "p3", "zh-Hans");
  await page.goto(`${origin}en/about/`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(`${origin}en/talks`);
  await expect(page).toHaveURL(`${origin}en/talks/`);
  await page.goto(`${origin}en/joint-statement/`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Offline",
  );
});

test(
  "an update of an edition stored in part keeps visited pages",
  { tag: "@slow" },
  async ({ page, context }) => {
    server.folder = await makeVersion(() => {}, 100_000);
    await page.goto(`${origin}en/`);
    await expectStored(page);
    await page.goto(`${origin}en/talks/`);
    await expect
      .poll(async () => [...(await storedFiles(page)).keys()])
      .toContain("/en/talks/");
    await page.goto(`${origin}en/about/`);
    server.folder = await makeVersion(
      (folder) => edit(folder, "en/about/index.html", "</h1>", " again</h1>"),
      100_000,
    );
    await page.evaluate(
      async () => void (await (await navigator.serviceWorker.ready).update()),
    );
    await notice(page).getByRole("button", { name: "Update" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      "again",
    );
    server.answer = () => "gone";
    await context.setOffline(true);
    await page.goto(`${origin}en/talks/`);
    await expect(place(page, "p2")).toBeVisible();
  },
);

test("with Save-Data no copy is downloaded", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "connection", {
      value: { saveData: true },
    }),
  );
  server.requests.length = 0;
  await page.goto(`${origin}en/talks/`, { waitUntil: "networkidle" });
  expect(
    server.requests.filter((path) =>
      /service-worker\.js|joint-statement/.test(path),
    ),
  ).toEqual([]);
});

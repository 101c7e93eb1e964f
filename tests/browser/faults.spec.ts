/** The site after a failure of a script, the server or the storage. */
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  chromium,
  expect,
  type Locator,
  type Page,
  test,
} from "@playwright/test";
import { findChromium } from "../../scripts/chromium.ts";
import { randomFrom } from "../../scripts/bench/random.ts";
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
  storedFiles,
  watchWorkers,
} from "../support/site-versions.ts";
import {
  expectView,
  languageLink,
  place,
  settingsButton,
  viewRadio,
  quickIf,
} from "../support/reader.ts";

const DOCUMENT = "zh-hant/joint-statement/";
const menu = (page: Page) => page.locator(".paragraph-menu");
const failed = (page: Page) => page.locator("#notice-failed");
/** In the dialog, if its program could not be loaded. */
const openPage = (page: Page) => page.locator(".search-waiting button");
const results = (page: Page) => page.locator('#results a[href*="#"]').first();

const {
  eager: EAGER,
  lazy: LAZY,
  added: ADDED,
} = pageScripts(
  BUILT,
  readFileSync(join(BUILT, DOCUMENT, "index.html"), "utf8"),
);

/** The file's name without its hash. */
const nameOf = (script: string) => script.replace(/\.[^.]+\.js$/, "");

/** The answer instead of a script. */
const FAULTS: Record<
  string,
  (content: string) => { status?: number; body: string }
> = {
  "is refused": () => ({ status: 500, body: "" }),
  // A script that is cut off may by chance still be valid.
  "is cut in the middle": (content) => ({
    body: `${content.slice(0, content.length / 2)}(`,
  }),
  throws: () => ({ body: 'throw new Error("This script is broken");' }),
};

async function breakScript(
  page: Page,
  script: string,
  fault: string,
): Promise<void> {
  const answer = FAULTS[fault]?.(
    readFileSync(join(BUILT, "_astro", script), "utf8"),
  );
  await page.route(`**/_astro/${script}`, (route) =>
    route.fulfill({ contentType: "text/javascript", ...answer }),
  );
}

/** Actions that need a script: a check that the action worked, and a check of what happens without the script. */
const ACTIONS: Record<
  string,
  { works: (page: Page) => Promise<void>; fails: (page: Page) => Promise<void> }
> = {
  "a paragraph shows its other language": {
    works: async (page) => {
      await viewRadio(page, "en").check();
      await expect(place(page, "s3.5").locator(".reveal")).toBeVisible();
    },
    fails: (page) => expect(page.locator(".reveal")).toHaveCount(0),
  },
  "the address follows the view": {
    works: (page) => expect(page).toHaveURL(/view=en/),
    fails: (page) => expect(page).not.toHaveURL(/view=en/),
  },
  "a paragraph is copied": {
    works: async (page) => {
      await place(page, "s3.5").getByRole("link", { name: /§3\.5/ }).click();
      await expect(menu(page)).toBeVisible();
    },
    // The label is a link.
    fails: async (page) => {
      await place(page, "s3.5").getByRole("link", { name: /§3\.5/ }).click();
      await expect(page.locator('[id="s3.5"]:target')).toBeVisible();
      await expect(menu(page)).toHaveCount(0);
    },
  },
  "a note is shown": {
    works: async (page) => {
      await page.locator("main .note-ref a:visible").first().click();
      await expect(page.locator(".text-popover")).toBeVisible();
    },
    // The note is below its paragraph.
    fails: async (page) => {
      await page.locator("main .note-ref a:visible").first().click();
      await expect(page.locator(".note:target")).toBeInViewport();
    },
  },
  "terms are marked": {
    works: async (page) => {
      await chooseTerms(page, "on");
      await expect(page.locator("a[data-term]").first()).toBeAttached();
      await chooseTerms(page, "off");
      await expect(page.locator("a[data-term]")).toHaveCount(0);
    },
    fails: async (page) => {
      await chooseTerms(page, "on");
      await page.waitForLoadState("networkidle");
      await expect(page.locator("a[data-term]")).toHaveCount(0);
      await chooseTerms(page, "off");
    },
  },
  "pinyin is shown": {
    works: async (page) => {
      await showPinyin(page);
      await expect(page.locator("ruby").first()).toBeAttached();
      await page.locator("#pinyin-off").check({ force: true });
      await expect(page.locator("ruby")).toHaveCount(0);
      await settingsButton(page).click();
    },
    fails: async (page) => {
      await showPinyin(page);
      await expect(page.locator("ruby")).toHaveCount(0);
      await page.locator("#pinyin-off").check({ force: true });
      await settingsButton(page).click();
    },
  },
  "another language keeps the place": {
    works: async (page) =>
      expect(await linkAtPlace(page)).toHaveAttribute("href", /#/),
    fails: async (page) =>
      expect(await linkAtPlace(page)).toHaveAttribute("href", /\/$/),
  },
  "the bar says where the reader is": {
    works: async (page) => {
      await page.evaluate(() => scrollBy(0, 300));
      await expect(page.locator(".place summary")).toContainText("§");
    },
    fails: async (page) => {
      await page.evaluate(() => scrollBy(0, 300));
      await expect(page.locator(".place summary")).not.toContainText("§");
    },
  },
  "search finds": {
    works: async (page) => {
      await page.locator(".search-button").click();
      await expect(page.getByRole("dialog")).toBeVisible();
      await page.keyboard.insertText("合作");
      await expect(results(page)).toBeVisible();
    },
    fails: async (page) => {
      await page.locator(".search-button").click();
      const search = page.locator("main #search-input");
      await expect(openPage(page).or(search)).toBeVisible();
      // Without the page's own script, the button is a link.
      if (await openPage(page).isVisible()) {
        await page.keyboard.insertText("合作");
        await openPage(page).click();
      }
      await expect(page).toHaveURL(/zh-hant\/search\//);
      await expect(page.locator("main #search-input")).toBeVisible();
    },
  },
  "Escape closes the settings": {
    works: async (page) => {
      await openSettings(page);
      await page.locator("#theme-system").focus();
      await page.keyboard.press("Escape");
      await expect(page.locator("#theme-system")).toBeHidden();
    },
    // The button that opened the settings closes them.
    fails: async (page) => {
      await openSettings(page);
      await settingsButton(page).click();
      await expect(page.locator("#theme-system")).toBeHidden();
    },
  },
};

/** A link to another language, focused when the third section is in the window. */
async function linkAtPlace(page: Page): Promise<Locator> {
  await place(page, "s3.5").scrollIntoViewIfNeeded();
  const link = await languageLink(page, "English");
  await link.focus();
  return link;
}

/** Chooses whether terms are marked, without a click on the page, which would close a notice. */
async function chooseTerms(page: Page, value: "on" | "off"): Promise<void> {
  await page
    .locator(`#terms-${value}`)
    .evaluate((radio: HTMLInputElement) => radio.click());
}

/** Opens the settings, after closing a dialog that covers them. */
async function openSettings(page: Page): Promise<void> {
  if (await page.getByRole("dialog").isVisible())
    await page.keyboard.press("Escape");
  await settingsButton(page).click();
  await expect(page.locator("#theme-system")).toBeVisible();
}

async function showPinyin(page: Page): Promise<void> {
  await openSettings(page);
  await page.locator("#pinyin-on").check({ force: true });
}

/** Scripts that a page loads by itself, and the only action that needs each. */
const OWN_ACTION: Record<string, string> = {
  "copying.client": "a paragraph is copied",
  // The pointer lights sentences on its way; without it, none is lit.
  "sentences.client": "",
  "current-place.client": "the bar says where the reader is",
  "service-worker.client": "",
};

/** Actions that change a setting which needs a script of its own. */
const OF_SETTINGS = new Set(["terms are marked", "pinyin is shown"]);

/** The scripts that each action loads on an intact page. */
const needs = new Map<string, string[]>();

test.describe("a script that cannot be loaded", () => {
  test.describe.configure({ mode: "default" });

  test.beforeAll(async ({ browser, baseURL }) => {
    for (const [name, { works }] of Object.entries(ACTIONS)) {
      const page = await browser.newPage({
        baseURL: baseURL ?? "",
        viewport: { width: 1440, height: 900 },
      });
      const asked: string[] = [];
      await page.goto(DOCUMENT);
      await page.waitForLoadState("load");
      page.on("request", (request) =>
        asked.push(new URL(request.url()).pathname.split("/").pop() ?? ""),
      );
      // The address contains the view.
      if (name === "the address follows the view")
        await viewRadio(page, "zh")
          .check()
          .then(() => viewRadio(page, "en").check());
      await works(page);
      const lazy =
        name === "the address follows the view"
          ? []
          : [...ADDED.keys()].filter(
              (script) =>
                asked.includes(script) &&
                // The settings load the popovers for the conversion.
                !(
                  nameOf(script) === "popovers.client" && OF_SETTINGS.has(name)
                ) &&
                // A page loads some by itself.
                [undefined, name].includes(OWN_ACTION[nameOf(script)]),
            );
      needs.set(name, [
        ...EAGER,
        ...lazy.flatMap((script) => ADDED.get(script) ?? []),
      ]);
      await page.close();
    }
  });

  test("is needed by some action, and no action needs all scripts", () => {
    expect(new Set([...needs.values()].flat())).toEqual(
      new Set(
        [...EAGER, ...LAZY].filter((one) => OWN_ACTION[nameOf(one)] !== ""),
      ),
    );
    for (const scripts of needs.values())
      expect(scripts.length).toBeLessThan(EAGER.length + LAZY.length);
  });

  for (const script of [...EAGER, ...LAZY]) {
    // Scripts that are loaded on demand get one fault each. Loading them again is tested below.
    const faults = Object.keys(FAULTS).filter(
      (_, at) => EAGER.includes(script) || at === LAZY.indexOf(script) % 3,
    );
    for (const fault of faults) {
      test(
        `${nameOf(script)} ${fault}: reading and all other actions work`,
        quickIf(EAGER.includes(script) && fault === "is refused"),
        async ({ page }) => {
          await breakScript(page, script, fault);
          await page.goto(`${DOCUMENT}#s3.4`);
          await expectView(page, "both", "s3.4", "zh-Hant");
          await expect(place(page, "s3.4")).toBeInViewport();
          await viewRadio(page, "en").check();
          await expectView(page, "en", "s3.4", "zh-Hant");
          for (const [name, { works, fails }] of Object.entries(ACTIONS)) {
            const isLost = needs.get(name)?.includes(script);
            await test.step(`${name}${isLost ? " no longer" : ""}`, () =>
              (isLost ? fails : works)(page));
            // A notice reports an action that failed without a fallback.
            if (
              isLost &&
              LAZY.includes(script) &&
              name !== "a note is shown" &&
              name !== "Escape closes the settings" &&
              name !== "another language keeps the place" &&
              name !== "the bar says where the reader is" &&
              // The click that closes the settings closes the notice.
              name !== "pinyin is shown"
            ) {
              await expect(failed(page)).toBeVisible();
              await page.keyboard.press("Escape");
            }
          }
          await page.goto(DOCUMENT);
          await expectView(page, "en", "s3.4", "zh-Hant");
          await settingsButton(page).click();
          await page.locator("#theme-dark").check({ force: true });
          expect(
            await page.evaluate(() => [
              document.documentElement.dataset["theme"],
              JSON.parse(localStorage.getItem("one-page") ?? ""),
            ]),
          ).toEqual([
            "dark",
            { view: "en", terms: "off", theme: "dark", pinyin: "off" },
          ]);
        },
      );
    }
  }

  for (const script of LAZY) {
    test(
      `${nameOf(script)} is loaded when it is needed again`,
      quickIf(script === LAZY[0]),
      async ({ page }) => {
        const [name = ""] =
          [...needs].find(([, scripts]) => scripts.includes(script)) ?? [];
        let isBroken = true;
        await page.route(`**/_astro/${script}`, (route) =>
          isBroken ? route.abort("connectionreset") : route.continue(),
        );
        await page.goto(DOCUMENT);
        await viewRadio(page, "en").check();
        await ACTIONS[name]?.fails(page);
        isBroken = false;
        await page.keyboard.press("Escape");
        if (page.url().includes("/search/")) {
          await page.locator("main #search-input").fill("合作");
          await page.keyboard.press("Enter");
          await expect(results(page)).toBeVisible();
          return;
        }
        if (name.includes("language")) await viewRadio(page, "zh").check();
        await ACTIONS[name]?.works(page);
        await expect(failed(page)).toBeHidden();
      },
    );
  }
});

test.describe("while the offline copy is being stored", () => {
  test.use({ serviceWorkers: "allow" });

  const server = new FaultyServer(BUILT);
  let origin = "";
  let small = "";
  test.beforeAll(async () => {
    origin = await server.start();
    small = await makeVersion(keepOnlyTalks);
  });
  test.beforeEach(() => {
    server.folder = small;
    server.answer = () => "whole";
  });
  test.afterAll(() => server.stop());

  /** Checks that a newer version is not installed. The page may reload if parts of another version were stored. */
  const lookInVain = async (page: Page) => {
    await expect(() =>
      page.evaluate(
        async () =>
          void (await (
            await navigator.serviceWorker.ready
          )
            .update()
            .catch(() => {})),
      ),
    ).toPass();
    await expect
      .poll(() =>
        page
          .evaluate(
            async () =>
              (await navigator.serviceWorker.getRegistration())?.installing,
          )
          .catch(() => "reloading"),
      )
      .toBeFalsy();
  };
  const reworded = (folder: string) => {
    keepOnlyTalks(folder);
    edit(
      folder,
      "en/talks/index.html",
      "formal talks",
      "talks that were formal",
    );
  };

  for (const [what, seed, fault] of [
    ["fails half of the requests", 2022, "error"],
    ["cuts half of the responses in the middle", 914, "cut"],
    ["takes half of a file for the whole", 915, "half"],
  ] as const) {
    test(
      `a server that ${what} leaves no broken site`,
      quickIf(fault === "error"),
      async ({ page, context }) => {
        const random = randomFrom(seed);
        // The page itself loads; what follows fails.
        server.answer = (path) =>
          path === "/en/talks/" ||
          path.startsWith("/_astro") ||
          path === "/service-worker.js" ||
          random() < 0.5
            ? "whole"
            : fault;
        const givenUp = await watchWorkers(page);
        for (let visit = 0; visit < 2; visit += 1) {
          await page.goto(`${origin}en/talks/`);
          await givenUp();
          await expectView(page, "both", "p3", "zh-Hans");
          await expectWhole(page, small);
        }
        server.answer = () => "whole";
        const before = await storedFiles(page);
        server.requests.length = 0;
        await page.goto(`${origin}en/talks/`);
        await expectStored(page);
        await expectWhole(page, small);
        // Files that were stored are not requested again.
        expect(before.size).toBeGreaterThan(0);
        expect(
          server.requests.filter(
            (path) => before.has(path) && /^\/en\/talks\/./.test(path),
          ),
        ).toEqual([]);

        // The same with a new version: until it is complete, the old one is used.
        server.folder = await makeVersion(reworded);
        server.answer = (path) => (path === "/en/talks/" ? fault : "whole");
        await lookInVain(page);
        server.answer = () => "gone";
        await context.setOffline(true);
        for (const path of ["en/talks/", "en/about/", ""]) {
          await page.goto(origin + path);
          await expect(
            page.getByRole("heading", { level: 1 }).first(),
          ).toBeVisible();
        }
        await expect(page.locator(".notice:popover-open")).toHaveCount(0);
      },
    );
  }

  test(
    "full storage changes nothing",
    { tag: "@slow" },
    async ({ page, context }) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      const devtools = await context.newCDPSession(page);
      const fill = (quotaSize?: number) =>
        devtools.send("Storage.overrideQuotaForOrigin", {
          origin: origin.slice(0, -1),
          ...(quotaSize === undefined ? {} : { quotaSize }),
        });
      await fill(200_000);
      server.folder = BUILT;
      const givenUp = await watchWorkers(page);
      await page.goto(`${origin}en/talks/`);
      await givenUp();
      await expectWhole(page, BUILT);
      await expectView(page, "both", "p3", "zh-Hans");
      await viewRadio(page, "en").check();
      await page.goto(`${origin}en/talks/`);
      // A worker that is still installing would also answer for the next version's page.
      await givenUp();
      await expectView(page, "en", "p3", "zh-Hans");

      // If the storage fills up while a new version is installed, the old one stays.
      await fill();
      server.folder = small;
      await page.goto(`${origin}en/talks/`);
      await expectStored(page);
      server.folder = await makeVersion(reworded);
      await fill(1_000);
      await lookInVain(page);
      server.answer = () => "gone";
      await context.setOffline(true);
      await page.goto(`${origin}en/talks/`);
      await expect(place(page, "p2")).toContainText("formal talks");
      expect(errors).toEqual([]);
    },
  );

  test("blocked storage changes nothing", { tag: "@slow" }, async () => {
    await withProfile(
      { profile: { default_content_setting_values: { cookies: 2 } } },
      async (page) => {
        const errors: string[] = [];
        page.on("pageerror", (error) => errors.push(error.message));
        server.folder = BUILT;
        await page.goto(`${origin}en/talks/?view=zh`, {
          waitUntil: "networkidle",
        });
        const blocked = await page.evaluate(async () => {
          try {
            localStorage.setItem("a", "b");
          } catch {
            return (
              (await navigator.serviceWorker
                .getRegistration()
                .catch(() => undefined)) === undefined
            );
          }
          return false;
        });
        expect(blocked).toBe(true);
        await expectView(page, "zh", "p3", "zh-Hans");
        await viewRadio(page, "both").check();
        await expectView(page, "both", "p3", "zh-Hans");
        await place(page, "p3").getByRole("link", { name: /¶3/ }).click();
        await expect(menu(page)).toBeVisible();
        await page.keyboard.press("Escape");
        await page.keyboard.press("/");
        await page.keyboard.insertText("energy");
        await settled(page);
        await expect(results(page)).toBeVisible();
        expect(errors).toEqual([]);
      },
    );
  });

  test("the edition can be installed", { tag: "@slow" }, async () => {
    // Not in a private window, which other tests use.
    await withProfile({}, async (page) => {
      await page.goto(`${origin}en/`);
      await expect(page.locator('link[rel="manifest"]')).toHaveCount(1);
      const devtools = await page.context().newCDPSession(page);
      const { url, errors, data } = await devtools.send("Page.getAppManifest");
      expect(url).toBe(`${origin}manifest.webmanifest`);
      expect(errors).toEqual([]);
      expect(JSON.parse(data ?? "")).toMatchObject({
        start_url: "/",
        display: "minimal-ui",
      });
      expect(
        (await devtools.send("Page.getInstallabilityErrors"))
          .installabilityErrors,
      ).toEqual([]);
    });
  });
});

/** Opens a page in a browser with its own profile. @param preferences As in Chromium's `Preferences` file. */
async function withProfile(
  preferences: object,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "profile-"));
  mkdirSync(join(profile, "Default"));
  writeFileSync(
    join(profile, "Default/Preferences"),
    JSON.stringify(preferences),
  );
  const context = await chromium.launchPersistentContext(profile, {
    ...test.info().project.use.launchOptions,
    executablePath: findChromium("window"),
  });
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

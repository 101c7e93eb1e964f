/** The site runs and requests only its own files. */
import {
  type BrowserContext,
  expect,
  type Page,
  type Request,
  test,
} from "@playwright/test";
import { HEADER_POLICY } from "../../src/security/policy.ts";
import {
  KINDS,
  LANGUAGES,
  place,
  settingsButton,
  viewRadio,
} from "../support/reader.ts";
import { settled } from "../support/search/panel.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** The documents and sections that are not in {@link KINDS}. */
const OTHERS = [
  "talks/",
  "golden-eagle/",
  ...["preamble", "s1", "s3", "s4", "s5", "closing"].map(
    (id) => `joint-statement/${id}/`,
  ),
];

/** Records everything that must not happen. */
interface Watch {
  requests: string[];
  violations: string[];
  errors: string[];
  cookies: string[];
}

async function watch(context: BrowserContext): Promise<Watch> {
  const seen: Watch = { requests: [], violations: [], errors: [], cookies: [] };
  context.on("request", (request) => seen.requests.push(request.url()));
  context.on("response", async (response) => {
    if (response.status() >= 400 && !response.url().endsWith("/none/"))
      seen.errors.push(`${response.url()} is ${response.status()}`);
    const cookie = await response.headerValue("set-cookie").catch(() => null);
    if (cookie !== null) seen.cookies.push(`${response.url()}: ${cookie}`);
  });
  context.on("console", (message) => {
    // Service workers are blocked here; the offline tests allow them.
    if (message.text() === "Service Worker registration blocked by Playwright")
      return;
    if (message.type() === "error" || message.type() === "warning")
      seen.errors.push(message.text());
  });
  context.on("weberror", (error) => seen.errors.push(error.error().message));
  await context.exposeBinding(
    "reportViolation",
    (_source, violation: string) => void seen.violations.push(violation),
  );
  await context.addInitScript(() => {
    addEventListener(
      "securitypolicyviolation",
      ({ effectiveDirective, blockedURI, sample }) => {
        (
          globalThis as unknown as { reportViolation(text: string): void }
        ).reportViolation(
          `${effectiveDirective} ${blockedURI} ${sample}`.trim(),
        );
      },
    );
  });
  return seen;
}

/** Uses every feature once, in one language. Returns the keys of everything that was stored. */
async function walk(page: Page, path: string): Promise<string[]> {
  const isHant = path === "zh-hant";
  await page.goto("", { waitUntil: "networkidle" });
  for (const rest of [...Object.values(KINDS), ...OTHERS, "none/"]) {
    await page.goto(`${path}/${rest}`, { waitUntil: "load" });
    await settingsButton(page).click();
    await page.locator(".search-button").hover();
  }

  // Views, settings and the conversion.
  await page.goto(`${path}/joint-statement/#s1.1`);
  for (const view of ["zh", "en", "both"] as const)
    await viewRadio(page, view).check();
  await settingsButton(page).click();
  await page.locator("#theme-dark").check({ force: true });
  await page.locator("#size-large").check({ force: true });
  if (isHant) {
    await page.locator(".settings").getByRole("switch").check();
    await expect(page.locator(".conversion-bar")).toBeVisible();
  }
  await page.keyboard.press("Escape");
  await page.emulateMedia({ media: "print" });
  await page.emulateMedia({ media: null });

  // Copying and citing a paragraph.
  await page.goto(`${path}/talks/?v=1.0.0-00000000#p2`);
  await expect(page.locator(".cited-text")).toBeVisible();
  await place(page, "p2").locator(".n").click();
  const menu = page.locator(".paragraph-menu");
  await menu.locator("p").nth(1).getByRole("button").last().click();
  await expect(menu.getByRole("status")).not.toBeEmpty();
  await menu.locator("[aria-expanded]").click();
  await expect(menu.locator(".cite-panel")).toContainText("¶2");
  for (const text of ["zh", "en"])
    await menu.locator(".cite-panel select").selectOption(text);
  await menu.locator(".cite-panel button").first().click();
  await page.keyboard.press("Escape");

  // A note and an emended place.
  await page.goto(`${path}/golden-eagle/`);
  for (const mark of await page
    .locator(".note-ref a:visible, main .corr:visible, main .supplied:visible")
    .all())
    await mark.click({ force: true, timeout: 5_000 }).catch(() => {});

  // Search in the dialog and on its page.
  await page.goto(`${path}/uzbekistan/`);
  await page.keyboard.press("/");
  await page.keyboard.insertText(path === "en" ? "golden" : "合作");
  await settled(page);
  await page.locator('#results a[href*="#"]').first().click();
  await page.waitForURL(/mark=/);
  await page.goto(`${path}/search/?q=xyzzy`);
  await settled(page);

  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
    ...document.cookie
      .split(";")
      .filter(Boolean)
      .map((cookie) => `cookie ${cookie}`),
  ]);
}

for (const { path } of LANGUAGES) {
  test(
    `${path}: all features request only this host, respect the policy, and store only what the about page says`,
    { tag: "@slow" },
    async ({ context, page, baseURL }) => {
      const seen = await watch(context);
      const stored = await walk(page, path);
      expect(seen.requests.length).toBeGreaterThan(30);
      expect(
        seen.requests.filter((url) => !url.startsWith(baseURL ?? "")),
      ).toEqual([]);
      expect(seen.violations).toEqual([]);
      // The missing page is requested on purpose.
      expect(seen.errors.filter((text) => !/status of 404/.test(text))).toEqual(
        [],
      );
      expect(seen.cookies).toEqual([]);
      expect(await context.cookies()).toEqual([]);

      await page.goto(`${path}/about/`);
      const privacy = (await page.locator("#privacy").textContent()) ?? "";
      const listed = [...privacy.matchAll(/[“「『]([a-z][\w-]*)[”」』]/g)].map(
        ([, name = ""]) => name,
      );
      expect(listed.length).toBeGreaterThan(0);
      // The listed key is the prefix of a cache's name.
      for (const name of stored)
        expect(
          listed.some((one) => name === one || name.startsWith(`${one}-`)),
          name,
        ).toBe(true);
      for (const one of listed)
        expect(
          stored.some((name) => name === one || name.startsWith(`${one}-`)),
          one,
        ).toBe(true);
    },
  );
}

test("the policy blocks what it forbids", async ({ context, page }) => {
  const seen = await watch(context);
  const attempts: Request[] = [];
  context.on(
    "request",
    (request) =>
      request.url().includes("other.example") && attempts.push(request),
  );
  await page.route("**/en/talks/", async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      "<main",
      '<script>document.title = "injected"</script><style>body { opacity: 0.5 }</style><p id="styled" style="opacity: 0.5" onclick="document.title = \'clicked\'">a</p>' +
        '<img src="https://other.example/picture.png"><script src="https://other.example/program.js"></script><link rel="stylesheet" href="https://other.example/style.css"><main',
    );
    await route.fulfill({ response, body: html });
  });
  await page.goto("en/talks/");
  await page.locator("#styled").dispatchEvent("click");
  await page.evaluate(() =>
    fetch("https://other.example/data.json").catch(() => null),
  );
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));

  expect(await page.title()).not.toMatch(/injected|clicked/);
  expect(
    await page
      .locator("#styled")
      .evaluate((element) => [
        getComputedStyle(element).opacity,
        getComputedStyle(document.body).opacity,
      ]),
  ).toEqual(["1", "1"]);
  // The browser reports the requests that the policy blocked.
  expect(attempts.length).toBeGreaterThan(2);
  for (const attempt of attempts)
    expect(attempt.failure()?.errorText, attempt.url()).toBe("csp");
  const rules = [
    "script-src-elem inline",
    "script-src-attr inline",
    "style-src-elem inline",
    "style-src-attr inline",
    ...["img-src", "script-src-elem", "style-src-elem", "connect-src"].map(
      (name) => `${name} https://other.example/`,
    ),
  ];
  for (const rule of rules)
    await expect
      .poll(
        () => seen.violations.filter((one) => one.startsWith(rule)).length,
        rule,
      )
      .toBeGreaterThan(0);
});

test("a string becomes HTML only through the site’s Trusted Types policies", async ({
  page,
}) => {
  await page.goto("en/talks/");
  const thrown = await page.evaluate(() => {
    const policies = (
      globalThis as unknown as {
        trustedTypes: {
          createPolicy(
            name: string,
            rules: object,
          ): { createHTML(html: string): string };
        };
      }
    ).trustedTypes;
    const element = document.createElement("p");
    const attempts: Record<string, () => unknown> = {
      innerHTML: () => (element.innerHTML = "<b>a</b>"),
      DOMParser: () => new DOMParser().parseFromString("<b>a</b>", "text/html"),
      script: () => (document.createElement("script").src = "/a.js"),
      worker: () => new Worker("/a.js"),
      "another policy": () =>
        policies.createPolicy("another", {
          createHTML: (html: string) => html,
        }),
    };
    return Object.entries(attempts)
      .filter(([, attempt]) => {
        try {
          attempt();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      })
      .map(([name]) => name);
  });
  expect(thrown).toEqual([
    "innerHTML",
    "DOMParser",
    "script",
    "worker",
    "another policy",
  ]);
});

test("the site works with the policy as an HTTP header, and cannot be framed", async ({
  context,
  page,
}) => {
  const seen = await watch(context);
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: {
        ...response.headers(),
        "content-security-policy": HEADER_POLICY,
      },
    });
  });
  await page.goto("en/talks/");
  await page.keyboard.press("/");
  await page.keyboard.insertText("golden");
  await settled(page);
  await expect(page.locator('#results a[href*="#"]').first()).toBeVisible();
  for (const rest of [
    "",
    "en/",
    "zh-hant/joint-statement/s3/",
    "zh-hans/witness/",
    "en/about/",
  ])
    await page.goto(rest);
  expect(seen.violations).toEqual([]);
  expect(seen.errors).toEqual([]);
  await page.route("**/framing.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><iframe src="/en/talks/"></iframe>',
    }),
  );
  await page.goto("framing.html");
  await expect.poll(() => seen.errors.join(" ")).toMatch(/frame-ancestors/);
});

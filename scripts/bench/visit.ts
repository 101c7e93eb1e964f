/** Measures a first visit to a page in a browser with an empty cache. */
import type { Browser, Request } from "@playwright/test";

export interface Visit {
  requests: number;
  /** Of all response bodies, as sent. */
  bytes: number;
  /** Bytes of script that the browser ran, decompressed. */
  script: number;
  /** The sum of all layout shifts, at least the CLS of https://web.dev/articles/cls. */
  shift: number;
}

declare global {
  interface Window {
    /** The sum of the layout shifts so far. */
    shifts: { sum: number };
  }
}

/** Opens a page on a phone and waits until loading ends. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const asked: Request[] = [];
  page.on("request", (request) => asked.push(request));
  await page.goto(address, { waitUntil: "networkidle" });
  const sizes = await Promise.all(
    asked.map(async (request) => (await request.sizes()).responseBodySize),
  );
  const loaded = await Promise.all(
    asked
      .filter((request) => request.resourceType() === "script")
      .map(
        async (request) =>
          (await (await request.response())?.body())?.length ?? 0,
      ),
  );
  const { inline, icon, shift } = await page.evaluate(() => ({
    inline: [...document.scripts]
      .filter(
        ({ src, type }) => src === "" && (type === "" || type === "module"),
      )
      .map(({ text }) => new TextEncoder().encode(text).length),
    icon:
      document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href ??
      new URL("/favicon.ico", location.href).href,
    shift: window.shifts.sum,
  }));
  // Headless browsers do not request the icon; others do.
  if (!asked.some((request) => request.url() === icon)) {
    const response = await context.request.get(icon, {
      headers: { "accept-encoding": "br" },
    });
    sizes.push(Number(response.headers()["content-length"] ?? 0));
  }
  await context.close();
  return {
    requests: sizes.length,
    bytes: sum(sizes),
    script: sum([...inline, ...loaded]),
    shift,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Runs Lighthouse: https://developer.chrome.com/docs/lighthouse. */
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const CATEGORIES = [
  "performance",
  "accessibility",
  "best-practices",
  "seo",
] as const;

export interface Verdict {
  /** Scores for performance, accessibility, best practices and SEO, from 0 to 100. */
  scores: number[];
  /** Milliseconds. */
  totalBlockingTime: number;
  /** Milliseconds. */
  largestContentfulPaint: number;
  /** The score of https://web.dev/articles/cls. */
  layoutShift: number;
  /** The audits that cost a point. */
  faults: string[];
}

/**
 * Audits pages with Lighthouse's mobile preset (a phone on a simulated slow connection). It
 * visits the pages in turn, so that other load on the machine affects all of them.
 *
 * @param program The path of Chromium.
 * @param times The number of audits of each page.
 * @returns The median result of each page.
 * @throws If Lighthouse cannot load a page.
 */
export async function audit(
  program: string,
  addresses: readonly string[],
  times = 3,
): Promise<Verdict[]> {
  const verdicts: Verdict[][] = addresses.map(() => []);
  for (let time = 0; time < times; time += 1) {
    for (const [at, address] of addresses.entries()) {
      const chrome = await launch({
        chromePath: program,
        chromeFlags: ["--headless=new", "--no-sandbox", "--disable-quic"],
        logLevel: "silent",
      });
      try {
        verdicts[at]?.push(await auditOnce(chrome.port, address));
      } finally {
        chrome.kill();
      }
    }
  }
  return verdicts.map((all) => ({
    scores: CATEGORIES.map((_, at) =>
      median(all.map(({ scores }) => scores[at] ?? 0)),
    ),
    totalBlockingTime: median(all.map((one) => one.totalBlockingTime)),
    largestContentfulPaint: median(
      all.map((one) => one.largestContentfulPaint),
    ),
    layoutShift: median(all.map((one) => one.layoutShift)),
    faults: [...new Set(all.flatMap(({ faults }) => faults))],
  }));
}

async function auditOnce(port: number, address: string): Promise<Verdict> {
  const result = await lighthouse(address, {
    port,
    output: "json",
    logLevel: "silent",
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse returned no result for ${address}`);
  const { lhr } = result;
  if (lhr.runtimeError)
    throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const weighty = CATEGORIES.flatMap(
    (name) => lhr.categories[name]?.auditRefs ?? [],
  ).filter(({ weight }) => weight > 0);
  return {
    scores: CATEGORIES.map((name) =>
      Math.round((lhr.categories[name]?.score ?? 0) * 100),
    ),
    totalBlockingTime:
      lhr.audits["total-blocking-time"]?.numericValue ?? Number.NaN,
    largestContentfulPaint:
      lhr.audits["largest-contentful-paint"]?.numericValue ?? Number.NaN,
    layoutShift:
      lhr.audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
    faults: weighty
      .filter(({ id }) => (lhr.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  };
}

function median(values: readonly number[]): number {
  return (
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ??
    Number.NaN
  );
}

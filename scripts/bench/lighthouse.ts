/** What Lighthouse says of a page: https://developer.chrome.com/docs/lighthouse. */
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Verdict {
  /** Of performance, accessibility, best practices and search engines, from 0 to 100. */
  scores: number[];
  /** Milliseconds. */
  largestContentfulPaint: number;
  /** The names of the audits that cost a point. */
  faults: string[];
}

/**
 * The median verdict, in its mobile preset: a phone on a simulated slow line.
 *
 * @param program The path of Chromium.
 * @param times How often the page is looked at.
 * @throws if Lighthouse cannot load it
 */
export async function judge(program: string, address: string, times = 3): Promise<Verdict> {
  const verdicts: Verdict[] = [];
  for (let time = 0; time < times; time += 1) {
    const chrome = await launch({ chromePath: program, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-quic'], logLevel: 'silent' });
    try {
      verdicts.push(await judgeOnce(chrome.port, address));
    } finally {
      chrome.kill();
    }
  }
  return {
    scores: CATEGORIES.map((_, at) => median(verdicts.map(({ scores }) => scores[at] ?? 0))),
    largestContentfulPaint: median(verdicts.map((one) => one.largestContentfulPaint)),
    faults: [...new Set(verdicts.flatMap(({ faults }) => faults))],
  };
}

async function judgeOnce(port: number, address: string): Promise<Verdict> {
  const result = await lighthouse(address, { port, output: 'json', logLevel: 'silent', onlyCategories: [...CATEGORIES] });
  if (!result) throw new Error(`Lighthouse said nothing of ${address}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const weighty = CATEGORIES.flatMap((name) => lhr.categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return {
    scores: CATEGORIES.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100)),
    largestContentfulPaint: lhr.audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    faults: weighty.filter(({ id }) => (lhr.audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

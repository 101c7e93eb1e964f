/** Forms, labels and roles of every kind of page: html-validate (https://html-validate.org). */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ConfigData,
  HtmlValidate,
  StaticConfigLoader,
} from "html-validate";
import { readSite } from "../support/built-site.ts";

/** One page of each kind, after its language. */
const KINDS = [
  "",
  "search/",
  "about/",
  "terms/",
  "witness/",
  "uzbekistan/",
  "joint-statement/",
  "joint-statement/s2/",
];

const CONFIG: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Also not where an element could have a name, but has no role that shows it.
    "aria-label-misuse": ["error", { allowAnyNamable: false }],
    // Paragraphs have been published with dots in their ids: `s3.4`.
    "valid-id": ["error", { relaxed: true }],
    // The title of a page is that of its document, however long.
    "long-title": "off",
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));

test("forms have buttons, controls have labels, and elements their roles", async () => {
  const site = readSite();
  // In zh-hant the settings also have the switch of the conversion.
  const addresses = ["en", "zh-hant"].flatMap((path) =>
    KINDS.map((kind) => `/${path}/${kind}`),
  );
  for (const address of ["/", "/404.html", "/offline/", ...addresses])
    assert.deepEqual(await problemsOf(site.page(address).html), [], address);
});

test("problems are found", async () => {
  assert.deepEqual(
    await problemsOf(
      '<form><input type="text" id="a"></form><button>b</button><p aria-label="c">d</p>',
    ),
    [
      "wcag/h32: form",
      "no-implicit-button-type: button",
      "aria-label-misuse: p",
    ],
  );
});

/** The problems of a page: `wcag/h32: #search-form`. */
async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, selector }) => `${ruleId}: ${selector}`),
  );
}

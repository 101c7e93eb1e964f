/** The examples of the rules, and the documentation page that is generated from the rules. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { problemsPage } from "../../../scripts/docs/problems-page.ts";
import { RULES } from "../../../src/edition/rules/index.ts";
import { problemsOf, reportOf } from "../../support/edition-case.ts";

for (const [code, { examples }] of Object.entries(RULES)) {
  examples.forEach((example, index) => {
    test(`the rule “${code}” reports its example ${index + 1} (src/edition/rules/${code}.ts)`, async () => {
      const report = reportOf(await problemsOf(example));
      assert.deepEqual(report, example.report);
      assert.ok(report.some((line) => line.split(" ")[1] === code));
    });
  });
}

test("every rule has a title, a reason and a fix, in sentences", () => {
  for (const [code, { title, why, fix }] of Object.entries(RULES)) {
    assert.match(title, /^[A-Z].*[^.]$/, code);
    assert.match(why, /^[A-Z].*\.$/, code);
    assert.match(fix, /^[A-Z].*\.$/, code);
  }
});

test("docs/problems.md is up to date: `npm run docs`", () => {
  assert.equal(
    readFileSync(new URL("../../../docs/problems.md", import.meta.url), "utf8"),
    problemsPage(),
  );
});

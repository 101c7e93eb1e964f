/** What a link shows in a message, and whether its data keep to the definitions of schema.org. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ogs from "open-graph-scraper";
import ts from "typescript";
import { readEdition } from "../../src/content/read.ts";
import {
  hasSections,
  sectionTitleOf,
  type TextLang,
} from "../../src/edition/model.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { readSite } from "../support/built-site.ts";

const { edition } = await readEdition(new URL("../../", import.meta.url));
const site = readSite();

/** The date of a document as a reader of a language writes it. */
function dateIn(lang: TextLang, date: string): string {
  const [year = "", month, day] = date.split("-").map(Number);
  return lang === "en"
    ? `${day} ${new Date(date).toLocaleString("en", { month: "long" })} ${year}`
    : `${year}年${month}月${day}日`;
}

for (const { path, lang } of LANGUAGES)
  test(`${path}: the card of a document or section has its title, states and date`, async () => {
    for (const document of edition.documents) {
      const sections = hasSections(document) ? document.sections : [];
      for (const section of [undefined, ...sections]) {
        const address = `/${path}/${document.id}/${section ? `${section.id}/` : ""}`;
        const { error, result } = await ogs({ html: site.page(address).html });
        assert.equal(error, false, address);
        assert.equal(result.ogType, "article");
        assert.ok(
          result.ogTitle?.startsWith(
            section ? sectionTitleOf(section, lang) : document.title[lang],
          ),
          `${address}: ${result.ogTitle}`,
        );
        const said = `${result.ogTitle} ${result.ogDescription}`;
        assert.ok(said.includes(dateIn(lang, document.date)), said);
        for (const state of document.signatories)
          assert.ok(said.includes(state[lang]), said);
        assert.equal(new URL(result.ogUrl ?? "").pathname, address);
        const [image = assert.fail(address)] = result.ogImage ?? [];
        assert.equal(new URL(image.url).pathname, `${address}card.png`);
        assert.deepEqual([image.width, image.height], ["1200", "630"]);
      }
    }
  });

test("the structured data of every page keep to the definitions of schema.org", () => {
  const all = site.pages.flatMap(({ address, root }) =>
    [...root.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => ({ address, textContent }),
    ),
  );
  assert.ok(all.length > 30);
  const errorsIn = (values: string[]): string[] => {
    const file = `${process.cwd()}/tests/structured-data.ts`;
    const source = [
      'import type { Thing, WithContext } from "schema-dts";',
      ...values.map(
        (value, at) => `export const d${at}: WithContext<Thing> = ${value};`,
      ),
    ].join("\n");
    const options: ts.CompilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (name) => name === file || fileExists(name);
    host.getSourceFile = (name, ...rest) =>
      name === file
        ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext)
        : getSourceFile(name, ...rest);
    const program = ts.createProgram([file], options, host);
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) =>
        ts.flattenDiagnosticMessageText(messageText, "\n"),
      );
  };
  assert.deepEqual(errorsIn(all.map(({ textContent }) => textContent)), []);
  // The checker detects a property that the type does not have.
  assert.notDeepEqual(
    errorsIn([
      '{"@context":"https://schema.org","@type":"NewsArticle","pageStart":"2","signed":true}',
    ]),
    [],
  );
});

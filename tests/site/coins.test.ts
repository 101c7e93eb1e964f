/** Each document and section has a COinS, from which Zotero makes the item of our RIS. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hasSections, sectionTitleOf } from "../../src/edition/model.ts";
import { LANGUAGES } from "../support/addresses.ts";
import { readSite } from "../support/built-site.ts";
import { edition } from "../support/edition.ts";

const site = readSite();
const TYPES: Record<string, string> = {
  NEWS: "newspaperArticle",
  ELEC: "webpage",
};

for (const { path, lang } of LANGUAGES)
  for (const document of edition.documents)
    test(`${path}/${document.id}: the COinS of document and sections agree with the RIS`, () => {
      const text = lang === "en" ? "en" : "zh";
      const file = join(path, document.id, `cite-${text}.ris`);
      const ris = Map.groupBy(
        readFileSync(join(site.folder, file), "utf8").split("\n"),
        (line) => line.slice(0, 2),
      );
      const inRis = (tag: string) =>
        (ris.get(tag) ?? []).map((line) => line.slice(6));
      const sections = hasSections(document) ? document.sections : [];
      for (const section of [undefined, ...sections]) {
        const address = `/${path}/${document.id}/${section ? `${section.id}/` : ""}`;
        const { root } = site.page(address);
        const [span = assert.fail(address), ...others] =
          root.querySelectorAll("span.Z3988");
        assert.equal(others.length, 0);
        const fields = new URLSearchParams(span.getAttribute("title") ?? "");
        const field = (name: string) => fields.getAll(`rft.${name}`);
        assert.equal(fields.get("rft_val_fmt"), "info:ofi/fmt:kev:mtx:dc");
        assert.deepEqual(field("type"), [TYPES[inRis("TY")[0] ?? ""]]);
        assert.deepEqual(
          field("title"),
          section ? [sectionTitleOf(section, lang)] : inRis("TI"),
        );
        // Zotero puts each institution before the one that it has read.
        assert.deepEqual(
          [...field("creator"), ...field("aucorp").reverse()],
          inRis("AU"),
        );
        assert.deepEqual(field("source"), inRis("T2"));
        // Zotero's web pages have no publisher.
        if (text === "zh") assert.deepEqual(field("publisher"), inRis("PB"));
        assert.deepEqual(
          field("date"),
          inRis("DA").map((date) => date.replaceAll("/", "-")),
        );
        assert.deepEqual(field("pages"), inRis("SP"));
        assert.deepEqual(field("language"), inRis("LA"));
        assert.deepEqual(field("identifier"), [
          root.querySelector('link[rel="canonical"]')?.getAttribute("href"),
        ]);
        for (const named of [...inRis("N1"), ...inRis("A4")])
          assert.ok(field("description").join().includes(named), named);
      }
    });

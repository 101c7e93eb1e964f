/** The pages of the built site contain the whole edition. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { edition } from "../support/edition.ts";
import {
  type Document,
  hasSections,
  paragraphCount,
  plainText,
  type Section,
  TEXT_LANGS,
} from "../../src/edition/model.ts";
import { LANGUAGES, pathsOf, UNLISTED } from "../support/addresses.ts";
import {
  byId,
  type Element,
  readSite,
  textOf,
  textsOf,
} from "../support/built-site.ts";

const { documents } = edition;
const site = readSite();
/** Words with a capital letter or a full stop inside. */
const NAMES =
  /JavaScript|BibTeX|InterAcademy|huaxia\.com|^[a-z]+(?:\.[a-z]+)+[.,;:)]*$/;

test("every address of the edition is a page, in every language", () => {
  const promised = LANGUAGES.flatMap(({ path }) =>
    pathsOf(edition).map((rest) => `/${path}/${rest}`),
  );
  for (const address of ["/", ...UNLISTED.map((one) => `/${one}`), ...promised])
    assert.ok(site.addresses.has(address), address);
});

for (const { path, lang, chinese } of LANGUAGES) {
  test(`${path}: the counts of paragraphs are those of the edition`, () => {
    const counts = Object.fromEntries(
      documents.map(({ id }) => [
        id,
        paragraphsOf(site.page(`/${path}/${id}/`).root),
      ]),
    );
    assert.deepEqual(
      counts,
      Object.fromEntries(
        documents.map((document) => [document.id, paragraphCount(document)]),
      ),
    );
    assert.deepEqual(counts, {
      ...counts,
      "joint-statement": 73,
      talks: 12,
      "golden-eagle": 8,
      uzbekistan: 9,
    });
    const sections = ["preamble", "s1", "s2", "s3", "s4", "s5", "closing"].map(
      (id) => paragraphsOf(site.page(`/${path}/joint-statement/${id}/`).root),
    );
    assert.deepEqual(sections, [6, 10, 10, 13, 21, 12, 1]);
    const within = ["preamble", "s1", "s2", "s3", "s4", "s5", "closing"].map(
      (id) =>
        paragraphsOf(
          byId(site.page(`/${path}/joint-statement/`).root, id) ??
            assert.fail(id),
        ),
    );
    assert.deepEqual(within, sections);
  });

  test(`${path}: every paragraph and signature has its text in both languages, character for character`, () => {
    forEachSection(path, (root, _document, section, where) => {
      for (const { id, label, texts } of section.blocks) {
        const element = byId(root, id) ?? assert.fail(`${where} lacks ${id}`);
        const shown = textsOf(element);
        assert.deepEqual(
          [...shown.keys()],
          lang === "en" ? ["en", chinese] : [chinese, "en"],
          `${where}#${id}`,
        );
        for (const [textLang, text] of shown) {
          assert.equal(
            textOf(text),
            plainText(texts[textLang as typeof lang]),
            `${where}#${id}`,
          );
        }
        if (label === "") continue;
        const link =
          element.querySelector(`a[href="#${id}"]`) ??
          assert.fail(`${where}#${id} has no link to itself`);
        assert.equal(link.textContent.trim(), label);
        assert.equal(link.hasAttribute("lang"), false);
      }
    });
  });

  test(`${path}: every section has its numeral and the editors’ title in brackets`, () => {
    forEachSection(path, (root, document, { id, numeral, title }, where) => {
      if (!hasSections(document)) return;
      const heading =
        byId(root, id)?.querySelector("h1, h2") ??
        assert.fail(`${where} has no heading for ${id}`);
      for (const textLang of [chinese, "en"] as const) {
        const text = textsOf(heading)
          .get(textLang)
          ?.textContent.replace(/\s+/g, " ")
          .trim();
        assert.equal(
          text,
          `${numeral[textLang]} [${title[textLang]}]`.trim(),
          where,
        );
      }
    });
  });

  test(`${path}: every document has its title, byline, dateline and status`, () => {
    for (const { id, title, titleBy, byline, dateline, status } of documents) {
      const { root } = site.page(`/${path}/${id}/`);
      const heading = root.querySelector("h1") ?? assert.fail(id);
      for (const textLang of [chinese, "en"] as const) {
        const expected =
          titleBy === "editors" ? `[${title[textLang]}]` : title[textLang];
        assert.equal(trimmed(textsOf(heading).get(textLang)), expected);
        if (byline?.at === "head")
          assert.equal(
            trimmed(langIn(root, ".byline", textLang)),
            byline.texts[textLang],
          );
        if (dateline?.at === "foot")
          assert.equal(
            trimmed(langIn(root, '[id="dateline"]', textLang)),
            dateline.texts[textLang],
          );
      }
      assert.ok(
        root.textContent.includes(status[lang]),
        `${id} does not say its status`,
      );
    }
    const { root } = site.page(`/${path}/joint-statement/closing/`);
    assert.ok(byId(root, "dateline"), "the last section has the dateline");
  });

  test(`${path}: every note is on the page that refers to it, in both languages, and links back`, () => {
    for (const document of documents) {
      for (const { id, mark, at, texts, sources } of document.notes) {
        const section = document.sections.find(({ blocks }) =>
          blocks.some((block) => block.id === at),
        );
        const addresses = [
          `/${path}/${document.id}/`,
          ...(section && hasSections(document)
            ? [`/${path}/${document.id}/${section.id}/`]
            : []),
        ];
        for (const address of addresses) {
          const { root } = site.page(address);
          const note =
            byId(root, `note-${id}`) ??
            assert.fail(`${address} lacks the note ${id}`);
          for (const textLang of [chinese, "en"] as const) {
            const text = textsOf(note).get(textLang);
            assert.equal(
              text?.querySelectorAll(".sources a").length,
              sources.length,
            );
            assert.ok(text.textContent.trim().startsWith(texts[textLang]));
            if (sources.length === 0)
              assert.equal(text.textContent.trim(), texts[textLang]);
          }
          const references = [
            ...root.querySelectorAll(`.note-ref a[href="#note-${id}"]`),
          ];
          assert.equal(
            references.length,
            2,
            `${address}: one reference to ${id} in each language`,
          );
          for (const reference of references) {
            assert.equal(reference.getAttribute("data-n"), mark);
            assert.equal(
              reference.textContent,
              "",
              "find-in-page runs through the reference",
            );
            assert.ok(
              byId(root, at)?.querySelector(`.note-ref a[href="#note-${id}"]`),
              `${address}: ${id} is referred to from ${at}`,
            );
          }
          assert.ok(
            note.querySelector(`a[href="#${at}"]`),
            `${address}: the note ${id} leads back`,
          );
        }
      }
    }
  });
}

test("the page on the transcript names, beside each paragraph, the other prints that it was compared with", () => {
  for (const { path } of LANGUAGES) {
    const { root } = site.page(`/${path}/witness/`);
    for (const { id, compared } of documents) {
      for (const { source, at, part, differs } of compared) {
        for (const block of at) {
          const row = byId(root, `${id}-${block}`)?.closest("tr");
          const link = row?.querySelector(
            `.compared a[href="#source-${source}"]`,
          );
          const text =
            link?.textContent ?? assert.fail(`${path} ${id} ${block}`);
          assert.equal(
            text === source,
            !part.includes(block) && !differs.includes(block),
            `${path} ${id} ${block}: ${text}`,
          );
        }
        assert.ok(byId(root, `source-${source}`), source);
      }
    }
  }
});

test("every reference to a note leads to a note of the same page", () => {
  for (const { address, root } of site.pages) {
    for (const link of root.querySelectorAll(".note-ref a")) {
      const id = link.getAttribute("href")?.slice(1) ?? "";
      assert.ok(byId(root, id), `${address}: ${id}`);
    }
  }
});

test("markup joins no words of a text", () => {
  for (const { address, root } of site.pages) {
    for (const element of root.querySelectorAll(
      'main [lang="en"], main p, main h1, main h2, main li, main td',
    )) {
      if (element.closest("[lang]")?.getAttribute("lang") !== "en") continue;
      for (const word of textOf(element).split(/[\s/]+/)) {
        const glued =
          /[a-z][.,;:!?][A-Za-z]{2}|[a-z][A-Z][a-z]|[\])][A-Za-z]{2}|[A-Za-z]\[/.test(
            word,
          );
        assert.ok(
          !glued || NAMES.test(word),
          `${address}: “${word}” in “${element.textContent.trim().slice(0, 80)}”`,
        );
      }
    }
  }
});

test("every text node has the right language", () => {
  for (const { address, root } of site.pages) {
    assert.ok(
      LANGUAGES.some(({ lang }) => lang === root.getAttribute("lang")),
      address,
    );
    for (const { text, lang } of runsOf(
      root.querySelector("body") ?? assert.fail(),
      root.getAttribute("lang") ?? "",
    )) {
      const wrong = lang.startsWith("en")
        ? /\p{Script=Han}/u.test(text)
        : /(?<![A-Za-z])[a-z]+ [a-z]+/.test(text);
      assert.ok(
        !wrong,
        `${address}: “${text.trim().slice(0, 60)}” is marked ${lang}`,
      );
    }
  }
});

test("contents and cover name every document in the order of the edition", () => {
  for (const { path, lang } of LANGUAGES) {
    const { root } = site.page(`/${path}/`);
    const links = [...root.querySelectorAll("main h2 a")].map((link) =>
      link.getAttribute("href"),
    );
    assert.deepEqual(
      links,
      documents.map(({ id }) => `/${path}/${id}/`),
    );
    for (const document of documents.filter(hasSections)) {
      for (const { id } of document.sections)
        assert.ok(
          root.querySelector(`main a[href="/${path}/${document.id}/#${id}"]`),
          id,
        );
    }
    for (const address of UNLISTED) {
      for (const { shortTitle } of documents)
        assert.ok(
          site.page(`/${address}`).root.textContent.includes(shortTitle[lang]),
          address,
        );
    }
  }
  const cover = site.page("/").root;
  for (const { path } of LANGUAGES)
    assert.ok(cover.querySelector(`main a[href="/${path}/"]`), path);
  for (const path of ["zh-hans", "en"]) {
    const links = [...cover.querySelectorAll("main li a")]
      .map((link) => link.getAttribute("href"))
      .filter((href) => href?.startsWith(`/${path}/`));
    assert.deepEqual(
      links,
      documents.map(({ id }) => `/${path}/${id}/`),
    );
  }
});

test("previous and next go through all documents, and through all sections of each, there and back", () => {
  for (const { path } of LANGUAGES) {
    const chains = [
      documents.map(({ id }) => `/${path}/${id}/`),
      ...documents
        .filter(hasSections)
        .map(({ id, sections }) =>
          sections.map((section) => `/${path}/${id}/${section.id}/`),
        ),
    ];
    for (const chain of chains) {
      chain.forEach((address, index) => {
        const { root } = site.page(address);
        const [before, after] = [chain[index - 1], chain[index + 1]];
        if (before)
          assert.equal(
            root.querySelector('a[rel="prev"]')?.getAttribute("href"),
            before,
          );
        if (after)
          assert.equal(
            root.querySelector('a[rel="next"]')?.getAttribute("href"),
            after,
          );
      });
    }
  }
});

test("before the first section is the whole document, after the last one the page after the document", () => {
  for (const { path } of LANGUAGES) {
    for (const { id, sections } of documents.filter(hasSections)) {
      const step = (page: string, rel: string) =>
        site
          .page(`/${path}/${id}/${page}`)
          .root.querySelector(`a[rel="${rel}"]`);
      const [first, last] = [sections[0], sections.at(-1)];
      const before = step(`${first?.id}/`, "prev");
      assert.equal(before?.getAttribute("href"), `/${path}/${id}/`);
      assert.equal(
        before?.querySelector("small")?.textContent,
        { "zh-hans": "全文", "zh-hant": "全文", en: "The whole document" }[
          path
        ],
      );
      const [after, whole] = [step(`${last?.id}/`, "next"), step("", "next")];
      assert.equal(after?.getAttribute("href"), whole?.getAttribute("href"));
      assert.equal(after?.textContent, whole?.textContent);
    }
  }
});

test("in Chinese, the links to the next section and the next document differ", () => {
  for (const [path, names] of [
    ["zh-hans", ["上一节", "下一节", "下一篇"]],
    ["zh-hant", ["上一節", "下一節", "下一篇"]],
  ] as const) {
    const nameOf = (page: string, rel: string) =>
      site
        .page(`/${path}/joint-statement/${page}`)
        .root.querySelector(`a[rel="${rel}"] small`)?.textContent;
    assert.deepEqual(
      [nameOf("s2/", "prev"), nameOf("s2/", "next"), nameOf("", "next")],
      names,
    );
  }
});

for (const address of UNLISTED) {
  test(`${address} is in all languages`, () => {
    const { root } = site.page(`/${address}`);
    for (const { path, lang } of LANGUAGES) {
      const part =
        root.querySelector(`main section[lang="${lang}"]`) ?? assert.fail(lang);
      assert.ok(
        part.querySelector(`a[href="/${path}/"]`),
        "leads to the contents",
      );
      assert.ok(
        part.querySelector(`a[href="/${path}/search/"]`),
        "leads to search",
      );
    }
  });
}

test("the witness page has every line of the transcript that is not blank once", () => {
  const [witness = assert.fail()] = edition.witnesses;
  const numbers = witness.text
    .split("\n")
    .flatMap((line, index) =>
      line.trim() === "" ? [] : [`line-${index + 1}`],
    );
  for (const { path } of LANGUAGES) {
    const { root } = site.page(`/${path}/witness/`);
    assert.deepEqual(
      [...root.querySelectorAll('[id^="line-"]')].map(({ id }) => id),
      numbers,
    );
    for (const { id, apparatus } of documents) {
      for (const entry of apparatus)
        assert.ok(byId(root, `${id}-${entry.id}`), `${id} ${entry.id}`);
    }
  }
});

test("every transcript can be downloaded in each language, byte for byte, and matches the digest on the page", () => {
  for (const { file } of edition.witnesses) {
    const bytes = readFileSync(join(site.folder, "witness", file));
    assert.ok(
      bytes.equals(
        readFileSync(new URL(`../../content/witness/${file}`, import.meta.url)),
      ),
      file,
    );
    const digest = createHash("sha256").update(bytes).digest("hex");
    for (const { path } of LANGUAGES) {
      const { root } = site.page(`/${path}/witness/`);
      const link =
        root.querySelector(`a[href="/witness/${file}"]`) ?? assert.fail(path);
      assert.equal(link.textContent, file);
      assert.ok(link.hasAttribute("download"), path);
      assert.ok(
        [...root.querySelectorAll(".facts code")].some(
          ({ textContent }) => textContent === digest,
        ),
        path,
      );
    }
  }
});

test("every published id is on its page in every language", async () => {
  const { readFile } = await import("node:fs/promises");
  const list = await readFile(
    new URL("../fixtures/published-ids.txt", import.meta.url),
    "utf8",
  );
  for (const line of list.trim().split("\n")) {
    const [page = "", id] = line.split("#");
    for (const { path } of LANGUAGES) {
      const { root } = site.page(`/${path}/${page}/`);
      assert.ok(id === undefined || byId(root, id), `/${path}/${line}`);
    }
  }
});

function forEachSection(
  path: string,
  visit: (
    root: Element,
    document: Document,
    section: Section,
    where: string,
  ) => void,
): void {
  for (const document of documents) {
    for (const section of document.sections) {
      const addresses = [
        `/${path}/${document.id}/`,
        ...(hasSections(document)
          ? [`/${path}/${document.id}/${section.id}/`]
          : []),
      ];
      for (const address of addresses)
        visit(site.page(address).root, document, section, address);
    }
  }
}

function paragraphsOf(root: Element): number {
  return [...root.querySelectorAll("[id]")].filter(({ id }) =>
    /^((preamble|s\d+|closing)\.|p)\d+$/.test(id),
  ).length;
}

function langIn(
  root: Element,
  selector: string,
  lang: string,
): Element | undefined {
  const line = root.querySelector(selector) ?? assert.fail(selector);
  return textsOf(line).get(lang);
}

function trimmed(element: Element | undefined): string | undefined {
  return element && textOf(element).trim();
}

/** The text nodes of an element with their languages. */
function* runsOf(
  element: Element,
  lang: string,
): Generator<{ text: string; lang: string }> {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) yield { text: node.textContent, lang };
    else if (
      node.nodeType === 1 &&
      !/^(script|style|noscript)$/.test(node.localName)
    )
      yield* runsOf(node, node.getAttribute("lang") ?? lang);
  }
}

test("the tests use the languages of the edition", () => {
  assert.deepEqual(
    LANGUAGES.map(({ lang }) => lang),
    [...TEXT_LANGS],
  );
});

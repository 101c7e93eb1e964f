/** Metadata of the pages for search engines and other programs. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { edition, versions } from "../support/edition.ts";
import { hasSections, titleOf } from "../../src/edition/model.ts";
import { LANGUAGES, UNLISTED } from "../support/addresses.ts";
import {
  byId,
  type Element,
  type Page,
  parse,
  readSite,
} from "../support/built-site.ts";

const site = readSite();
const listed = site.pages.filter(
  ({ address }) => !UNLISTED.includes(address.slice(1)),
);
const translated = listed.filter(({ address }) => address !== "/");
const host = new URL(canonical(site.page("/"))).origin;

test("every page has a unique title and description", () => {
  for (const read of [
    ({ root }: Page) => root.querySelector("title")?.textContent ?? "",
    ({ root }: Page) =>
      root.querySelector('meta[name="description"]')?.getAttribute("content") ??
      "",
  ]) {
    const seen = new Map<string, string>();
    for (const page of listed) {
      const text = read(page);
      assert.notEqual(text.trim(), "", page.address);
      // Some titles are equal in both scripts.
      const inLang = `${page.root.getAttribute("lang")} ${text}`;
      assert.equal(
        seen.get(inLang),
        undefined,
        `${page.address} has “${text}” as well`,
      );
      seen.set(inLang, page.address);
    }
  }
});

test("robots.txt names the sitemap", () => {
  const [, named = ""] =
    /^Sitemap: (\S+)$/m.exec(
      readFileSync(join(site.folder, "robots.txt"), "utf8"),
    ) ?? [];
  assert.equal(named, `${host}/sitemap-index.xml`);
  assert.ok(site.addresses.has("/sitemap-index.xml"));
});

test("the structured data of the edition list its documents", () => {
  const numbers = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
  ];
  const description =
    site
      .page("/en/")
      .root.querySelector('meta[name="description"]')
      ?.getAttribute("content") ?? "";
  for (const kind of ["report", "article"]) {
    const [, said = ""] =
      new RegExp(`(\\w+) (?:Xinhua )?${kind}s?\\b`).exec(description) ??
      assert.fail(`${description}: no ${kind}`);
    const count = edition.documents.filter(
      (document) => document.kind === kind,
    ).length;
    assert.ok(
      [numbers[count], String(count)].includes(said),
      `“${said}” for ${count}: ${description}`,
    );
  }
});

test("every page has one heading of level 1", () => {
  for (const { address, root } of site.pages)
    assert.equal(root.querySelectorAll("h1").length, 1, address);
});

test("every page has a canonical address, except the 404 and offline pages, which are not indexed", () => {
  for (const page of listed) assert.equal(canonical(page), host + page.address);
  for (const { root } of UNLISTED.map((address) => site.page(`/${address}`))) {
    assert.equal(root.querySelector('link[rel="canonical"]'), null);
    assert.match(
      root.querySelector('meta[name="robots"]')?.getAttribute("content") ?? "",
      /noindex/,
    );
  }
});

test("every page links to its alternates in other languages, and they link back", () => {
  for (const page of translated) {
    const alternates = alternatesOf(page.root);
    const rest = page.address.replace(/^\/[^/]+\//, "");
    assert.deepEqual(
      Object.fromEntries(alternates),
      Object.fromEntries([
        ...LANGUAGES.map(({ path, lang }) => [lang, `${host}/${path}/${rest}`]),
        ["x-default", `${host}/zh-hans/${rest}`],
      ]),
    );
    for (const [, href] of alternates) {
      const other = site.page(new URL(href).pathname);
      assert.deepEqual(
        alternatesOf(other.root),
        alternates,
        `${page.address} and ${other.address}`,
      );
    }
    assert.equal(
      page.root.getAttribute("lang"),
      LANGUAGES.find(({ path }) => page.address.startsWith(`/${path}/`))?.lang,
    );
  }
});

test("the language switch leads to the same page", () => {
  for (const { address, root } of translated) {
    const rest = address.replace(/^\/[^/]+\//, "");
    const links = [...root.querySelectorAll("header .languages a")];
    assert.deepEqual(
      links.map((link) => [
        link.getAttribute("hreflang"),
        link.getAttribute("lang"),
        link.getAttribute("href"),
      ]),
      LANGUAGES.map(({ path, lang }) => [lang, lang, `/${path}/${rest}`]),
    );
    assert.deepEqual(
      links
        .filter((link) => link.hasAttribute("aria-current"))
        .map((link) => link.getAttribute("lang")),
      [root.getAttribute("lang")],
    );
  }
});

test("structured data of documents and sections name the original and its translation", () => {
  const byAddress = new Map(listed.map((page) => [host + page.address, page]));
  for (const { path, lang } of LANGUAGES) {
    for (const document of edition.documents) {
      const addresses = [
        `/${path}/${document.id}/`,
        ...(hasSections(document)
          ? document.sections.map(({ id }) => `/${path}/${document.id}/${id}/`)
          : []),
      ];
      for (const address of addresses) {
        const data = dataOf(site.page(address));
        assert.equal(data["@context"], "https://schema.org");
        assert.equal(data["@id"], host + address);
        assert.equal(data["inLanguage"], lang);
        const relation = data[
          lang === "en" ? "translationOfWork" : "workTranslation"
        ] as Record<string, string> | undefined;
        assert.equal(
          data[lang === "en" ? "workTranslation" : "translationOfWork"],
          undefined,
        );
        const other =
          byAddress.get(relation?.["@id"] ?? "") ??
          assert.fail(`${address} points to no page`);
        assert.equal(other.root.getAttribute("lang"), relation?.["inLanguage"]);
        const back = dataOf(other)[
          lang === "en" ? "workTranslation" : "translationOfWork"
        ] as Record<string, string>;
        assert.equal(
          back["@id"],
          lang === "zh-Hant" ? (data["sameAs"] as string) : host + address,
        );
      }
    }
  }
});

test("structured data agree with the page’s citation", () => {
  const current = versions.at(-1) ?? assert.fail();
  for (const { path, lang } of LANGUAGES) {
    for (const document of edition.documents) {
      const addresses = [
        undefined,
        ...(hasSections(document) ? document.sections : []),
      ].map((section) => ({
        section,
        address: `/${path}/${document.id}/${section ? `${section.id}/` : ""}`,
      }));
      for (const { section, address } of addresses) {
        const page = site.page(address);
        const meta = (name: string) =>
          [...page.root.querySelectorAll("meta")]
            .filter((one) => one.getAttribute("name") === name)
            .map((one) => one.getAttribute("content"));
        const data = dataOf(page) as unknown as Data;
        const [title] = meta("citation_title");
        assert.equal(data.name, title, address);
        assert.deepEqual(meta("DC.title"), [title], address);
        assert.deepEqual([data.description], meta("DC.description"), address);
        assert.deepEqual(meta("description"), meta("DC.description"), address);
        if (section)
          assert.equal(
            partsOf(data).find((one) => one["@type"] === "CreativeWork")?.name,
            titleOf(document, lang),
            address,
          );
        assert.deepEqual(
          data.author?.map(({ name }) => name.split(" ").sort()),
          meta("citation_author").map((name) => name?.split(/,? /).sort()),
          address,
        );
        assert.deepEqual(
          [data.datePublished ?? data.dateCreated],
          meta("DC.date"),
          address,
        );
        assert.deepEqual(
          [data.license].filter(Boolean),
          meta("DC.rights"),
          address,
        );
        const work =
          lang === "en"
            ? (data.translationOfWork ?? assert.fail(address))
            : data;
        assert.equal(work.publisher?.name, document.agency[lang], address);
        assert.equal(work.datePublished, document.newspaper?.date, address);
        assert.equal(work.dateCreated, document.date, address);
        assert.equal(
          issueOf(work)?.name,
          document.newspaper?.names[lang],
          address,
        );
        assert.equal(work.license, undefined, address);
        const { page: number, certainty } = document.newspaper ?? {};
        assert.equal(
          issueOf(work)?.pageStart,
          number && (certainty === "certain" ? String(number) : `[${number}]`),
          address,
        );
        if (lang !== "en") {
          assert.deepEqual(
            [issueOf(data)?.pageStart].filter(Boolean),
            meta("citation_firstpage"),
            address,
          );
          assert.deepEqual(
            [data.publisher?.name],
            meta("DC.publisher"),
            address,
          );
          continue;
        }
        assert.deepEqual(
          [data.publisher?.name],
          meta("citation_journal_title"),
          address,
        );
        assert.deepEqual(
          [data.translator?.name],
          meta("DC.contributor"),
          address,
        );
        assert.equal(data.version, current.version, address);
        assert.equal(issueOf(data), undefined, address);
        assert.equal(data.dateCreated, undefined, address);
        if (!section) assert.deepEqual([work.name], meta("DC.source"), address);
      }
    }
  }
});

test("a citation has the address of the text that it cites, on pages and in files", () => {
  for (const { path, chinese } of LANGUAGES) {
    for (const { id } of edition.documents) {
      for (const [cited, to] of [
        ["zh", chinese.toLowerCase()],
        ["en", "en"],
      ] as const) {
        const section =
          site
            .page(`/${path}/${id}/`)
            .root.querySelector(`[aria-labelledby="cite-${cited}"]`) ??
          assert.fail();
        const files = ["bib", "ris", "json"].map((extension) =>
          readFileSync(
            join(site.folder, path, id, `cite-${cited}.${extension}`),
            "utf8",
          ),
        );
        for (const text of [section.textContent, ...files]) {
          const addresses = [
            ...text.matchAll(/https?:\/\/[^/]+(\/\S+?)\?v=/g),
          ].map(([, address]) => address);
          assert.deepEqual(
            [...new Set(addresses)],
            [`/${to}/${id}/`],
            `${path}: ${cited}`,
          );
        }
      }
    }
  }
  const [example] =
    site
      .page("/zh-hans/about/")
      .root.querySelector("#cite")
      ?.textContent.match(/\S+#s2\.5/g)
      ?.slice(-1) ?? [];
  assert.match(example ?? "", /\/en\/joint-statement\/\?v=/);
});

test("the examples of GB/T 7714 have a placeholder for the date of access", () => {
  for (const { path } of LANGUAGES) {
    const entries = [
      ...site.page(`/${path}/about/`).root.querySelectorAll("#cite dd"),
    ]
      .map(({ textContent }) => textContent)
      .filter((text) => /\[(N|EB)\/OL\]/.test(text));
    assert.equal(entries.length, 2, path);
    assert.match(entries[0] ?? "", /2022-09-15\(2\)\[引用日期\]\. http/);
    assert.match(entries[1] ?? "", /\(2026-11-30\)\[date of access\]\. http/);
  }
});

test("the license is given for the translation, not for the edition with its Chinese text", () => {
  for (const address of ["/", ...LANGUAGES.map(({ path }) => `/${path}/`)]) {
    const data = dataOf(site.page(address)) as unknown as Data & {
      usageInfo: string;
      hasPart: { "@id": string; license?: string }[];
    };
    assert.equal(data.license, undefined, address);
    const { pathname, hash } = new URL(data.usageInfo);
    assert.match(pathname, /\/about\/$/);
    assert.ok(byId(site.page(pathname).root, hash.slice(1)), address);
    for (const part of data.hasPart) {
      assert.equal(
        part.license,
        dataOf(site.page(new URL(part["@id"]).pathname))["license"],
        part["@id"],
      );
      assert.equal(
        part.license !== undefined,
        part["@id"].includes("/en/"),
        part["@id"],
      );
    }
  }
});

test("every internal address in structured data is a page", () => {
  for (const page of listed) {
    for (const script of page.root.querySelectorAll(
      'script[type="application/ld+json"]',
    )) {
      for (const [, href = ""] of script.textContent.matchAll(
        /"@id":"([^"]+)"/g,
      )) {
        assert.ok(
          site.addresses.has(new URL(href).pathname),
          `${page.address}: ${href}`,
        );
      }
    }
  }
});

test("the sitemap lists every page with content, with the same alternates", () => {
  const index = parse(
    readFileSync(join(site.folder, "sitemap-index.xml"), "utf8"),
    "text/xml",
  );
  const urls = [...index.querySelectorAll("loc")].flatMap(({ textContent }) => {
    const map = parse(
      readFileSync(join(site.folder, new URL(textContent).pathname), "utf8"),
      "text/xml",
    );
    return [...map.querySelectorAll("url")];
  });
  const addressOf = (url: Element) =>
    url.querySelector("loc")?.textContent ?? "";
  assert.deepEqual(
    urls.map(addressOf).sort(),
    listed.map(({ address }) => host + address).sort(),
  );
  for (const url of urls) {
    const links = [...url.children].flatMap((link): [string, string][] =>
      link.localName.endsWith("link")
        ? [
            [
              link.getAttribute("hreflang") ?? "",
              link.getAttribute("href") ?? "",
            ],
          ]
        : [],
    );
    const page = site.page(new URL(addressOf(url)).pathname);
    const expected = alternatesOf(page.root).filter(
      ([lang]) => lang !== "x-default",
    );
    assert.deepEqual(links.sort(), expected.sort(), page.address);
  }
});

test("no page has the date of the build: every date is from the content", () => {
  const folder = new URL("../../content/", import.meta.url);
  const content = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(md|yaml)$/.test(file))
    .map((file) =>
      readFileSync(new URL(file.replaceAll("\\", "/"), folder), "utf8"),
    )
    .join("\n");
  for (const { address, html } of site.pages) {
    assert.doesNotMatch(html, /T\d\d:\d\d:\d\d/, address);
    for (const [date] of html.matchAll(/\b\d{4}-\d\d-\d\d\b/g))
      assert.ok(content.includes(date), `${address}: ${date}`);
  }
});

interface Data {
  description?: string;
  name: string;
  author?: { name: string }[];
  publisher?: { name: string };
  translator?: { name: string };
  datePublished?: string;
  dateCreated?: string;
  version?: string;
  license?: string;
  translationOfWork?: Data;
  isPartOf?: Part | Part[];
}

interface Part {
  "@type": string;
  name: string;
  pageStart?: string;
}

function partsOf({ isPartOf = [] }: Data): Part[] {
  return [isPartOf].flat();
}

/** The newspaper issue of a text. */
function issueOf(data: Data): Part | undefined {
  return partsOf(data).find((one) => one["@type"] === "PublicationIssue");
}

function canonical({ root }: Page): string {
  return (
    root.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? ""
  );
}

function alternatesOf(root: Element): [lang: string, href: string][] {
  return [...root.querySelectorAll('head link[rel="alternate"][hreflang]')].map(
    (link) => [
      link.getAttribute("hreflang") ?? "",
      link.getAttribute("href") ?? "",
    ],
  );
}

function dataOf({ address, root }: Page): Record<string, unknown> {
  const script =
    root.querySelector('script[type="application/ld+json"]') ??
    assert.fail(`${address} has no data`);
  return JSON.parse(script.textContent) as Record<string, unknown>;
}

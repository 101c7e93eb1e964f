/** Who publishes the edition and takes reports of mistakes, where content/edition.yaml says so and where it does not. */
import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { LANGUAGES, UNLISTED } from "../support/addresses.ts";
import { byId, readSite } from "../support/built-site.ts";
import { copyProject } from "../support/project-copy.ts";

const PUBLISHER = {
  "zh-Hans": "某某书社",
  "zh-Hant": "某某書社",
  en: "Some Press",
};
const MAIL = "editors@example.org";
const REPOSITORY = "https://github.com/owner/name";

const project = copyProject();
after(() => project.remove());
appendFileSync(
  join(project.folder, "content/edition.yaml"),
  `publisher: { zh-Hans: ${PUBLISHER["zh-Hans"]}, en: ${PUBLISHER.en} }\ncontact: ${MAIL}\nrepository: ${REPOSITORY}\n`,
);
const { status, output } = project.build({ CARDS: "off" });
assert.equal(status, 0, output);
const published = readSite(join(project.folder, "dist"));
const plain = readSite();

test("the footer of every page names the publisher, and offers to report a mistake on it", () => {
  for (const { address, root } of published.pages) {
    const footer = root.querySelector("footer.site") ?? assert.fail(address);
    const lang = root.getAttribute("lang") as keyof typeof PUBLISHER;
    assert.ok(footer.textContent.includes(PUBLISHER[lang]), address);
    const link = footer.querySelector(`a[href^="${REPOSITORY}"]`);
    const body = new URL(link?.getAttribute("href") ?? "").searchParams.get(
      "body",
    );
    if (!UNLISTED.includes(address.slice(1)))
      assert.equal(new URL(body?.trim() ?? "").pathname, address);
    assert.ok(root.getAttribute("data-report")?.includes("{address}"), address);
  }
});

test("the about page says who publishes the edition, with contact and repository", () => {
  for (const { path, lang } of LANGUAGES) {
    const section =
      byId(published.page(`/${path}/about/`).root, "publisher") ??
      assert.fail();
    assert.ok(section.textContent.includes(PUBLISHER[lang]));
    for (const href of [`mailto:${MAIL}`, REPOSITORY])
      assert.ok(section.querySelector(`a[href="${href}"]`), href);
  }
});

test("metadata, citations and downloads of the translation name the publisher; those of the Chinese, the agency", () => {
  const publisherOf = (address: string) =>
    published
      .page(address)
      .root.querySelector('meta[name="citation_publisher"]')
      ?.getAttribute("content");
  assert.equal(publisherOf("/en/talks/"), PUBLISHER.en);
  assert.equal(publisherOf("/zh-hans/talks/"), "新华社");
  const data = (address: string) =>
    JSON.parse(
      published
        .page(address)
        .root.querySelector('script[type="application/ld+json"]')
        ?.textContent ?? "",
    ) as { publisher: { name: string } };
  assert.equal(data("/en/talks/").publisher.name, PUBLISHER.en);
  assert.equal(data("/zh-hant/").publisher.name, PUBLISHER["zh-Hant"]);
  const file = (name: string) =>
    readFileSync(join(published.folder, name), "utf8");
  assert.match(file("en/talks/cite-en.bib"), /Some Press/);
  assert.match(file("tei/talks.xml"), /<publisher>Some Press<\/publisher>/);
});

test("where nothing is set, nothing is offered", () => {
  for (const { address, root } of plain.pages) {
    assert.equal(root.getAttribute("data-report"), null, address);
    assert.doesNotMatch(
      root.querySelector("footer.site")?.textContent ?? "",
      /Published|Report|出版|错误|錯誤/,
    );
    assert.equal(byId(root, "publisher"), null);
  }
});

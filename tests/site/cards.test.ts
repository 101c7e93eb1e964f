/** Every page names its social card, and the card exists. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { LANGUAGES } from "../support/addresses.ts";
import { type Element, readSite } from "../support/built-site.ts";
import { edition } from "../support/edition.ts";

const site = readSite();
const listed = site.pages.filter(
  ({ root }) => !root.querySelector('meta[name="robots"][content="noindex"]'),
);
assert.ok(listed.length > 40);
const meta = (root: Element, name: string) =>
  root
    .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
    ?.getAttribute("content") ?? null;

test("every page names its card; documents and sections have their own", () => {
  for (const { address, root } of listed) {
    const image = new URL(meta(root, "og:image") ?? assert.fail(address));
    const [, lang = "", first = ""] =
      /^\/(?:([^/]+)\/(?:([^/]+)\/)?)?/.exec(address) ?? [];
    const expected = edition.documents.some(({ id }) => id === first)
      ? `${address}card.png`
      : `/${lang || "zh-hans"}/card.png`;
    assert.equal(image.pathname, expected);
    assert.equal(meta(root, "og:url"), new URL(address, image).href);
    assert.equal(meta(root, "twitter:card"), "summary_large_image");
    assert.ok(meta(root, "og:image:alt"));
  }
});

test("a page names its Open Graph locale and the alternate ones", () => {
  for (const { path } of LANGUAGES) {
    const { root } = site.page(`/${path}/talks/`);
    const others = [
      ...root.querySelectorAll('meta[property="og:locale:alternate"]'),
    ].map((one) => one.getAttribute("content") ?? "");
    assert.deepEqual([meta(root, "og:locale") ?? "", ...others].sort(), [
      "en_US",
      "zh_CN",
      "zh_TW",
    ]);
    assert.equal(meta(root, "og:type"), "article");
  }
});

test("each card is a different PNG of the size in the page, of at most 60 KB", () => {
  const images = new Set(
    listed.map(({ root }) => new URL(meta(root, "og:image") ?? "").pathname),
  );
  const contents = new Set<string>();
  for (const image of images) {
    const png = readFileSync(join(site.folder, image));
    assert.equal(png.toString("latin1", 0, 8), "\x89PNG\r\n\x1a\n", image);
    assert.deepEqual(
      [png.readUInt32BE(16), png.readUInt32BE(20)],
      [1200, 630],
      image,
    );
    assert.ok(
      png.length > 4000 && png.length < 60_000,
      `${image}: ${png.length} bytes`,
    );
    contents.add(png.toString("base64"));
  }
  assert.equal(contents.size, images.size);
  for (const { root } of listed)
    assert.deepEqual(
      [meta(root, "og:image:width"), meta(root, "og:image:height")],
      ["1200", "630"],
    );
});

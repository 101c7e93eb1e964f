/** A build of content with problems reports them, fails, and does not change the built site. */
import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import { copyProject } from "../support/project-copy.ts";

const project = copyProject();
after(() => project.remove());

test("a build with problems exits with 1, reports file, line and column, and does not change the site", () => {
  mkdirSync(join(project.folder, "dist"));
  writeFileSync(join(project.folder, "dist/index.html"), "the earlier site");
  edit("content/documents/talks/zh-Hans.md", (text) =>
    text.replace("正式会谈", "正式開谈"),
  );
  edit("content/documents/uzbekistan/en.md", (text) =>
    text.replace(" {#p2}", ""),
  );

  const { status, output } = project.build();

  assert.equal(status, 1);
  const text = readFileSync(
    join(project.folder, "content/documents/talks/zh-Hans.md"),
    "utf8",
  ).split("\n");
  const line = text.findIndex((one) => one.includes("開")) + 1;
  const column = (text[line - 1]?.indexOf("開") ?? 0) + 1;
  assert.ok(
    output.includes(
      `content/documents/talks/zh-Hans.md:${line}:${column}  witness-differs`,
    ),
    output,
  );
  assert.match(
    output,
    /content\/documents\/uzbekistan\/en\.md:\d+:\d+ {2}id-missing/,
  );
  assert.equal(
    readFileSync(join(project.folder, "dist/index.html"), "utf8"),
    "the earlier site",
  );
  assert.deepEqual(
    readdirSync(project.folder).filter((name) => name.startsWith("dist")),
    ["dist"],
  );
});

test("a folder that is not a site is not replaced", () => {
  const before = readdirSync(join(project.folder, "content"), {
    recursive: true,
  });
  for (const name of ["papers/letter.txt", "homepage/index.html"]) {
    mkdirSync(join(project.folder, name, ".."), { recursive: true });
    writeFileSync(join(project.folder, name), "not a site");
  }
  for (const out of [
    "content",
    "content/documents",
    ".",
    "..",
    "papers",
    "homepage",
  ]) {
    const { status, output } = project.build({ OUT: out });
    assert.equal(status, 1, out);
    assert.match(output, /OUT names .+, which is not a built site/, out);
  }
  assert.deepEqual(
    readdirSync(join(project.folder, "content"), { recursive: true }),
    before,
  );
  for (const name of ["papers/letter.txt", "homepage/index.html"])
    assert.equal(
      readFileSync(join(project.folder, name), "utf8"),
      "not a site",
    );
});

test("a file is not replaced by a site, and no site is built below a file", () => {
  for (const out of ["LICENSE", "LICENSE/site"]) {
    const { status, output } = project.build({ OUT: out });
    assert.equal(status, 1, out);
    assert.match(
      output,
      /OUT names .+LICENSE.*, which is a file or lies below one\./,
      out,
    );
    assert.doesNotMatch(output, /\n\s+at /, out);
  }
  assert.match(readFileSync(join(project.folder, "LICENSE"), "utf8"), /MIT/);
});

test("a site can be built outside the project, twice, without a change to files beside it", () => {
  const elsewhere = copyProject();
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const out = join(folder, "sites/site");
  const papers = [out, join(elsewhere.folder, "dist")].flatMap((site) => [
    `${site}.old/letter.txt`,
    `${site}.new/letter.txt`,
  ]);
  const build = (OUT: string): void => {
    const { status, output } = elsewhere.build({ OUT, CARDS: "off" });
    assert.equal(status, 0, output);
    assert.ok(
      existsSync(resolve(elsewhere.folder, OUT, "en/talks/index.html")),
    );
  };
  try {
    build(out);
    for (const paper of papers) {
      mkdirSync(join(paper, ".."));
      writeFileSync(paper, "not a site");
    }
    for (const where of [out, "dist", "dist"]) build(where);
    for (const paper of papers)
      assert.equal(readFileSync(paper, "utf8"), "not a site");
    assert.deepEqual(readdirSync(join(folder, "sites")), [
      "site",
      "site.new",
      "site.old",
    ]);
    assert.deepEqual(
      readdirSync(elsewhere.folder).filter((name) => name.startsWith("dist")),
      ["dist", "dist.new", "dist.old"],
    );
  } finally {
    elsewhere.remove();
    rmSync(folder, { recursive: true });
  }
});

function edit(file: string, change: (text: string) => string): void {
  const path = join(project.folder, file);
  const text = readFileSync(path, "utf8");
  assert.notEqual(change(text), text);
  writeFileSync(path, change(text));
}

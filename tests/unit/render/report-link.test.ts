import assert from "node:assert/strict";
import { test } from "node:test";
import { fill } from "../../../src/i18n/fill.ts";
import { reportLink } from "../../../src/render/report-link.ts";

const PLACE = "https://example.org/en/talks/?view=en&v=1#p4";
const linkOf = (imprint: Parameters<typeof reportLink>[0]) => {
  const link = reportLink(imprint, "en", PLACE);
  return link === null ? null : new URL(link);
};

test("a mistake is reported as an issue on GitHub, GitLab and Codeberg, with the address of the place", () => {
  for (const [repository, form, parameters] of [
    [
      "https://github.com/owner/name",
      "https://github.com/owner/name/issues/new",
      ["title", "body"],
    ],
    [
      "https://codeberg.org/owner/name.git",
      "https://codeberg.org/owner/name/issues/new",
      ["title", "body"],
    ],
    [
      "https://gitlab.example.org/group/sub/name/",
      "https://gitlab.example.org/group/sub/name/-/issues/new",
      ["issue[title]", "issue[description]"],
    ],
  ] as const) {
    const link = linkOf({ repository, contact: "ask@example.org" });
    assert.equal(link && link.origin + link.pathname, form);
    const [title, body] = parameters.map((name) =>
      link?.searchParams.get(name),
    );
    assert.equal(title, "A mistake in “One Page”");
    assert.equal(body, `${PLACE}\n\n`);
  }
});

test("without a known repository, it is reported by e-mail or on the contact's page", () => {
  const repository = "https://git.example.org/name";
  const mail = linkOf({ repository, contact: "ask+edition@example.org" });
  assert.equal(mail?.protocol, "mailto:");
  assert.equal(mail?.pathname, "ask+edition@example.org");
  assert.equal(mail?.searchParams.get("body"), `${PLACE}\n\n`);
  const contact = "https://example.org/contact";
  assert.equal(linkOf({ contact })?.href, contact);
  assert.equal(linkOf({ repository }), null);
  assert.equal(linkOf({}), null);
});

test("the browser fills the place into the template", () => {
  const imprint = { contact: "ask@example.org" };
  const template = reportLink(imprint, "en") ?? "";
  assert.equal(
    fill(template, { address: encodeURIComponent(PLACE) }),
    reportLink(imprint, "en", PLACE),
  );
});

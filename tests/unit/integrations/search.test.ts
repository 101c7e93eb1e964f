/** The values that `SEARCH_WITH` may have. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readOtherEditions } from "../../../src/integrations/search.ts";

test("adds a slash to the end of each base path", () => {
  assert.deepEqual(readOtherEditions(""), []);
  assert.deepEqual(readOtherEditions("  "), []);
  assert.deepEqual(readOtherEditions("/annals/ /letters\n/a/b-c/ /"), [
    "/annals/",
    "/letters/",
    "/a/b-c/",
    "/",
  ]);
});

test("reports a value that is not a path on this host", () => {
  for (const wrong of [
    "annals",
    "https://example.org/annals/",
    "//example.org/",
    "/a//b/",
    "/../",
    "/a?b",
  ]) {
    assert.throws(
      () => readOtherEditions(`/annals/ ${wrong}`),
      (error: Error) =>
        error.message.startsWith(
          `SEARCH_WITH names “${wrong}”. Expected base paths`,
        ),
    );
  }
});

import { test } from "node:test";
import { compareWithScan } from "../../support/search/exact.ts";

// exact.slow.test.ts takes more of them.
test("one of 97 Han substrings of length 1 to 8 finds what a plain scan finds", () =>
  compareWithScan(97));

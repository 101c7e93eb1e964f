import { test } from "node:test";
import { compareWithScan } from "../../support/search/exact.ts";

test("a seventh of all Han substrings of length 1 to 8 find what a plain scan finds", () =>
  compareWithScan(7));

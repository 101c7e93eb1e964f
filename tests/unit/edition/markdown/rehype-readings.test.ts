import assert from "node:assert/strict";
import { test } from "node:test";
import { h } from "hastscript";
import { rehypeReadings } from "../../../../src/edition/markdown/rehype-readings.ts";

test("an emended place has its reading, and no other element has one", () => {
  const tree = {
    type: "root" as const,
    children: [
      h("p", [
        h("span.corr", { dataSic: "世世代" }, ["世", h("b", "代")]),
        h("span.supplied", "到"),
        h("span", "的"),
      ]),
    ],
  };
  rehypeReadings()(tree);
  assert.deepEqual(tree, {
    type: "root" as const,
    children: [
      h("p", [
        h("span.corr", { dataSic: "世世代", dataReading: "世代" }, [
          "世",
          h("b", "代"),
        ]),
        h("span.supplied", { dataReading: "到" }, "到"),
        h("span", "的"),
      ]),
    ],
  });
});

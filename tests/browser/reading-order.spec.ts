/** The reading order of screen readers: row by row, the label, then each text in its own language. */
import { expect, type CDPSession, type Page, test } from "@playwright/test";
import { LANGUAGES, quickIf } from "../support/reader.ts";

interface AXNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
  backendDOMNodeId?: number;
}

/** A text as a screen reader speaks it, with its place and language. */
interface Spoken {
  row: string;
  lang: string;
  text: string;
}

for (const { path, lang, chinese } of LANGUAGES) {
  test(
    `${path}: both texts are read row by row, each in its language`,
    quickIf(path === "zh-hant"),
    async ({ page }) => {
      await page.goto(`${path}/joint-statement/s1/?view=both`);
      const [first, second] = lang === "en" ? ["en", chinese] : [chinese, "en"];
      const rows = await page.evaluate(
        (order) =>
          [...document.querySelectorAll(".rows > .pair:not(.note)")].map(
            (row) => ({
              id: row.id,
              label: row.querySelector(".n")?.textContent ?? "",
              texts: order.map((one) => {
                const copy = row
                  .querySelector(`:scope > p[lang="${one}"]`)
                  ?.cloneNode(true) as HTMLElement;
                for (const mark of copy.querySelectorAll(".note-ref"))
                  mark.remove();
                return copy.textContent ?? "";
              }),
            }),
          ),
        [first, second],
      );
      expect(rows.length).toBeGreaterThan(8);
      const spoken = await spokenTexts(page);
      const expected = rows.flatMap(({ id, label, texts }) => [
        { row: id, lang, text: label },
        { row: id, lang: first, text: texts[0] },
        { row: id, lang: second, text: texts[1] },
      ]);
      expect(
        spoken.filter(({ row }) => rows.some(({ id }) => id === row)),
      ).toEqual(expected);
      // The notes of a row follow it.
      const order = [...new Set(spoken.map(({ row }) => row))].filter(
        (row) => row !== "",
      );
      expect(
        order.filter((row) => !row.startsWith("note-") && row !== "s1-title"),
      ).toEqual(rows.map(({ id }) => id));
      expect(order[order.indexOf("s1.2") + 1]).toMatch(/^note-/);
    },
  );
}

/** The texts of the accessibility tree of the page's rows, in order. Adjacent nodes of one text are joined. */
async function spokenTexts(page: Page): Promise<Spoken[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.getDocument");
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as {
    nodes: AXNode[];
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const leaves: AXNode[] = [];
  const read = ({ ignored, role, childIds = [], ...rest }: AXNode) => {
    if (!ignored && role?.value === "StaticText") leaves.push(rest as AXNode);
    else for (const id of childIds) read(byId.get(id) as AXNode);
  };
  read(nodes[0] as AXNode);
  const spoken: Spoken[] = [];
  let holder = "";
  for (const { name, backendDOMNodeId = 0 } of leaves) {
    const place = await placeOf(session, backendDOMNodeId);
    if (!place) continue;
    const { row, lang, element } = place;
    if (element === holder) (spoken.at(-1) as Spoken).text += name?.value ?? "";
    else spoken.push({ row, lang, text: name?.value ?? "" });
    holder = element;
  }
  return spoken;
}

/** The row, language and element of a text node. `null` for generated content: note numbers and brackets. */
async function placeOf(
  session: CDPSession,
  backendNodeId: number,
): Promise<{ row: string; lang: string; element: string } | null> {
  // Generated content has no DOM node.
  const { object } = await session
    .send("DOM.resolveNode", { backendNodeId })
    .catch(() => ({ object: null }));
  if (!object) return null;
  const { result } = await session.send("Runtime.callFunctionOn", {
    objectId: object.objectId as string,
    returnByValue: true,
    functionDeclaration: `function () {
      const element = this.parentElement;
      const row = element?.closest('.pair');
      if (!row || this.nodeType !== 3 || element.closest('.note-ref')) return null;
      const holder = element.closest('.pair > *');
      return { row: row.id, lang: element.closest('[lang]').lang, element: row.id + [...row.children].indexOf(holder) };
    }`,
  });
  return result.value as { row: string; lang: string; element: string } | null;
}

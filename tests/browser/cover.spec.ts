import { expect, test } from "@playwright/test";

for (const count of [4, 100]) {
  test(`with ${count} documents, no titles overlap, and both titles of a document are aligned`, async ({
    page,
  }) => {
    await page.goto("");
    const tops = await page.locator("main ol").evaluateAll((lists, count) => {
      for (const list of lists) {
        const items = [...list.children];
        list.replaceChildren(
          ...Array.from(
            { length: count },
            (_, at) => items[at % items.length]?.cloneNode(true) ?? "",
          ),
        );
      }
      return lists.map((list) =>
        [...list.children].map((item, at, items) => {
          const before = items[at - 1]?.getBoundingClientRect().bottom ?? 0;
          const { top } = item.getBoundingClientRect();
          if (top < before)
            throw new Error(
              `Title ${at} begins above the end of the one before`,
            );
          return top;
        }),
      );
    }, count);
    expect(tops[0]).toHaveLength(count);
    expect(tops[0]).toEqual(tops[1]);
    const [fold, last] = await Promise.all([
      page.locator(".fold").boundingBox(),
      page.locator("main li").last().boundingBox(),
    ]);
    expect((fold?.y ?? 0) + (fold?.height ?? 0)).toBeCloseTo(
      (last?.y ?? 0) + (last?.height ?? 0),
      0,
    );
  });
}

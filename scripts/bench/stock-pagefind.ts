/** Plain Pagefind for comparison: one record for each document, in the language zh. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Edition, plainText } from "../../src/edition/model.ts";

/** Writes `pagefind/` and a page that uses it to a folder. */
export async function writeStock(
  edition: Edition,
  folder: string,
): Promise<void> {
  const { createIndex, close } = await import("pagefind");
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join("; "));
    for (const { id, sections } of edition.documents) {
      const texts = sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => [block.texts["zh-Hans"], block.texts.en]),
      );
      const content = texts.map(plainText).join("\n");
      const added = await index.addCustomRecord({
        url: `/${id}/`,
        content,
        language: "zh",
        meta: { title: id },
      });
      if (added.errors.length > 0) throw new Error(added.errors.join("; "));
    }
    await index.writeFiles({ outputPath: join(folder, "pagefind") });
  } finally {
    await close();
  }
  await writeFile(join(folder, "index.html"), PAGE);
}

/** Shows five results, like Pagefind's own interface. */
const PAGE = `<!doctype html>
<html lang="zh">
<title>Pagefind</title>
<ol id="results"></ol>
<script type="module">
  let pagefind;
  window.find = async (query) => (await pagefind.search(query)).results;
  window.show = async (query) => {
    pagefind ??= await import('/pagefind/pagefind.js');
    const results = document.querySelector('#results');
    results.replaceChildren();
    const found = (await find(query)).slice(0, 5);
    await Promise.all(found.map(async (one) => {
      const { url, excerpt } = await one.data();
      const link = Object.assign(document.createElement('a'), { href: url, innerHTML: excerpt });
      results.append(link);
    }));
    results.dataset.query = query;
  };
</script>
</html>
`;

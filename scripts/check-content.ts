/** Checks all content and prints the report: `npm run check:content`. */
import { readEdition } from "../src/content/read.ts";
import { paragraphCount } from "../src/edition/model.ts";
import { formatProblems } from "../src/edition/report.ts";

const { edition, problems } = await readEdition(
  new URL("../", import.meta.url),
);
if (problems.length > 0) {
  console.error(
    `${formatProblems(problems)}\n\n${problems.length} problem(s).`,
  );
  process.exitCode = 1;
} else {
  for (const document of edition.documents) {
    const { id, notes, witness } = document;
    const comparison = witness
      ? `equal to lines ${witness.lines.from}-${witness.lines.to} of ${witness.file}`
      : "no transcript";
    console.log(
      `${id}: ${paragraphCount(document)} paragraphs, ${notes.length} notes, ${comparison}`,
    );
  }
  console.log(`${edition.glossary.length} terms, all translated. No problems.`);
}

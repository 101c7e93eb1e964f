import { z } from "zod";
import { type Data, readDataFile } from "./front-matter/data.ts";
import {
  blockAt,
  type Document,
  type Parallel,
  PARALLEL_KINDS,
  plainText,
  withTraditional,
} from "./model.ts";
import type { Problem } from "./problems.ts";
import { checkParallels } from "./rules/parallel.ts";
import type { SourceFile } from "./source-file.ts";

const text = z.string().trim().min(1);
const bilingual = z.strictObject({ "zh-Hans": text, en: text });

/** `content/parallels.yaml` */
export const parallelsSchema = z.array(
  z.strictObject({
    id: text,
    kind: z.enum(PARALLEL_KINDS),
    title: bilingual,
    /** One sentence: why it matters. */
    note: bilingual,
    places: z
      .array(
        z.strictObject({
          /** `joint-statement#s2.5` */
          at: text,
          "zh-Hans": text,
          en: text,
        }),
      )
      .min(2),
  }),
);

export type ParallelsData = Data<z.infer<typeof parallelsSchema>>;

/**
 * Reads the parallel passages, and checks them against the documents.
 *
 * @param file `content/parallels.yaml`; empty if the edition has none.
 * @param incomplete The ids of documents that could not be read completely: their passages are not checked.
 * @param convert Converts to Traditional.
 */
export function readParallels(
  file: SourceFile,
  documents: readonly Document[],
  incomplete: ReadonlySet<string>,
  convert: (text: string) => string,
): { parallels: Parallel[]; problems: Problem[] } {
  const data = readDataFile(file, parallelsSchema);
  const parallels = data.valid.flatMap((one): Parallel[] => {
    if (!one) return [];
    const { id, kind, title, note, places } = one;
    return [
      {
        id,
        kind,
        title: withTraditional(title, convert),
        note: withTraditional(note, convert),
        passages: places.flatMap(({ at, "zh-Hans": zh, en }) => {
          const { document, block } = blockAt(at, documents);
          if (!document || !block) return [];
          // Both scripts have the same number of characters.
          const start = plainText(block.texts["zh-Hans"]).indexOf(zh);
          const traditional = plainText(block.texts["zh-Hant"]);
          return [
            {
              document: document.id,
              block: block.id,
              texts: {
                "zh-Hans": zh,
                "zh-Hant": traditional.slice(start, start + zh.length),
                en,
              },
            },
          ];
        }),
      },
    ];
  });
  return {
    parallels,
    problems: [
      ...data.problems,
      ...checkParallels(data, documents, incomplete),
    ],
  };
}

import type {
  TextFrontMatter,
  TranslationFrontMatter,
} from "../front-matter/schemas.ts";
import type { ParsedText } from "../markdown/read-text.ts";

/** The parsed Chinese text of a document. */
export type Text = ParsedText<TextFrontMatter>;

/** The parsed translation of a document. */
export type Translation = ParsedText<TranslationFrontMatter>;

import type {
  TextFrontMatter,
  TranslationFrontMatter,
} from "../front-matter/schemas.ts";
import type { ParsedText } from "../markdown/read-text.ts";

/** The Chinese of a document, as it was read. */
export type Text = ParsedText<TextFrontMatter>;

/** The translation of a document, as it was read. */
export type Translation = ParsedText<TranslationFrontMatter>;

import { Converter } from "opencc-js";

const convert = Converter({ from: "tw", to: "cn" });
const QUOTES: Record<string, string> = {
  "「": "“",
  "」": "”",
  "『": "‘",
  "』": "’",
};

/** Traditional, Taiwan standard, to Simplified with “”‘’ for quotation marks. */
export function toSimplified(text: string): string {
  return convert(text).replace(/[「」『』]/g, (mark) => QUOTES[mark] ?? mark);
}

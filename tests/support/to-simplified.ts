import { Converter } from "opencc-js";

const convert = Converter({ from: "tw", to: "cn" });
const QUOTES: Record<string, string> = {
  "「": "“",
  "」": "”",
  "『": "‘",
  "』": "’",
};

/** Converts Traditional (Taiwan standard) to Simplified, with the quotation marks “”‘’. */
export function toSimplified(text: string): string {
  return convert(text).replace(/[「」『』]/g, (mark) => QUOTES[mark] ?? mark);
}

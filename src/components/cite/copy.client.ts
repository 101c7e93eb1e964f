import { element } from "../site/dom.client.ts";

/** What a copy says after it: done, or why not. */
export interface CopyStrings {
  "copy.text": string;
  "copy.done": string;
  "copy.failed": string;
}

/** Copies a text, and its HTML if there is some. */
export type Copy = (text: string, html?: string) => void;

/**
 * Creates a function that copies and says so in a live region. Where the browser does not allow
 * it, the text is shown there, selected.
 */
export function createCopy(status: HTMLElement, strings: CopyStrings): Copy {
  const copy = async (text: string, html?: string) => {
    status.parentElement?.querySelector("textarea")?.remove();
    status.replaceChildren();
    const isCopied = await writeToClipboard(text, html);
    status.replaceChildren(strings[isCopied ? "copy.done" : "copy.failed"]);
    if (isCopied) return;
    const field = element(
      "textarea",
      { readonly: "", rows: "4", "aria-label": strings["copy.text"] },
      text,
    );
    status.after(field);
    field.select();
  };
  return (text, html) => void copy(text, html);
}

/**
 * Copies text to the clipboard, also as HTML if there is some.
 *
 * @returns Whether it succeeded. It fails without a secure context, permission or the API.
 */
async function writeToClipboard(text: string, html?: string): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem === "function") {
      const item = new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      });
      await navigator.clipboard.write([item]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts text on the clipboard, with its markup where there is some.
 *
 * @returns Whether it is there.
 */
export async function copy(text: string, html?: string): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem === 'function') {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    } else {
      await navigator.clipboard.writeText(text);
    }
    return true;
  } catch {
    // No secure context, no permission, or no such API: the caller shows the text.
    return false;
  }
}

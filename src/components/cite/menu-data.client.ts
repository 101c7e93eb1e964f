import type { MenuData } from "./menu-strings.ts";

/** The strings and addresses that the page carries for the menu of its paragraphs. */
export function menuData(): MenuData {
  const page = document.querySelector<HTMLElement>("[data-menu]");
  return JSON.parse(page?.dataset["menu"] ?? "{}") as MenuData;
}

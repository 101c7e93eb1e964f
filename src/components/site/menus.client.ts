/** Closes the menus of the bar on Escape, and when the reader goes elsewhere or follows a link in them. */
for (const menu of document.querySelectorAll<HTMLDetailsElement>(
  ".bar details",
)) {
  // An open menu could cover the focus: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
  for (const type of ["click", "focusin"]) {
    addEventListener(type, ({ target }) => {
      const isLink = type === "click" && (target as Element).closest("a");
      if (isLink || !menu.contains(target as Node)) menu.open = false;
    });
  }
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

/** Closes an open menu of the bar on Escape, and when the reader goes elsewhere or follows a link in it. */
for (const type of ["click", "focusin", "keydown"])
  addEventListener(type, (event) => {
    const target = event.target as Element;
    for (const menu of document.querySelectorAll<HTMLDetailsElement>(
      ".bar details[open]",
    )) {
      if (type === "keydown") {
        if ((event as KeyboardEvent).key !== "Escape") continue;
        event.preventDefault();
        menu.querySelector("summary")?.focus();
      } else if (
        // An open menu could cover the focus: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum
        menu.contains(target) &&
        !(type === "click" && target.closest("a"))
      )
        continue;
      menu.open = false;
    }
  });

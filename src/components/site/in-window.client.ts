/** Whether something of an element is in the window. */
export function isInWindow(element: Element | null | undefined): boolean {
  const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < innerHeight;
}

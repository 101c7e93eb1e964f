import { describedTerm, quotation } from "../notes/popover.client.ts";
import type {
  ConversionData,
  ConversionFile,
  ConversionPlace,
  ConversionStrings,
} from "./conversion-data.ts";

/** The content of a place's popover: the candidates, the choice, its ground, and the reason of an exception. */
export function conversionPopover(
  place: ConversionPlace,
  { exceptions, strings }: ConversionFile,
): HTMLElement {
  const list = document.createElement("dl");
  const { simplified, ground } = place;
  list.append(
    ...describedTerm(strings.simplified, quotation(simplified, "zh-Hans")),
    ...describedTerm(strings.candidates, candidateList(place, strings.chosen)),
    ...describedTerm(
      strings.ground,
      ...describeGround(ground, exceptions, strings),
    ),
  );
  const exception = exceptionOf(ground, exceptions);
  if (exception) {
    list.append(
      ...describedTerm(strings.reason, exception.reason),
      ...describedTerm(strings.source, exception.source),
    );
  }
  return list;
}

/** @param chosenLabel What a screen reader says after the chosen candidate. */
function candidateList(
  { candidates, chosen }: ConversionPlace,
  chosenLabel: string,
): HTMLElement {
  const list = document.createElement("span");
  list.className = "conversion-forms";
  for (const candidate of candidates) {
    const form = quotation(candidate, "zh-Hant");
    list.append(form);
    if (candidate !== chosen) continue;
    form.className = "chosen";
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = chosenLabel;
    list.append(hidden);
  }
  return list;
}

function describeGround(
  ground: ConversionPlace["ground"],
  exceptions: ConversionData["exceptions"],
  strings: ConversionStrings,
): (Node | string)[] {
  const exception = exceptionOf(ground, exceptions);
  if (exception) {
    return fillWithNodes(strings["ground.exception"], {
      from: quotation(exception.from, "zh-Hans"),
      to: quotation(exception.to, "zh-Hant"),
    });
  }
  if (typeof ground === "string") return [strings[`ground.${ground}`]];
  return "phrase" in ground
    ? fillWithNodes(strings["ground.phrase"], {
        phrase: quotation(ground.phrase, "zh-Hans"),
      })
    : [];
}

function exceptionOf(
  ground: ConversionPlace["ground"],
  exceptions: ConversionData["exceptions"],
) {
  return typeof ground === "object" && "exception" in ground
    ? exceptions[ground.exception]
    : undefined;
}

/** Replaces `{name}` in a string by the node of that name. */
function fillWithNodes(
  template: string,
  nodes: Record<string, Node>,
): (Node | string)[] {
  return template
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? (nodes[part] ?? part) : part));
}

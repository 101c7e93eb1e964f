/** Options, states and results of a search panel, as elements: everything but the field. */
import { chineseOf } from "../../i18n/languages.ts";
import type { TextLang } from "../../edition/model.ts";
import { element } from "../site/dom.client.ts";

/**
 * @param strings those of `panelStrings`
 * @param page address of the search page
 */
export function panelParts(
  strings: Record<string, string>,
  page: string,
): HTMLElement {
  const lang = document.documentElement.lang as TextLang;
  const t = (key: string): string => strings[key] ?? key;
  const state = (
    name: string,
    attributes: Record<string, string>,
    ...children: Node[]
  ): HTMLElement =>
    element(
      "div",
      { class: "search-state", "data-state": name, hidden: "", ...attributes },
      ...children,
    );
  const failure = (name: string): HTMLElement =>
    state(
      name,
      { role: "alert" },
      element("p", {}, t(name)),
      element(
        "p",
        {},
        element(
          "button",
          { type: "button", class: "search-retry" },
          t("retry"),
        ),
      ),
    );
  const choice = (
    id: string,
    name: string,
    label: string,
    ...options: [value: string, text: string][]
  ): HTMLElement =>
    element(
      "span",
      {},
      element("label", { for: id }, label),
      " ",
      element(
        "select",
        { id, name },
        ...options.map(([value, text]) => element("option", { value }, text)),
      ),
    );
  const examples = t("examples")
    .split(" | ")
    .map((example) => {
      const href = `${page}?${new URLSearchParams({ q: example })}`;
      return element(
        "li",
        {},
        element(
          "a",
          { href, "data-query": example },
          ...inLanguages(example, lang),
        ),
      );
    });
  const rules = ["chinese", "english", "phrase", "several", "label"].map(
    (rule) => element("li", {}, t(`rule.${rule}`)),
  );
  return element(
    "div",
    { class: "search-body" },
    element(
      "div",
      { class: "search-options", hidden: "" },
      element("p", { class: "search-status", role: "status" }),
      choice("search-document", "doc", t("document"), ["", t("document.all")]),
      choice(
        "search-order",
        "order",
        t("order"),
        ["relevance", t("order.relevance")],
        ["text", t("order.text")],
      ),
      element("a", { class: "search-page", href: page }, t("page")),
    ),
    state(
      "empty",
      {},
      element("p", {}, t("empty")),
      element("ul", { class: "search-examples" }, ...examples),
      element("ul", { class: "search-rules" }, ...rules),
    ),
    state(
      "none",
      {},
      element("p", { class: "search-none" }),
      element(
        "p",
        { class: "search-nearest", hidden: "" },
        element("span", {}),
        " ",
        element("a", { href: page, "data-query": "" }),
      ),
      element("p", {}, t("none.help")),
    ),
    failure("failed"),
    failure("offline"),
    element("div", {
      id: "results",
      "aria-busy": "false",
      "data-chinese": chineseOf(lang),
    }),
    element(
      "section",
      {
        id: "results-more",
        "aria-labelledby": "results-more-title",
        hidden: "",
      },
      element("h2", { id: "results-more-title" }, t("more")),
      element("ol", {}),
    ),
  );
}

/** A text whose words in the other language are marked as such. */
function inLanguages(text: string, lang: TextLang): (Node | string)[] {
  const [others, other] =
    lang === "en"
      ? [/([\p{Script=Han}\d]*\p{Script=Han}[\p{Script=Han}\d]*)/u, "zh-Hans"]
      : [/([A-Za-z][A-Za-z -]*[A-Za-z])/, "en"];
  return text
    .split(others)
    .map((part, at) =>
      at % 2 === 1 ? element("span", { lang: other }, part) : part,
    );
}

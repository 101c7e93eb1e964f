/** The query, order and document of a search, as the panel has them and as an address has them. */
import { MAX_LENGTH } from "../../search/query.ts";
import type { Order } from "../../search/search.ts";
import { part } from "../site/dom.client.ts";

interface Titled {
  id: string;
  title: string;
}

export class SearchOptions {
  /** The address below which the documents are, with a slash at the end. */
  readonly base: string;
  /** Whether nothing else is searched in place of what was typed. */
  literal = false;
  readonly #input: HTMLInputElement;
  readonly #order: HTMLSelectElement;
  readonly #document: HTMLSelectElement;

  constructor(panel: HTMLElement) {
    const { action } = part<HTMLFormElement>(panel, "form");
    this.base = new URL("../", action).pathname;
    this.#input = part(panel, "input");
    this.#order = part(panel, "select[name=order]");
    this.#document = part(panel, "select[name=doc]");
  }

  get query(): string {
    return this.#input.value;
  }

  get order(): Order {
    return this.#order.value as Order;
  }

  /** The id of the only document to search; empty for all. */
  get document(): string {
    return this.#document.value;
  }

  set document(id: string) {
    this.#document.value = id;
  }

  /** The address of the search page with these options; defaults are omitted. */
  address(
    query = this.query,
    document = this.document,
    literal = this.literal,
  ): string {
    const parameters = new URLSearchParams();
    if (query !== "") parameters.set("q", query.slice(0, MAX_LENGTH));
    if (this.order !== "relevance") parameters.set("order", this.order);
    if (document !== "") parameters.set("doc", document);
    if (literal) parameters.set("literal", "1");
    const search = String(parameters);
    return `${this.base}search/${search && `?${search}`}`;
  }

  /** Sets the options as an address has them; without a query, the field keeps its own. */
  readAddress(typed = "", address = location.search): void {
    const parameters = new URLSearchParams(address);
    const query = parameters.get("q") ?? typed;
    if (this.query !== query) this.#input.value = query;
    this.#order.value =
      parameters.get("order") === "text" ? "text" : "relevance";
    this.literal = parameters.has("literal");
    const id = parameters.get("doc") ?? "";
    // Named by its title when the catalogue is loaded.
    this.offer(id === "" ? [] : [{ id, title: id }], id);
  }

  /** Offers the documents that have matches, and the selected one. */
  offer(documents: readonly Titled[], selected = this.document): void {
    const [all] = this.#document.options;
    this.#document.replaceChildren(
      ...(all ? [all] : []),
      ...documents.map(({ id, title }) => new Option(title, id)),
    );
    this.#document.value = documents.some(({ id }) => id === selected)
      ? selected
      : "";
  }
}

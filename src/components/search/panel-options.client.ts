/** Order and document: what a reader chooses beside the query. */
import type { Order } from "../../search/search.ts";

export class PanelOptions {
  readonly #order: HTMLSelectElement;
  readonly #document: HTMLSelectElement;

  constructor(order: HTMLSelectElement, document: HTMLSelectElement) {
    this.#order = order;
    this.#document = document;
  }

  get order(): Order {
    return this.#order.value as Order;
  }

  /** Empty for all documents. */
  get document(): string {
    return this.#document.value;
  }

  /** What an address says of a search; the usual choices go without saying. */
  parameters(query: string): URLSearchParams {
    const parameters = new URLSearchParams();
    if (query !== "") parameters.set("q", query);
    if (this.order !== "relevance") parameters.set("order", this.order);
    if (this.document !== "") parameters.set("doc", this.document);
    return parameters;
  }

  /** Sets the options as an address has them. */
  choose(order: string, document: string): void {
    this.#order.value = order === "text" ? "text" : "relevance";
    this.#fill([{ id: document, title: document }], document);
  }

  /** Lets all documents be searched. */
  everywhere(): void {
    this.#document.value = "";
  }

  /** Names the document that an address chose by its title; one that is not in the edition is not chosen. */
  know(documents: readonly { id: string; title: string }[]): void {
    const chosen = [...this.#document.options].find(
      ({ value }) => value === this.document && value !== "",
    );
    const known = documents.find(({ id }) => id === chosen?.value);
    if (chosen && known) chosen.text = known.title;
    else chosen?.remove();
  }

  /** Offers the documents in which something may be found, and the one that is chosen. */
  offer(documents: readonly { id: string; title: string }[]): void {
    this.#fill(documents, this.document);
  }

  #fill(
    documents: readonly { id: string; title: string }[],
    chosen: string,
  ): void {
    const [all] = this.#document.options;
    const kept = [...this.#document.options].find(
      ({ value }) => value === chosen && value !== "",
    );
    const options = documents
      .filter(({ id }) => id !== "")
      .map(({ id, title }) => new Option(title, id, false, id === chosen));
    if (kept && !documents.some(({ id }) => id === chosen)) options.push(kept);
    this.#document.replaceChildren(...(all ? [all] : []), ...options);
    this.#document.value = options.some(({ value }) => value === chosen)
      ? chosen
      : "";
  }
}

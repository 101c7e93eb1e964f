import { byId, type Site } from "./built-site.ts";

const HOST = "http://site.test";

/** The broken links, resources and fragments of a site, as `page: link`. */
export function brokenLinks(site: Site): string[] {
  // Addresses with the host for which the site was built are internal links.
  const canonical = site.pages[0]?.root
    .querySelector('link[rel="canonical"]')
    ?.getAttribute("href");
  const origin = canonical ? new URL(canonical).origin : HOST;
  return site.pages.flatMap(({ address, root }) => {
    const links = [
      ...[...root.querySelectorAll("[href]")].map(
        (element) => element.getAttribute("href") ?? "",
      ),
      ...[...root.querySelectorAll("[src]")].map(
        (element) => element.getAttribute("src") ?? "",
      ),
      ...[...root.querySelectorAll("form[action]")].map(
        (element) => element.getAttribute("action") ?? "",
      ),
    ];
    return links
      .filter((link) => !leadsSomewhere(link, address))
      .map((link) => `${address}: ${link}`);
  });

  function leadsSomewhere(link: string, from: string): boolean {
    const url = new URL(link, HOST + from);
    if (url.origin !== HOST && url.origin !== origin)
      return /^(https?:|mailto:|data:)/.test(url.href);
    if (!site.addresses.has(decodeURI(url.pathname))) return false;
    const ids =
      url.hash === ""
        ? []
        : rangeOf(decodeURIComponent(url.hash.slice(1)), url.pathname);
    return ids.every((id) => byId(site.page(url.pathname).root, id) !== null);
  }

  /** The ids in a hash: both ends of a range such as `s3.4-s3.6`, unless the hash is an id itself. */
  function rangeOf(hash: string, address: string): string[] {
    return byId(site.page(address).root, hash) ? [hash] : hash.split("-");
  }
}

import type { Imprint } from "../edition/history/history.ts";
import type { TextLang } from "../edition/model.ts";
import { fill } from "../i18n/fill.ts";
import { translator } from "../i18n/t.ts";

/**
 * Returns where a reader can report a mistake: the form for a new issue of the repository, an
 * e-mail, or the page of the contact, with the place filled in. `null` if nobody takes reports.
 *
 * @param place The address of the page or paragraph. Without it, `{address}` stands for the place:
 *   in the browser, replace it with `fill(template, { address: encodeURIComponent(place) })`.
 */
export function reportLink(
  { contact, repository }: Imprint,
  lang: TextLang,
  place?: string,
): string | null {
  const t = translator(lang);
  const subject = encodeURIComponent(
    t("report.subject", { name: t("site.name") }),
  );
  const body = "{address}%0A%0A";
  const template =
    (repository && newIssue(repository, subject, body)) ??
    (contact?.includes("://")
      ? contact
      : contact && `mailto:${contact}?subject=${subject}&body=${body}`);
  if (!template) return null;
  return place === undefined
    ? template
    : fill(template, { address: encodeURIComponent(place) });
}

/**
 * Returns the address of the form for a new issue, by the query parameters that the hosts document:
 * https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/creating-an-issue,
 * https://docs.gitlab.com/user/project/issues/create_issues/ and, for Codeberg,
 * https://forgejo.org/docs/latest/user/issue-pull-request-templates/. For another host, `undefined`.
 */
function newIssue(
  repository: string,
  title: string,
  body: string,
): string | undefined {
  const { hostname } = new URL(repository);
  const root = repository.replace(/(\.git)?\/*$/, "");
  if (["github.com", "codeberg.org"].includes(hostname))
    return `${root}/issues/new?title=${title}&body=${body}`;
  if (/^gitlab\./.test(hostname))
    return `${root}/-/issues/new?issue%5Btitle%5D=${title}&issue%5Bdescription%5D=${body}`;
  return undefined;
}

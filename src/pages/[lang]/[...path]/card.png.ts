/** The social card of the edition, a document or a section. */
import type { APIRoute, InferGetStaticPropsType } from "astro";
import {
  CARDS,
  documentCard,
  editionCard,
} from "../../../social-cards/card.ts";
import { draw } from "../../../social-cards/draw.ts";
import { plan } from "../../../social-cards/plan.ts";
import { getEdition } from "../../../content/edition.ts";
import { hasSections } from "../../../edition/model.ts";
import { documentPath } from "../../../i18n/addresses.ts";
import { languagePaths } from "../../../i18n/languages.ts";

export async function getStaticPaths() {
  const { documents } = await getEdition();
  return languagePaths().flatMap(({ params, props: { lang } }) => {
    const route = (
      path: string | undefined,
      card: ReturnType<typeof editionCard>,
    ) => ({ params: { ...params, path }, props: { card } });
    if (!CARDS) return [];
    return [
      route(undefined, editionCard(lang)),
      ...documents.flatMap((document) => [
        route(document.id, documentCard(document, lang)),
        ...(hasSections(document) ? document.sections : []).map((section) =>
          route(
            documentPath(document.id, section.id).slice(0, -1),
            documentCard(document, lang, section),
          ),
        ),
      ]),
    ];
  });
}

export const GET: APIRoute<
  InferGetStaticPropsType<typeof getStaticPaths>
> = async ({ props }) =>
  new Response(new Uint8Array(await draw(plan(props.card))), {
    headers: { "Content-Type": "image/png" },
  });

/** How a document was converted: what a reader of the Traditional text can have shown. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { conversionData } from '../../../components/conversion-data.ts';
import { getEdition } from '../../../content/edition.ts';
import { createTraditional } from '../../../edition/traditional.ts';
import { pathOf } from '../../../i18n/languages.ts';

export async function getStaticPaths() {
  const { documents, exceptions } = await getEdition();
  const traditional = createTraditional(exceptions);
  return documents.map((document) => ({
    params: { lang: pathOf('zh-Hant'), doc: document.id },
    props: { data: conversionData(document, exceptions, traditional) },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => Response.json(props.data);

/** How a document was converted: what a reader of the Traditional text can have shown. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { type ConversionFile, conversionData } from '../../../components/conversion-data.ts';
import { conversionStrings } from '../../../components/conversion-strings.ts';
import { getEdition } from '../../../content/edition.ts';
import { createTraditional } from '../../../edition/traditional.ts';
import { pathOf } from '../../../i18n/languages.ts';
import { translator } from '../../../i18n/t.ts';

export async function getStaticPaths() {
  const { documents, exceptions } = await getEdition();
  const traditional = createTraditional(exceptions);
  const strings = conversionStrings(translator('zh-Hant'));
  return documents.map((document) => ({
    params: { lang: pathOf('zh-Hant'), doc: document.id },
    props: { file: { ...conversionData(document, exceptions, traditional), strings } satisfies ConversionFile },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => Response.json(props.file);

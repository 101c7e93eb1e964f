import { getEdition } from "../../content/edition.ts";

export async function getStaticPaths() {
  const { witnesses } = await getEdition();
  return witnesses.map(({ file, text }) => ({
    params: { name: file.slice(0, -".txt".length) },
    props: { text },
  }));
}

/** A transcript, byte for byte. The witness page gives its digest. */
export function GET({ props: { text } }: { props: { text: string } }) {
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

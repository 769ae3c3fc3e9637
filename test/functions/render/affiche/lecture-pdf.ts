import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree with the text that it holds: what a screen reader goes through, in its order. */
export interface Noeud {
  readonly role: string;
  readonly alt: string | null;
  /** Text of the node and of all below it, spaces made ordinary. */
  readonly texte: string;
  readonly enfants: readonly Noeud[];
}

export interface PdfLu {
  readonly pages: number;
  readonly largeurMm: number;
  readonly hauteurMm: number;
  readonly infos: Readonly<Record<string, unknown>>;
  readonly racine: Noeud;
  /** Boxes of the texts drawn, in points from the bottom left. */
  readonly boites: readonly { texte: string; x: number; y: number; largeur: number; hauteur: number }[];
}

interface Brut {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Brut[];
}

/** Spaces of all kinds as one ordinary space, and no invisible break: what compares between PDF and tableau. */
export const plat = (texte: string): string =>
  texte
    .replace(/\u200b/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

/** Reads a PDF back through its tags. */
export async function readPdf(octets: Uint8Array): Promise<PdfLu> {
  // pdf.js takes the buffer away: it gets its own copy.
  const document = await getDocument({ data: octets.slice(), verbosity: VerbosityLevel.ERRORS }).promise;
  const page = await document.getPage(1);
  const { width, height } = page.getViewport({ scale: 1 });
  const { info } = await document.getMetadata();
  const contenu = await page.getTextContent({ includeMarkedContent: true });
  const textes = new Map<string, string>();
  const boites: PdfLu['boites'][number][] = [];
  const pile: (string | null)[] = [];
  for (const item of contenu.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') pile.pop();
      else pile.push('id' in item ? (item.id as string) : null);
      continue;
    }
    if (item.str.trim()) {
      const [, , , , x, y] = item.transform as number[];
      boites.push({ texte: item.str, x: x!, y: y!, largeur: item.width, hauteur: item.height });
    }
    const id = pile.at(-1);
    if (id) textes.set(id, `${textes.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
  }
  const arbre = (await page.getStructTree()) as unknown as Brut;
  const pages = document.numPages;
  await document.destroy();
  const mm = (points: number): number => Math.round((points / 72) * 25.4);
  return {
    pages,
    largeurMm: mm(width),
    hauteurMm: mm(height),
    infos: info as Record<string, unknown>,
    racine: build(arbre, textes),
    boites,
  };
}

function build(brut: Brut, textes: ReadonlyMap<string, string>): Noeud {
  const enfants = (brut.children ?? []).filter((e) => e.role).map((e) => build(e, textes));
  let rang = 0;
  const texte = (brut.children ?? []).reduce((avant, e, i, tous) => {
    const mots = e.role ? (enfants[rang++]?.texte ?? '') : (textes.get(e.id ?? '') ?? '');
    // Runs of one element follow each other as they are drawn: « 4e », its ordinal raised, is one word.
    return `${avant}${e.role || tous[i - 1]?.role ? ' ' : ''}${mots}`;
  }, '');
  return { role: brut.role ?? 'Root', alt: brut.alt ?? null, texte: plat(texte), enfants };
}

/** Every node of a role, in reading order. */
export function findAll(noeud: Noeud, role: string): readonly Noeud[] {
  return [...(noeud.role === role ? [noeud] : []), ...noeud.enfants.flatMap((e) => findAll(e, role))];
}

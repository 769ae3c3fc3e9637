import { simplify } from '../../../../domain/controle/outils/phrase.ts';
import type { Regle } from '../../../../domain/controle/index.ts';
import type { PageGuide, SectionGuide } from './guide/index.ts';

export interface Trouves {
  readonly sections: readonly { readonly page: PageGuide; readonly section: SectionGuide }[];
  readonly regles: readonly Regle[];
}

/** What of the guide and of the rules holds every word, whatever the accents and capitals; null when nothing is asked. */
export function searchAide(
  question: string,
  guide: readonly PageGuide[],
  regles: readonly Regle[],
): Trouves | null {
  const mots = simplify(question)
    .split(/[\s-]+/u)
    .filter(Boolean);
  if (mots.length === 0) return null;
  const holds = (textes: readonly string[]): boolean => {
    const texte = simplify(textes.join(' '));
    return mots.every((mot) => texte.includes(mot));
  };
  return {
    sections: guide.flatMap((page) =>
      page.sections
        .filter((section) =>
          holds([page.titre, section.titre, ...section.paragraphes, ...(section.etapes ?? [])]),
        )
        .map((section) => ({ page, section })),
    ),
    regles: regles.filter(({ code, explication }) => holds([code, explication])),
  };
}

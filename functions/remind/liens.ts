import { isDuDevoir } from '../../domain/rappels/index.ts';
import type { PartRappel, Rappel } from '../../domain/rappels/index.ts';
import type { LienRefus } from './types.ts';

/** A link of the mail's foot, in words. */
export interface LienDit {
  readonly texte: string;
  readonly href: string;
}

const dits = ({ titre, sections, faits, destinataire }: PartRappel, lienRefus: LienRefus): LienDit[] =>
  sections.flatMap((section) => {
    const href = isDuDevoir(section, faits) ? null : lienRefus(section.sujet, [destinataire.id]);
    const ou = titre === null ? '' : ` pour le département ${faits.nom}`;
    return href === null ? [] : [{ texte: `Ne plus recevoir « ${section.titre} »${ou}`, href }];
  });

/** What may be refused of a mail, each subject of each département by its own link. */
export const liensRefusOf = ({ parts }: Rappel, lienRefus: LienRefus): readonly LienDit[] =>
  parts.flatMap((part) => dits(part, lienRefus));

/** Where the whole mail is refused at once; null when duty keeps some of it, or without address. */
export function lienToutRefuser({ parts }: Rappel, lienRefus: LienRefus): string | null {
  const du = parts.some(({ sections, faits }) => sections.some((section) => isDuDevoir(section, faits)));
  return du
    ? null
    : lienRefus(
        'tout',
        parts.map(({ destinataire }) => destinataire.id),
      );
}

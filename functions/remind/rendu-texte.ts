import { typographie } from '../../domain/controle/outils/phrase.ts';
import { isDuDevoir } from '../../domain/rappels/index.ts';
import type { FaitsDuJour, Rappel } from '../../domain/rappels/index.ts';
import type { LienRefus } from './types.ts';

/** The mail in plain text: all that the HTML says. */
export function renderTexte(
  { salutation, sections, pied }: Rappel,
  faits: FaitsDuJour,
  adresse: string | null,
  lienRefus: LienRefus,
): string {
  const parties = [
    salutation,
    ...sections.map((section) =>
      [
        `${section.titre.toLocaleUpperCase('fr-FR')}`,
        section.phrase,
        ...section.lignes.map((ligne) => `- ${ligne}`),
      ].join('\n'),
    ),
    ...(adresse === null ? [] : [`Ouvrir Transparence : ${adresse}`]),
    '-- ',
    ...pied,
    ...sections.flatMap((section) => {
      const lien = isDuDevoir(section, faits) ? null : lienRefus(section.sujet);
      return lien === null ? [] : [`Ne plus recevoir « ${section.titre} » : ${lien}`];
    }),
  ];
  // Addresses are not sentences: their colons stay as they are.
  return `${parties.map((partie) => typographie(partie).replace(/https?\u00a0:/g, 'https:')).join('\n\n')}\n`;
}

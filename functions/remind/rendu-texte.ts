import { typographie } from '../../domain/controle/outils/phrase.ts';
import type { PartRappel, Rappel } from '../../domain/rappels/index.ts';
import { liensRefusOf } from './liens.ts';
import type { LienRefus } from './types.ts';

/** A heading is underlined, as plain texts do: the titles under it are in capitals. */
const partTexte = ({ titre, sections }: PartRappel): readonly string[] => [
  ...(titre === null ? [] : [`${titre}\n${'='.repeat(titre.length)}`]),
  ...sections.map((section) =>
    [
      `${section.titre.toLocaleUpperCase('fr-FR')}`,
      section.phrase,
      ...section.lignes.map((ligne) => `- ${ligne}`),
    ].join('\n'),
  ),
];

/** The mail in plain text: all that the HTML says. */
export function renderTexte(rappel: Rappel, adresse: string | null, lienRefus: LienRefus): string {
  const { salutation, parts, pied } = rappel;
  const parties = [
    salutation,
    ...parts.flatMap(partTexte),
    ...(adresse === null ? [] : [`Ouvrir Transparence : ${adresse}`]),
    '-- ',
    ...pied,
    ...liensRefusOf(rappel, lienRefus).map(({ texte, href }) => `${texte} : ${href}`),
  ];
  // Addresses are not sentences: their colons stay as they are.
  return `${parties.map((partie) => typographie(partie).replace(/https?\u00a0:/g, 'https:')).join('\n\n')}\n`;
}

import { typographie } from '../../domain/controle/outils/phrase.ts';
import type { PartRappel, Rappel } from '../../domain/rappels/index.ts';
import { liensRefusOf } from './liens.ts';
import { sectionClasseurs } from './section-classeurs.ts';
import type { SectionDite } from './section-classeurs.ts';
import type { ClasseursJoints, LienRefus } from './types.ts';

const sectionTexte = ({ titre, phrase, lignes }: SectionDite): string =>
  [titre.toLocaleUpperCase('fr-FR'), phrase, ...lignes.map((ligne) => `- ${ligne}`)].join('\n');

/** A heading is underlined, as plain texts do: the titles under it are in capitals. */
const partTexte = ({ titre, sections }: PartRappel): readonly string[] => [
  ...(titre === null ? [] : [`${titre}\n${'='.repeat(titre.length)}`]),
  ...sections.map(sectionTexte),
];

/** The mail in plain text: all that the HTML says. */
export function renderTexte(
  rappel: Rappel,
  adresse: string | null,
  lienRefus: LienRefus,
  classeurs: ClasseursJoints,
): string {
  const { salutation, parts, pied } = rappel;
  const joints = sectionClasseurs(classeurs);
  const parties = [
    salutation,
    ...parts.flatMap(partTexte),
    ...(joints === null ? [] : [sectionTexte(joints)]),
    ...(adresse === null ? [] : [`Ouvrir Transparence : ${adresse}`]),
    '-- ',
    ...pied,
    ...liensRefusOf(rappel, lienRefus).map(({ texte, href }) => `${texte} : ${href}`),
  ];
  // Addresses are not sentences: their colons stay as they are.
  return `${parties.map((partie) => typographie(partie).replace(/https?\u00a0:/g, 'https:')).join('\n\n')}\n`;
}

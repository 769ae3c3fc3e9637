import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { ColonneContrat, FeuilleContrat, TypeColonne } from '../domain/classeur/contrat-types.ts';
import { ETIQUETTES_ACCUEIL, FEUILLES, MODELE, PROPRIETES } from '../domain/classeur/contrat.ts';
import { SITUATIONS } from '../domain/classeur/modele/situation.ts';

/** The committed page. */
export const PAGE_REFERENCE = fileURLToPath(new URL('../docs/reference/classeur.md', import.meta.url));

const REMPLISSAGES: Readonly<Record<ColonneContrat['remplissage'], string>> = {
  saisi: 'saisi par le site',
  prerempli: 'prérempli, verrouillé',
  calcule: 'calculé, verrouillé',
  'saisi-ou-calcule': 'calculé, ou saisi',
};

function describeType(type: TypeColonne): string {
  switch (type.genre) {
    case 'texte':
      return `texte, ${type.longueurMax} caractères au plus`;
    case 'code':
      return `code, ${type.longueurMax} caractères au plus`;
    case 'liste':
      return `liste : ${type.valeurs.join(', ')}`;
    case 'mesure':
      return 'nombre, dans l’unité de la ligne';
    case 'compte':
      return 'nombre entier, 0 ou plus';
    case 'pourcentage':
      return 'pourcentage, de 0 à 100 %';
    case 'date':
      return 'date';
    case 'mois':
      return 'mois';
  }
}

/** A text in a cell of a Markdown table. */
const cell = (texte: string): string => texte.replaceAll('|', '\\|');

function renderColonne({ titre, type, remplissage, obligatoire, aide }: ColonneContrat): string {
  const cellules = [
    `**${titre}**`,
    describeType(type),
    REMPLISSAGES[remplissage],
    obligatoire ? 'oui' : 'non',
    aide,
  ];
  return `| ${cellules.map(cell).join(' | ')} |`;
}

function renderFeuille({ nom, objet, tableau }: FeuilleContrat): string {
  const tete = `## Feuille « ${nom} »\n\n${objet}\n`;
  if (tableau === null) return tete;
  const libres =
    tableau.lignesLibres > 0 ? ` ${tableau.lignesLibres} lignes libres suivent les lignes reprises.` : '';
  return [
    tete,
    `Tableau \`${tableau.nom}\`.${libres}\n`,
    '| Colonne | Contenu | Remplissage | Colonne obligatoire | Aide |',
    '| --- | --- | --- | --- | --- |',
    ...tableau.colonnes.map(renderColonne),
    '',
  ].join('\n');
}

/** The reference page of the workbook, in French, from the contract: what is declared is what is described. */
export async function renderReference(): Promise<string> {
  const reperes = (['site', 'trimestre', 'modele'] as const).map(
    (cle) => `| ${ETIQUETTES_ACCUEIL[cle]} | \`${PROPRIETES[cle]}\` |`,
  );
  const page = [
    '# Le classeur trimestriel : référence',
    '',
    `Version ${MODELE} du modèle. Cette page est produite par \`npm run docs:reference\` à partir du contrat`,
    '(`domain/classeur/contrat.ts`) : ne pas la modifier à la main.',
    '',
    '## Ce qui identifie un classeur',
    '',
    'Dit deux fois : dans la feuille « Accueil », en face de son étiquette, et dans une propriété personnalisée du document.',
    '',
    '| Étiquette | Propriété et nom défini |',
    '| --- | --- |',
    ...reperes,
    '',
    ...Object.values(FEUILLES).map(renderFeuille),
    '## Mots de la colonne « Situation »',
    '',
    ...Object.values(SITUATIONS).map((mot) => `- ${mot}`),
    '',
  ].join('\n');
  return format(page, { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(dirname(PAGE_REFERENCE), { recursive: true });
  await writeFile(PAGE_REFERENCE, await renderReference());
  console.log(`Page de référence écrite : ${PAGE_REFERENCE}`);
}

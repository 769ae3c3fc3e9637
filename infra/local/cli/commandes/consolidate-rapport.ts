import type { RapportConsolidation } from '../../../../domain/consolidation/rapport.ts';
import { findRegion } from '../../../../domain/referentiels/index.ts';

export const count = (n: number, mot: string): string => `${n} ${mot}${n > 1 ? 's' : ''}`;

/** Names of a list, and how many more: a line of a terminal holds so many. */
const NOMS = 12;
const list = (noms: readonly string[]): string =>
  noms.length <= NOMS
    ? noms.join(', ')
    : `${noms.slice(0, NOMS).join(', ')} et ${count(noms.length - NOMS, 'autre')}`;

type Territoire = RapportConsolidation['territoires'][number];

const territoireLigne = ({ niveau, code, departements, consolides }: Territoire): string => {
  const nom = niveau === 'national' ? 'France entière' : `Région ${findRegion(code)?.nom ?? code}`;
  return `${nom} : ${count(consolides, 'département')} sur ${departements}.`;
};

function versionOf(version: number | null): string {
  return version === null ? 'aucune version' : `la version ${version}`;
}

/** The report of a run as lines: levels, then who is missing, then what came too late. */
export function rapportLignes(rapport: RapportConsolidation): readonly string[] {
  const { versions, departements, territoires, sautes, tardifs, aRectifier } = rapport;
  const absents = Object.keys(versions).filter((site) => versions[site] === null);
  const dejaEcrits = departements.filter(({ etat }) => etat === 'deja-ecrit');
  // Régions where nobody is consolidated yet say nothing that « non ouvert » does not.
  const dits = territoires.filter(({ niveau, consolides }) => niveau === 'national' || consolides > 0);
  return [
    ...dits.map(territoireLigne),
    ...(dejaEcrits.length > 0
      ? [
          `Sans changement depuis la dernière fois : ${list(dejaEcrits.map(({ departement }) => departement))}.`,
        ]
      : []),
    ...(absents.length > 0
      ? [
          `Sans dépôt, donc ${absents.length > 1 ? 'absents' : 'absent'} des chiffres : ${list(absents)}. ${absents.length > 1 ? 'Relancez-les' : 'Relancez-le'}, puis consolidez de nouveau.`,
        ]
      : []),
    ...(sautes.length > 0
      ? [
          `Trimestre non ouvert, donc non consolidé : ${count(sautes.length, 'département')} (${list(sautes.map(({ departement }) => departement))}).`,
        ]
      : []),
    ...(tardifs.length > 0
      ? [
          `${tardifs.length > 1 ? 'Déposés' : 'Déposé'} après l’échéance, et pris en compte : ${list(tardifs.map(({ site }) => site))}.`,
        ]
      : []),
    ...aRectifier.map(({ site, prise, courante, ou }) =>
      ou === 'run'
        ? `À rectifier : ${site} a déposé ${versionOf(courante)} pendant la consolidation, ${prise === null ? 'qui n’en a pris aucune' : `qui a pris ${versionOf(prise)}`}. Consolidez de nouveau.`
        : `À rectifier : ${site} est consolidé avec ${versionOf(courante)}, le tableau publié ${prise === null ? 'sans lui' : `avec ${versionOf(prise)}`}. Publiez un rectificatif.`,
    ),
  ];
}

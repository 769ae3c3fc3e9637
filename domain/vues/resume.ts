import { FINE, formatDate, INSECABLE } from '../nombre/index.ts';
import type { StatutSignal } from '../tableau/types.ts';
import type { DateIso } from '../temps/trimestre.ts';
import type { Vue } from './types.ts';

const s = (n: number): string => (n > 1 ? 's' : '');
const count = (n: number, mot: string): string => `${n}${INSECABLE}${mot}${s(n)}`;

type Matiere = Omit<Vue, 'resume'>;

function depots({ total: { attendus, deposes, tardifs }, lignes, lieu }: Matiere): string {
  if (attendus === 1) {
    if (deposes === 0) return 'Le seul site attendu n’a pas encore déposé.';
    return `Le seul site attendu a déposé${tardifs > 0 ? ', son dernier dépôt après l’échéance' : ''}.`;
  }
  const qui =
    deposes === attendus
      ? `Les ${attendus}${INSECABLE}sites ont déposé`
      : deposes === 0
        ? `Aucun des ${attendus}${INSECABLE}sites n’a encore déposé`
        : `${count(deposes, 'site')} sur ${attendus} ${deposes > 1 ? 'ont' : 'a'} déposé`;
  const tard = tardifs > 0 ? `, dont ${tardifs} avec un dernier dépôt après l’échéance` : '';
  const complets = lignes.filter((ligne) => ligne.depots === 'complet').length;
  const ou =
    lieu.niveau === 'region' || lieu.niveau === 'national'
      ? `${FINE}; ${count(complets, 'département')} sur ${lignes.length} ${complets > 1 ? 'sont complets' : 'est complet'}`
      : '';
  return `${qui}${tard}${ou}.`;
}

function echeance({ echeance: dernier }: Matiere, aujourdhui: DateIso): string | null {
  if (!dernier) return null;
  const reste = aujourdhui > dernier.date ? 'échéance passée' : 'échéance à venir';
  const doute = dernier.aConfirmer ? ', date à confirmer' : '';
  return `Dernier jour pour déposer${INSECABLE}: ${formatDate(dernier.date)} (${reste}${doute}).`;
}

/** Real changes in the words of the tableau, the worst first. */
const REELS: readonly (readonly [StatutSignal, string, string])[] = [
  ['degradation', 'recul réel', 'reculs réels'],
  ['amelioration', 'progrès réel', 'progrès réels'],
  ['changement', 'changement réel', 'changements réels'],
];

function chiffres({ consolideLe, echecs, changements }: Matiere): string {
  if (consolideLe === null)
    return `Le trimestre n’est pas encore consolidé${INSECABLE}: les chiffres viendront ensuite.`;
  const manques = echecs.filter(({ motifs }) => motifs.includes('objectif-manque')).length;
  const muets = echecs.filter(({ motifs }) => motifs.includes('sans-chiffre')).length;
  const dits = REELS.flatMap(([statut, un, plusieurs]) => {
    const n = changements.filter(({ signal }) => signal === statut).length;
    return n === 0 ? [] : [`${n}${INSECABLE}${n === 1 ? un : plusieurs}`];
  });
  const objectifs =
    manques === 0 ? 'Aucun objectif n’est manqué' : `${count(manques, 'objectif')} manqué${s(manques)}`;
  const sans = muets === 0 ? '' : `, ${count(muets, 'indicateur')} sans chiffre`;
  const lus = new Set([...echecs, ...changements].map(({ signal }) => signal));
  const reels =
    dits.length > 0
      ? dits.join(', ')
      : lus.has('variation-habituelle')
        ? 'aucun changement réel'
        : lus.has('trop-peu-de-variation')
          ? 'trop peu de variation pour parler de changement'
          : 'trop tôt pour parler de changement';
  return `${objectifs}${sans}, ${reels}.`;
}

/** The view in a few sentences, the same on every screen and in every file. */
export const buildResume = (matiere: Matiere, aujourdhui: DateIso): readonly string[] =>
  [depots(matiere), echeance(matiere, aujourdhui), chiffres(matiere), matiere.depasse].filter(
    (phrase) => phrase !== null,
  );

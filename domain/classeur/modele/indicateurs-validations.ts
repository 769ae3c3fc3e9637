import type { DataValidation } from 'hucre';
import { capitalize, FINE, formatMesure, INSECABLE } from '../../nombre/index.ts';
import type { Indicateur } from '../../referentiels/types.ts';
import { TABLEAU_INDICATEURS } from '../contrat.ts';
import { isApplicable } from './applicable.ts';
import type { CleChiffre } from './applicable.ts';
import { storedOf } from './mesure.ts';
import { lettre } from './reperes.ts';
import type { CleIndicateur, LigneComplete, ReperesActions, ReperesIndicateurs } from './types.ts';
import { makeValidation } from './validation.ts';
import type { Controle } from './validation.ts';

const colonneOf = (cle: CleIndicateur) => TABLEAU_INDICATEURS.colonnes.find((colonne) => colonne.cle === cle);
const titreOf = (cle: CleIndicateur): string => colonneOf(cle)?.titre ?? '';
const aideOf = (cle: CleIndicateur): string => colonneOf(cle)?.aide ?? '';

/** A count, in the indicator's own words: « usagers satisfaits ». */
function controleCompte(zone: string, cle: CleIndicateur, mots: string | null): Controle {
  return {
    zone,
    test: { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' },
    style: 'arret',
    titre: titreOf(cle),
    aide: mots === null ? aideOf(cle) : `${capitalize(mots)}${INSECABLE}: un nombre entier.`,
    erreur: `Saisissez un nombre entier, 0 ou plus, sans texte ni unité. Si le nombre n’est pas connu, laissez la cellule vide.`,
  };
}

/** How the value of an indicator is typed, by way of example. */
function exempleOf({ unite, tauxFaible }: Indicateur): string {
  if (tauxFaible) return `Tapez 0,17 ou 0,17${FINE}% pour 0,17${FINE}%.`;
  if (unite === '%') return `Tapez 63 ou 63${FINE}% pour 63${FINE}%.`;
  if (unite === 'minutes') return `En minutes${INSECABLE}: 15,5 pour 15 min 30 s.`;
  return unite === '/5'
    ? 'Une note sur 5, par exemple 2,75.'
    : `En ${unite}, sans écrire l’unité.`.replace('En nombre, sans écrire l’unité.', 'Un nombre.');
}

/** Whether a value can be: in the bounds of its definition, told in the unit. */
function testValeur(indicateur: Indicateur): Controle['test'] {
  const min = String(storedOf(indicateur, indicateur.min));
  const max = indicateur.max === null ? null : String(storedOf(indicateur, indicateur.max));
  if (max === null) return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: min };
  return { type: 'decimal', operator: 'between', formula1: min, formula2: max };
}

function controleValeur(zone: string, indicateur: Indicateur): Controle {
  const { saisie, unite, min, max } = indicateur;
  const aide = saisie === 'ratio' ? aideOf('valeur') : indicateur.enClair;
  const bornes =
    max === null
      ? `${formatMesure(min, unite)} ou plus`
      : `entre ${formatMesure(min, unite)} et ${formatMesure(max, unite)}`;
  return {
    zone,
    test: testValeur(indicateur),
    style: 'arret',
    titre: titreOf('valeur'),
    aide: `${exempleOf(indicateur)} ${aide}`,
    erreur: `Saisissez un nombre, ${bornes}. ${exempleOf(indicateur)} Si la valeur n’est pas connue, laissez la cellule vide et dites pourquoi en commentaire.`,
  };
}

function controleCommentaire(zone: string): Controle {
  return {
    zone,
    test: { type: 'textLength', operator: 'lessThanOrEqual', formula1: '1000' },
    style: 'arret',
    titre: titreOf('commentaire'),
    aide: aideOf('commentaire'),
    erreur: `Le commentaire est limité à 1000 caractères${INSECABLE}: raccourcissez-le.`,
  };
}

/** The number of an action that the plan does not have yet is unlikely, not impossible: it may be written next. */
function controleAction(zone: string, premiere: string, actions: ReperesActions): Controle {
  return {
    zone,
    test: {
      type: 'custom',
      formula1: `OR(${premiere}="",ISNUMBER(SEARCH(";",${premiere})),COUNTIF(${actions.plageExterne('numero')},${premiere})>0)`,
    },
    style: 'alerte',
    titre: titreOf('action'),
    aide: aideOf('action'),
    erreur: `Ce numéro n’est pas dans la feuille « Plan d’actions ». Ajoutez-y l’action, ou corrigez le numéro.`,
  };
}

/** What may be typed as the figures of an indicator: of a quarter, or of a month. */
export function controlesChiffres(indicateur: Indicateur, ref: (cle: CleChiffre) => string): Controle[] {
  const controles = [controleValeur(ref('valeur'), indicateur)];
  for (const cle of ['numerateur', 'denominateur', 'effectif'] as const) {
    if (isApplicable(indicateur, cle)) controles.push(controleCompte(ref(cle), cle, indicateur[cle]));
  }
  return controles;
}

/** The validations of the sheet `Indicateurs`, with their messages at the cell. */
export function validationsIndicateurs(
  lignes: readonly LigneComplete[],
  reperes: ReperesIndicateurs,
  actions: ReperesActions,
): DataValidation[] {
  const premiereAction = `${lettre(reperes.colonne('action'))}${reperes.premiere}`;
  return [
    ...lignes.flatMap(({ indicateur, ligne }) =>
      controlesChiffres(indicateur, (cle) => reperes.ref(cle, ligne)),
    ),
    controleCommentaire(reperes.zone('commentaire')),
    controleAction(reperes.zone('action'), premiereAction, actions),
  ].map(makeValidation);
}

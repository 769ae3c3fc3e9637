import type { DataValidation } from 'hucre';
import { INSECABLE } from '../../nombre/index.ts';
import { TABLEAU_ACTIONS } from '../contrat.ts';
import { serialOf } from './dates.ts';
import type { CleAction, ReperesActions, ReperesIndicateurs } from './types.ts';
import { makeValidation } from './validation.ts';
import type { Controle } from './validation.ts';

const PREMIER_JOUR = serialOf('2000-01-01');
const DERNIER_JOUR = serialOf('2099-12-31');

type Essai = Pick<Controle, 'test' | 'style' | 'erreur'>;

/** What the server only remarks can be typed: the sheet asks, and stops what could not be read or kept. */
function essaiOf(cle: CleAction, reperes: ReperesActions, indicateurs: ReperesIndicateurs): Essai {
  const colonne = TABLEAU_ACTIONS.colonnes.find((candidate) => candidate.cle === cle);
  const type = colonne?.type;
  const relatif = (nom: CleAction): string => reperes.ref(nom, reperes.premiere);
  if (type?.genre === 'liste') {
    return {
      test: { type: 'list', values: [...type.valeurs] },
      style: 'alerte',
      erreur: `Choisissez dans la liste${INSECABLE}: ${type.valeurs.join(', ')}.`,
    };
  }
  switch (cle) {
    case 'numero':
      return {
        test: {
          type: 'custom',
          formula1: `OR(${relatif('numero')}="",COUNTIF(${reperes.plage('numero')},${relatif('numero')})=1)`,
        },
        style: 'alerte',
        erreur: 'Ce numéro est déjà celui d’une autre action. Prenez un numéro libre.',
      };
    case 'porteSur':
      return {
        test: { type: 'list', formula1: indicateurs.plageExterne('code') },
        style: 'alerte',
        erreur:
          'Ce n’est pas le code d’un seul indicateur de ce site. Continuez s’il s’agit d’un engagement ou de plusieurs codes séparés par un point-virgule.',
      };
    case 'debut':
      return {
        test: {
          type: 'date',
          operator: 'between',
          formula1: String(PREMIER_JOUR),
          formula2: String(DERNIER_JOUR),
        },
        style: 'arret',
        erreur: 'Saisissez une date, par exemple 15/01/2021.',
      };
    case 'echeance':
      return {
        test: {
          type: 'date',
          operator: 'between',
          formula1: `MAX(${PREMIER_JOUR},${relatif('debut')})`,
          formula2: String(DERNIER_JOUR),
        },
        style: 'alerte',
        erreur: 'Saisissez une date égale ou postérieure au début de l’action, par exemple 30/06/2021.',
      };
    case 'avancement':
      return {
        test: { type: 'decimal', operator: 'between', formula1: '0', formula2: '1' },
        style: 'alerte',
        erreur: 'Saisissez un pourcentage entre 0 % et 100 %, par exemple 50 %.',
      };
    default: {
      const max = type?.genre === 'texte' ? type.longueurMax : 100;
      return {
        test: { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(max) },
        style: 'arret',
        erreur: `Ce texte est limité à ${max} caractères${INSECABLE}: raccourcissez-le.`,
      };
    }
  }
}

/** The validations of the sheet `Plan d'actions`, one for each column. */
export function validationsActions(
  reperes: ReperesActions,
  indicateurs: ReperesIndicateurs,
): DataValidation[] {
  return TABLEAU_ACTIONS.colonnes.map(({ cle, titre, aide }) =>
    makeValidation({ zone: reperes.zone(cle), titre, aide, ...essaiOf(cle, reperes, indicateurs) }),
  );
}

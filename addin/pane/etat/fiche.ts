import { TABLEAU_ACTIONS } from '../../../domain/classeur/contrat.ts';
import { mesureValeur } from '../../../domain/depot/index.ts';
import type {
  ActionDeposee,
  Contenu,
  LigneDeposee,
  Mesure,
  MoisDepose,
} from '../../../domain/depot/index.ts';
import { FINE, formatDate, formatMesure, formatNombre } from '../../../domain/nombre/index.ts';
import { findIndicateur } from '../../../domain/referentiels/index.ts';
import type { Unite } from '../../../domain/referentiels/types.ts';
import { formatMois } from '../../../domain/signal/mois.ts';

/** What a line of a content says, field by field, as a reader would write it; null where it says nothing. */
export interface Fiche {
  readonly genre: 'indicateur' | 'action' | 'mois';
  /** Code of the indicator, N° of the action, or both code and month: « TEL-DECROCHE 2020-10 ». */
  readonly cle: string;
  readonly libelle: string;
  readonly champs: ReadonlyMap<string, string | null>;
}

/** Field that a sort of the sheet changes without changing what is said. */
export const CHAMP_PLACE = 'Cellule';

const nombre = (decimal: string): string => formatNombre(Number(decimal));

/** The counts as they were measured, so that two figures that differ never read the same. */
function formatExact(mesure: Mesure, unite: Unite, decimales: number): string | null {
  switch (mesure.nature) {
    case 'absente':
      return null;
    case 'ratio': {
      const valeur = mesureValeur(mesure, { unite });
      const taux = valeur === null ? '' : `${formatMesure(valeur.valueOf(), unite, decimales)}, `;
      return `${taux}${nombre(mesure.numerateur)} sur ${nombre(mesure.denominateur)}`;
    }
    case 'compte':
      return formatMesure(Number(mesure.valeur), unite);
    default: {
      const { valeur, effectif } = mesure;
      const base = effectif === null ? '' : `, effectif ${nombre(effectif)}`;
      return `${formatMesure(Number(valeur), unite)}${base}`;
    }
  }
}

function describeLigne(ligne: LigneDeposee): Fiche {
  const { code, definition, unite, mesure, commentaire, actions, adresse } = ligne;
  const indicateur = findIndicateur(code);
  return {
    genre: 'indicateur',
    cle: code,
    libelle: indicateur?.libelle ?? code,
    champs: new Map([
      ['Chiffre', formatExact(mesure, unite, indicateur?.decimales ?? 2)],
      ['Commentaire', commentaire],
      ['Actions liées', actions.join(' ; ') || null],
      ['Définition', `version ${definition}, en ${unite}`],
      [CHAMP_PLACE, `${adresse.feuille}, ${adresse.cellule}`],
    ]),
  };
}

function describeMois({ code, mois, definition, unite, mesure, adresse }: MoisDepose): Fiche {
  const indicateur = findIndicateur(code);
  return {
    genre: 'mois',
    cle: cleMois({ code, mois }),
    libelle: `${indicateur?.libelle ?? code}, ${formatMois(mois)}`,
    champs: new Map([
      ['Chiffre', formatExact(mesure, unite, indicateur?.decimales ?? 2)],
      ['Définition', `version ${definition}, en ${unite}`],
      [CHAMP_PLACE, `${adresse.feuille}, ${adresse.cellule}`],
    ]),
  };
}

export const cleMois = ({ code, mois }: Pick<MoisDepose, 'code' | 'mois'>): string => `${code} ${mois}`;

const TITRES = new Map<string, string>(TABLEAU_ACTIONS.colonnes.map(({ cle, titre }) => [cle, titre]));

function formatChamp(cle: string, valeur: ActionDeposee[keyof ActionDeposee]): string | null {
  if (valeur === null) return null;
  if (typeof valeur === 'number') return `${formatNombre(valeur)}${FINE}%`;
  if (typeof valeur !== 'string') return valeur.join(' ; ') || null;
  return cle === 'debut' || cle === 'echeance'
    ? formatDate(valeur as NonNullable<ActionDeposee['debut']>)
    : valeur || null;
}

function describeAction(action: ActionDeposee): Fiche {
  const { numero, ...champs } = action;
  return {
    genre: 'action',
    cle: numero,
    libelle: `Action ${numero}`,
    champs: new Map(
      Object.entries(champs).map(([cle, valeur]) => [TITRES.get(cle) ?? cle, formatChamp(cle, valeur)]),
    ),
  };
}

/** Every line, action and month of a content by its key, in the order of the workbook. */
export function describeContenu(contenu: Contenu): ReadonlyMap<string, Fiche> {
  const fiches = [
    ...contenu.lignes.map(describeLigne),
    ...contenu.actions.map(describeAction),
    ...(contenu.mois ?? []).map(describeMois),
  ];
  return new Map(fiches.map((fiche) => [`${fiche.genre} ${fiche.cle}`, fiche]));
}

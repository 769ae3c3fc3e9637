import { formatDate } from '../../../domain/nombre/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import type { Connaissance, Etat } from './types.ts';
import { selectComptes, selectEcart, selectFileAttente } from './selecteurs.ts';

/** Stages of a quarter's workbook, in order. The first two are in this file, the others on the server. */
export type IdEtape = 'brouillon' | 'verifie' | 'depose' | 'consolide' | 'publie';

export interface Etape {
  readonly id: IdEtape;
  readonly libelle: string;
  readonly detail: string | null;
  /** `inconnu`: the server has not said; never shown as done nor as missing. */
  readonly etat: 'fait' | 'a-venir' | 'inconnu';
}

/** « 14 janvier 2021 à 10 h 05 », on the user's clock. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  const deux = (n: number): string => String(n).padStart(2, '0');
  const jour = `${date.getFullYear()}-${deux(date.getMonth() + 1)}-${deux(date.getDate())}` as DateIso;
  return `${formatDate(jour)} à ${date.getHours()}\u00a0h\u00a0${deux(date.getMinutes())}`;
}

export const jourDe = (instant: string): string => formatInstant(instant).split(' à ')[0] ?? instant;

function etapesServeur(connaissance: Connaissance | null): readonly Etape[] {
  const courante = connaissance?.versions.at(-1);
  const su = connaissance ? 'a-venir' : 'inconnu';
  const { tableau = null, consolide = null, figees = null } = connaissance ?? {};
  const sansSite = 'sans dépôt de ce site';
  const version = (n: number | null): string => (n === null ? sansSite : `version ${n}`);
  return [
    {
      id: 'depose',
      libelle: courante ? `Déposé, version ${courante.version}` : 'Déposé',
      detail: courante ? `le ${jourDe(courante.deposeLe)}` : null,
      etat: courante ? 'fait' : su,
    },
    {
      id: 'consolide',
      libelle: 'Consolidé',
      detail: consolide && figees ? version(figees.consolidee) : null,
      // What is published was consolidated first.
      etat: consolide || tableau ? 'fait' : consolide === false ? 'a-venir' : 'inconnu',
    },
    {
      id: 'publie',
      libelle: 'Publié',
      detail: tableau
        ? [`le ${formatDate(tableau.publieLe)}`, ...(figees ? [version(figees.publiee)] : [])].join(', ')
        : null,
      etat: tableau ? 'fait' : su,
    },
  ];
}

/** Where the workbook stands, stage by stage. */
export function selectEtapes(etat: Etat): readonly Etape[] {
  const ouvert = etat.classeur.etat === 'ouvert';
  const accepte = ouvert && selectComptes(etat).bloquant === 0;
  return [
    { id: 'brouillon', libelle: 'Brouillon', detail: null, etat: ouvert ? 'fait' : 'a-venir' },
    { id: 'verifie', libelle: 'Vérifié', detail: null, etat: accepte ? 'fait' : 'a-venir' },
    ...etapesServeur(etat.connaissance),
  ];
}

/** How the workbook in hand compares with what the server has. */
export type Ecart = 'inconnu' | 'jamais-depose' | 'identique' | 'modifie' | 'a-corriger';

export function selectComparaison(etat: Etat): Ecart {
  if (!etat.connaissance) return 'inconnu';
  if (etat.connaissance.versions.length === 0) return 'jamais-depose';
  const ecart = selectEcart(etat);
  if (!ecart) return 'a-corriger';
  return ecart.identique ? 'identique' : 'modifie';
}

/** What to do next: one sentence and one button. */
export interface ProchainPas {
  readonly phrase: string;
  readonly bouton: string;
  readonly ecran: 'controle' | 'depot' | 'tableau' | 'historique';
}

const pluriel = (n: number, un: string, plusieurs: string): string => `${n} ${n > 1 ? plusieurs : un}`;

/** The one next step. Null while there is no workbook of ours. */
export function selectProchainPas(etat: Etat): ProchainPas | null {
  if (etat.classeur.etat !== 'ouvert') return null;
  const envois = selectFileAttente(etat);
  const { bloquant, 'a-justifier': aJustifier } = selectComptes(etat);
  if (envois.some((envoi) => envoi.etat === 'conflit')) {
    return {
      phrase: 'Quelqu’un a déposé une autre version entre-temps : comparez les deux, puis choisissez.',
      bouton: 'Comparer les versions',
      ecran: 'depot',
    };
  }
  if (bloquant > 0) {
    return {
      phrase: `${pluriel(bloquant, 'point empêche le dépôt : corrigez-le', 'points empêchent le dépôt : corrigez chacun')} à sa cellule.`,
      bouton: 'Corriger',
      ecran: 'controle',
    };
  }
  if (envois.some((envoi) => envoi.etat === 'en-attente' || envoi.etat === 'en-cours')) {
    return {
      phrase: 'Un dépôt attend le réseau sur ce poste. Il partira dès que le serveur répondra.',
      bouton: 'Voir l’envoi',
      ecran: 'depot',
    };
  }
  if (aJustifier > 0) {
    return {
      phrase: `Le classeur peut être déposé. ${pluriel(aJustifier, 'point reste', 'points restent')} à justifier avant la publication.`,
      bouton: 'Justifier',
      ecran: 'controle',
    };
  }
  if (selectComparaison(etat) !== 'identique') {
    return {
      phrase: 'Rien ne bloque : le classeur peut être déposé.',
      bouton: 'Préparer le dépôt',
      ecran: 'depot',
    };
  }
  return etat.connaissance?.tableau
    ? {
        phrase: 'Ce trimestre est déposé et publié. Rien à faire.',
        bouton: 'Voir le tableau publié',
        ecran: 'tableau',
      }
    : {
        phrase: 'Ce classeur est déposé tel quel. Rien à faire avant la publication.',
        bouton: 'Voir les versions déposées',
        ecran: 'historique',
      };
}

import type { Operation } from './operations.ts';
import type { Portee, Role } from './types.ts';

type Ligne = Readonly<Record<Role, Portee>> & { readonly public: 'aucune' | 'toutes' };

const OUVERT: Ligne = {
  referent: 'toutes',
  correspondant: 'toutes',
  regional: 'toutes',
  national: 'toutes',
  direction: 'toutes',
  public: 'toutes',
};
const FERME: Ligne = {
  referent: 'aucune',
  correspondant: 'aucune',
  regional: 'aucune',
  national: 'aucune',
  direction: 'aucune',
  public: 'aucune',
};
/** Each role reads where it is held; a correspondant reads its site. */
const LECTURE: Ligne = {
  ...FERME,
  referent: 'departement',
  correspondant: 'site',
  regional: 'region',
  national: 'toutes',
  direction: 'departement',
};
/** What is of a whole département, or above: not for one site. */
const LECTURE_ENSEMBLE: Ligne = { ...LECTURE, correspondant: 'aucune' };
const SAISIE: Ligne = { ...FERME, referent: 'departement', correspondant: 'site' };
const DU_REFERENT: Ligne = { ...FERME, referent: 'departement' };

/**
 * The only table of rights: role × operation -> how far. Read by the functions, by the pane, by the tests that call every
 * route as every role, and by docs/reference/droits.md. Source: « Who uses it » of the field; what that table does not say is
 * argued in docs/decisions/0008-connexion-et-droits.md.
 */
export const POLITIQUE: Readonly<Record<Operation, Ligne>> = {
  'referentiel.lire': OUVERT,
  'referentiel.ecrire': { ...FERME, national: 'toutes' },
  'tableau.lire': OUVERT,
  'moi.lire': { ...OUVERT, public: 'aucune' },
  'modele.lire': LECTURE,
  'controle.faire': SAISIE,
  'depot.lire': LECTURE,
  'depot.ecrire': SAISIE,
  'depot.justifier': SAISIE,
  'action.lire': LECTURE,
  'action.ecrire': SAISIE,
  'suivi.lire': LECTURE_ENSEMBLE,
  'audit.lire': LECTURE,
  'vue.lire': LECTURE,
  'signal.declarer': DU_REFERENT,
  'trimestre.ouvrir': { ...FERME, national: 'toutes' },
  'consolidation.lire': LECTURE_ENSEMBLE,
  // The bureau national consolidates all; a référent does it again for a rectificatif of their own département.
  'consolidation.faire': { ...FERME, referent: 'departement', national: 'toutes' },
  'publication.apercu': LECTURE_ENSEMBLE,
  'publication.publier': DU_REFERENT,
  'publication.retirer': DU_REFERENT,
  // The directory holds e-mail addresses: for those who keep it only.
  'annuaire.lire': { ...FERME, referent: 'departement', national: 'toutes' },
  'annuaire.ecrire': { ...FERME, referent: 'departement', national: 'toutes' },
  'archive.exporter': DU_REFERENT,
  // An archive carries its own past, signed by nobody: only who runs the machine restores one.
  'archive.restaurer': FERME,
};

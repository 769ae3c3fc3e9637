export type {
  ClientAnnuaire,
  FichePersonne,
  LigneJournalAnnuaire,
  PersonneAnnuaire,
  TracePersonne,
} from './annuaire.ts';
export { createClient } from './api.ts';
export { createClientConnexion } from './connexion.ts';
export type { ClientConnexion, SessionRecue } from './connexion.ts';
export { openCoffre } from './coffre/indexeddb.ts';
export { createCoffreMemoire } from './coffre/memoire.ts';
export type { Coffre } from './coffre/types.ts';
export type { ClientEtapes, Etape, NouvelleEtape } from './etapes.ts';
export { ErreurClient, toErreurClient } from './erreurs.ts';
export { isOuvert, openFileAttente } from './file-attente/index.ts';
export type { Envoi, EtatEnvoi, FileAttente } from './file-attente/index.ts';
export type { Transport } from './http.ts';
export type { ApercuPublication, CommentairePublic, LieuPublication, VersionPubliee } from './publication.ts';
export type {
  Client,
  Fichier as FichierRecu,
  FormatVue,
  Lieu,
  LieuVue,
  LigneAudit,
  OptionsModele,
  ResumeVersion,
  Suivi,
  SuiviSite,
} from './types.ts';

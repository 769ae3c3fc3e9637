import type { CodeRefusAnnuaire } from './annuaire-types.ts';

/** What is said of a refused change, and how to do instead. */
export const REFUS_ANNUAIRE: Readonly<Record<CodeRefusAnnuaire, string>> = {
  'personne-inconnue': 'Cette personne n’est plus dans l’annuaire : rechargez la liste.',
  'deja-invitee': 'Cette adresse est déjà dans l’annuaire : modifiez la fiche qui existe.',
  'hors-annuaire':
    'Un droit se donne dans l’annuaire de son lieu : choisissez le département, ou un site de ce département.',
  'droit-non-delegable':
    'Vos droits ne permettent pas de donner ou de retirer celui-ci : demandez au bureau national, ou au référent du département concerné.',
  'droit-pour-soi': 'Personne ne s’ajoute de droits : demandez à un autre référent, ou au bureau national.',
  'dernier-referent':
    'Le département doit garder un référent qui s’est déjà connecté : passez la main à un successeur, ou attendez la première connexion du nouveau référent.',
  'sans-droit': 'Il ne resterait aucun droit à cette personne : retirez-la de l’annuaire.',
  'successeur-jamais-connecte':
    'Le successeur ne s’est encore jamais connecté : invitez-le, attendez sa première connexion, puis passez la main.',
  'deja-referent':
    'Le successeur est déjà référent : retirez ce droit à l’ancien référent, la passation n’est pas nécessaire.',
  'pas-referent': 'Cette personne n’est plus référente du département : rechargez la liste.',
};

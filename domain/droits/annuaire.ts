import type {
  Annuaire,
  ChangementPersonne,
  CodeRefusAnnuaire,
  Personne,
  ResultatAnnuaire,
} from './annuaire-types.ts';
import { habilitationsOf } from './autorise.ts';
import { annuaireOf, cleHabilitation, peutDonner } from './delegation.ts';
import type { Habilitation, Principal } from './types.ts';

const refuse = (code: CodeRefusAnnuaire): ResultatAnnuaire => ({ ok: false, code });
const find = (annuaire: Annuaire, id: string): Personne | undefined =>
  annuaire.personnes.find((personne) => personne.id === id);

const isReferent = (personne: Personne | null, code: string): boolean =>
  personne?.habilitations.some((h) => h.role === 'referent' && h.departement === code) ?? false;

/** A référent who can act: one who was only invited may never come. */
const countReferents = (personnes: readonly Personne[], code: string): number =>
  personnes.filter((personne) => personne.sub !== null && isReferent(personne, code)).length;

const minus = (de: readonly Habilitation[], retirees: readonly Habilitation[]): readonly Habilitation[] => {
  const cles = new Set(retirees.map(cleHabilitation));
  return de.filter((habilitation) => !cles.has(cleHabilitation(habilitation)));
};

/** The rules that hold for every change, whatever it is called. */
function guard(
  annuaire: Annuaire,
  auteur: Principal,
  changements: readonly ChangementPersonne[],
): ResultatAnnuaire {
  const tenues = habilitationsOf(auteur);
  for (const { avant, apres } of changements) {
    const gagnees = minus(apres?.habilitations ?? [], avant?.habilitations ?? []);
    const perdues = minus(avant?.habilitations ?? [], apres?.habilitations ?? []);
    if (apres && apres.habilitations.length === 0) return refuse('sans-droit');
    if (gagnees.some((habilitation) => annuaireOf(habilitation) !== annuaire.code))
      return refuse('hors-annuaire');
    if (![...gagnees, ...perdues].every((habilitation) => peutDonner(tenues, habilitation))) {
      return refuse('droit-non-delegable');
    }
    if (gagnees.length > 0 && avant?.sub === auteur.sub) return refuse('droit-pour-soi');
  }
  const ids = new Set(changements.map(({ avant }) => avant?.id));
  const apres = [
    ...annuaire.personnes.filter(({ id }) => !ids.has(id)),
    ...changements.flatMap((changement) => changement.apres ?? []),
  ];
  if (countReferents(annuaire.personnes, annuaire.code) > 0 && countReferents(apres, annuaire.code) === 0) {
    return refuse('dernier-referent');
  }
  return { ok: true, changements };
}

type Fiche = Pick<Personne, 'fonction' | 'habilitations'>;

/** Invites someone: `personne.sub` is null until they sign in. */
export function invite(annuaire: Annuaire, auteur: Principal, personne: Personne): ResultatAnnuaire {
  if (annuaire.personnes.some(({ courriel }) => courriel === personne.courriel))
    return refuse('deja-invitee');
  return guard(annuaire, auteur, [{ avant: null, apres: personne }]);
}

export function modifie(annuaire: Annuaire, auteur: Principal, id: string, fiche: Fiche): ResultatAnnuaire {
  const avant = find(annuaire, id);
  return avant
    ? guard(annuaire, auteur, [{ avant, apres: { ...avant, ...fiche } }])
    : refuse('personne-inconnue');
}

export function retire(annuaire: Annuaire, auteur: Principal, id: string): ResultatAnnuaire {
  const avant = find(annuaire, id);
  return avant ? guard(annuaire, auteur, [{ avant, apres: null }]) : refuse('personne-inconnue');
}

/**
 * Hands over: who was référent is no longer, who follows is, at once. Someone left without any right leaves the directory.
 * @param de identifier of the référent who leaves
 * @param a identifier of the successor, who has already signed in
 */
export function passeLaMain(annuaire: Annuaire, auteur: Principal, de: string, a: string): ResultatAnnuaire {
  const ancien = find(annuaire, de);
  const successeur = find(annuaire, a);
  if (!ancien || !successeur) return refuse('personne-inconnue');
  if (!isReferent(ancien, annuaire.code)) return refuse('pas-referent');
  if (isReferent(successeur, annuaire.code)) return refuse('deja-referent');
  if (successeur.sub === null) return refuse('successeur-jamais-connecte');
  const charge: Habilitation = { role: 'referent', departement: annuaire.code };
  const restent = minus(ancien.habilitations, [charge]);
  return guard(annuaire, auteur, [
    { avant: ancien, apres: restent.length > 0 ? { ...ancien, habilitations: restent } : null },
    { avant: successeur, apres: { ...successeur, habilitations: [...successeur.habilitations, charge] } },
  ]);
}

import type { Context } from 'hono';
import { autorise, operationsOf } from '../../../domain/droits/autorise.ts';
import type { Operation, RaisonRefus } from '../../../domain/droits/index.ts';
import { ConnexionRefusee } from '../../identite/index.ts';
import type { Identite } from '../../identite/index.ts';
import { ANONYME } from '../garde.ts';
import type { Garde } from '../garde.ts';
import { Probleme } from '../problemes.ts';
import { toNonConnecte } from './problemes.ts';

const REFUS: Readonly<Record<RaisonRefus, string>> = {
  'non-connecte': 'Connectez-vous pour continuer : votre session a pris fin ou n’a pas commencé.',
  'hors-role':
    'Vos droits ne comprennent pas cette opération : demandez-la au référent qualité de votre département.',
  'hors-perimetre':
    'Vos droits ne s’étendent pas à ce lieu : vérifiez le département et le site, ou demandez-les à son référent qualité.',
};

const DEFI = { 'WWW-Authenticate': 'Bearer realm="transparence"' };
/** Who calls is read from the `Authorization` header and nowhere else: no cookie, no query, so that no other site can borrow it. */
async function identify(identite: Identite, c: Context) {
  const entete = c.req.header('Authorization');
  if (entete === undefined) return null;
  const [, jeton] = /^Bearer ([\w.~+/-]+=*)$/i.exec(entete) ?? [];
  try {
    if (jeton === undefined || jeton.length > 4_096) throw new ConnexionRefusee('jeton-refuse');
    return await identite.identify(jeton);
  } catch (erreur) {
    throw erreur instanceof ConnexionRefusee ? toNonConnecte(erreur) : erreur;
  }
}

function refuse(raison: RaisonRefus, operation: Operation): never {
  if (raison === 'non-connecte') throw new Probleme('non-connecte', REFUS[raison], { motif: raison }, DEFI);
  throw new Probleme('acces-refuse', REFUS[raison], { motif: raison, operation });
}

/** The door of a stage where people sign in: verified bearer, rights of the directory, one policy. */
export const gardeConnectee = (identite: Identite): Garde => ({
  identifie: (c) => identify(identite, c),
  admet(principal, operation) {
    if (!operationsOf(principal).includes(operation))
      refuse(principal ? 'hors-role' : 'non-connecte', operation);
  },
  autorise(principal, operation, ressource) {
    const decision = autorise(principal, operation, ressource);
    if (!decision.permis) return refuse(decision.raison, operation);
    const { fonction } = decision;
    return fonction === null ? ANONYME : { auteur: fonction, compte: principal?.compte ?? undefined };
  },
});

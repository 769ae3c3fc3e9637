import { habilitationsOf, operationsOf, sayFonctions } from '../../domain/droits/autorise.ts';
import type { Habilitation, Operation, Principal } from '../../domain/droits/index.ts';
import { sha256Of } from '../store/index.ts';
import type { PersonneSituee } from '../store/identite.ts';
import { compteOf } from './compte.ts';
import { ConnexionRefusee } from './erreurs.ts';
import type { Fournisseur } from './fournisseur.ts';
import type { Jetons } from './jetons.ts';
import { ownEntries } from './rattachement.ts';
import { CHEMINS, DUREES, secondesOf } from './reglages.ts';
import type { DependancesIdentite } from './reglages.ts';
import { challengeOf, drawId, drawSecret, isSecret, sameText } from './secret.ts';

/** What a client keeps in memory, and nowhere else. */
export interface SessionOuverte {
  readonly jeton: string;
  /** Seconds until the bearer ends. */
  readonly expireDans: number;
  /** Good once, for the next bearer. */
  readonly renouvellement: string;
  readonly personne: { readonly fonction: string; readonly habilitations: readonly Habilitation[] };
  /** What they may do somewhere: what a screen shows or hides. */
  readonly operations: readonly Operation[];
}

const principalOf = (sub: string, compte: string, personnes: readonly PersonneSituee[]): Principal | null =>
  personnes.length === 0
    ? null
    : { sub, compte, entrees: personnes.map(({ fonction, habilitations }) => ({ fonction, habilitations })) };

/** `<session>.<secret>` */
function splitRenouvellement(texte: string): { readonly id: string; readonly secret: string } {
  const [id = '', secret = '', ...reste] = texte.split('.');
  if (!/^[\w-]{16}$/.test(id) || !isSecret(secret) || reste.length > 0)
    throw new ConnexionRefusee('session-terminee');
  return { id, secret };
}

export function createSessions(dependances: DependancesIdentite, jetons: Jetons) {
  const { store, clock, reglages } = dependances;

  async function give(sub: string, id: string, secret: string): Promise<SessionOuverte> {
    const [personnes, compte] = await Promise.all([ownEntries(dependances, sub), compteOf(dependances, sub)]);
    const principal = principalOf(sub, compte, personnes);
    if (!principal) {
      await store.endFamille(id);
      throw new ConnexionRefusee('sans-habilitation');
    }
    const refs = personnes.map((personne) => `${personne.annuaire}/${personne.id}`);
    return {
      jeton: await jetons.sign({ sub, session: id, personnes: refs }, clock()),
      expireDans: DUREES.jeton,
      renouvellement: `${id}.${secret}`,
      personne: { fonction: sayFonctions(principal), habilitations: habilitationsOf(principal) },
      operations: operationsOf(principal),
    };
  }

  async function rotate(renouvellement: string) {
    const { id, secret } = splitRenouvellement(renouvellement);
    const nouveau = drawSecret();
    const fin = await store.rotate({
      id,
      ancien: sha256Of(secret),
      nouveau: sha256Of(nouveau),
      maintenant: secondesOf(clock()),
    });
    if (fin.etat !== 'renouvele') {
      throw new ConnexionRefusee(fin.etat === 'reutilise' ? 'session-copiee' : 'session-terminee');
    }
    return { famille: fin.famille, nouveau };
  }

  return {
    /** Opens a session from a handoff. @throws ConnexionRefusee */
    async open(remise: string, preuve: string): Promise<SessionOuverte> {
      const maintenant = secondesOf(clock());
      const recue = isSecret(remise) ? await store.takeRemise(sha256Of(remise), maintenant) : null;
      if (!recue || !sameText(challengeOf(preuve), recue.defi)) throw new ConnexionRefusee('remise-refusee');
      const [id, secret] = [drawId(), drawSecret()];
      const { sub, idToken } = recue;
      await store.openFamille({ id, sub, idToken, expire: maintenant + DUREES.session }, sha256Of(secret));
      return give(sub, id, secret);
    },
    /** @throws ConnexionRefusee; a renewal given twice ends the session. */
    async renew(renouvellement: string): Promise<SessionOuverte> {
      const { famille, nouveau } = await rotate(renouvellement);
      return give(famille.sub, famille.id, nouveau);
    },
    /** Ends the session here. @returns where to send the browser, so that it ends at the provider too */
    async end(renouvellement: string, fournisseur: () => Promise<Fournisseur>): Promise<string> {
      const ici = reglages.adresse + CHEMINS.fin;
      const { famille } = await rotate(renouvellement);
      await store.endFamille(famille.id);
      const adresse = new URL((await fournisseur()).end_session_endpoint);
      adresse.search = new URLSearchParams({
        id_token_hint: famille.idToken,
        state: drawSecret(),
        post_logout_redirect_uri: ici,
      }).toString();
      return adresse.href;
    },
    /** Whom a bearer is of. Rights are those of the directory at this very moment. @throws ConnexionRefusee */
    async identify(jeton: string): Promise<Principal> {
      const maintenant = clock();
      const { sub, session, personnes: refs } = await jetons.verify(jeton, maintenant);
      const [famille, personnes, compte] = await Promise.all([
        store.readFamille(session, secondesOf(maintenant)),
        store.readPersonnes(refs),
        compteOf(dependances, sub),
      ]);
      const principal = principalOf(
        sub,
        compte,
        personnes.filter((personne) => personne.sub === sub),
      );
      if (famille?.sub !== sub || !principal) throw new ConnexionRefusee('session-terminee');
      return principal;
    },
  };
}

import { describe, expect, it } from '@jest/globals';
import { ErreurClient } from '../../../../addin/client/index.ts';
import type { ClientConnexion, SessionRecue } from '../../../../addin/client/index.ts';
import { createSession } from '../../../../addin/pane/connexion/session.ts';
import { RefusPorte } from '../../../../addin/pane/connexion/types.ts';
import type { Porte } from '../../../../addin/pane/connexion/types.ts';

const REFERENTE = {
  fonction: 'référente qualité d’Indre-et-Loire',
  habilitations: [{ role: 'referent', departement: '37' }] as const,
};
const OPERATIONS = ['annuaire.lire', 'annuaire.ecrire'] as const;
const probleme = (status: number, message: string): ErreurClient =>
  new ErreurClient('probleme', message, { nom: 'non-connecte', status, constats: [], versionCourante: null });
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A server that takes one bearer at a time, and a window that hands over at once. */
function makeBanc(plus: Partial<Porte> = {}) {
  const banc = {
    horloge: 0,
    rang: 0,
    /** The only renewal that is taken. */
    courant: '',
    jetons: new Set<string>(),
    renouvellements: 0,
    adresses: [] as string[],
    sorties: [] as string[],
    panne: null as ErreurClient | null,
    recus: [] as (string | null)[],
  };
  const give = (): SessionRecue => {
    banc.rang += 1;
    banc.courant = `renouvellement-${banc.rang}`;
    const jeton = `jeton-${banc.rang}`;
    banc.jetons = new Set([jeton]);
    return {
      jeton,
      expireDans: 600,
      renouvellement: banc.courant,
      personne: REFERENTE,
      operations: OPERATIONS,
    };
  };
  const client: ClientConnexion = {
    depart: () => (banc.panne ? Promise.reject(banc.panne) : Promise.resolve('/connexion/debut')),
    open: () => Promise.resolve(give()),
    renew: async (renouvellement) => {
      banc.renouvellements += 1;
      await pause();
      if (banc.panne) throw banc.panne;
      if (renouvellement !== banc.courant) throw probleme(401, 'Votre session a été fermée.');
      return give();
    },
    end: (renouvellement) =>
      Promise.resolve(`https://connexion.exemple/fin?id_token_hint=${renouvellement}&state=x`),
  };
  const session = createSession({
    client,
    porte: {
      mode: 'dialogue',
      go: (adresse) => {
        banc.adresses.push(adresse);
        return Promise.resolve('remise');
      },
      comeBack: () => null,
      leave: (adresse) => Promise.resolve(void banc.sorties.push(adresse)),
      ...plus,
    },
    fetch: (_adresse, init) => {
      const [, jeton = null] =
        /^Bearer (.+)$/.exec(new Headers(init?.headers).get('Authorization') ?? '') ?? [];
      banc.recus.push(jeton);
      return Promise.resolve(new Response('{}', { status: banc.jetons.has(jeton ?? '') ? 200 : 401 }));
    },
    now: () => banc.horloge,
    retour: () => '/complement/pane.html',
  });
  const statuts = async (nombre: number): Promise<readonly number[]> =>
    (await Promise.all(Array.from({ length: nombre }, () => session.fetch('/api/v1/moi')))).map(
      ({ status }) => status,
    );
  return { banc, session, statuts };
}
async function signedIn() {
  const tout = makeBanc();
  await tout.session.start();
  await tout.session.signIn();
  return tout;
}

describe('la session du volet', () => {
  it('part avec le défi d’un secret neuf, et envoie ensuite le jeton', async () => {
    const { banc, session, statuts } = await signedIn();
    expect(session.getState()).toEqual({ etat: 'connecte', ...REFERENTE, operations: OPERATIONS });
    expect(await statuts(1)).toEqual([200]);
    await session.signOut();
    await session.signIn();
    const defis = banc.adresses.map((adresse) => new URLSearchParams(adresse.split('?')[1]).get('defi'));
    expect(defis).toEqual([expect.stringMatching(/^[\w-]{43}$/), expect.stringMatching(/^[\w-]{43}$/)]);
    expect(new Set(defis).size).toBe(2);
  });

  it('renouvelle une seule fois pour dix demandes, avant la fin du jeton comme après un refus', async () => {
    const { banc, statuts } = await signedIn();
    banc.horloge = 580_000;
    expect(await statuts(10)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(banc.renouvellements).toBe(1);
    // Refused before its time: the server has another key, or another clock.
    banc.jetons = new Set();
    expect(await statuts(10)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(banc.renouvellements).toBe(2);
  });

  it('garde la session quand le réseau manque, et la dit finie quand le serveur la refuse', async () => {
    const { banc, session, statuts } = await signedIn();
    banc.horloge = 700_000;
    banc.panne = new ErreurClient('hors-ligne', 'Le serveur n’a pas pu être joint.');
    expect(await statuts(1)).toEqual([200]);
    expect(session.getState().etat).toBe('connecte');
    banc.panne = null;
    banc.courant = 'un-autre';
    banc.jetons = new Set();
    expect(await statuts(2)).toEqual([401, 401]);
    expect(session.getState()).toEqual({ etat: 'expiree', operations: OPERATIONS });
    expect(await statuts(1)).toEqual([401]);
    expect(banc.recus.at(-1)).toBeNull();
  });

  it('dit pourquoi quand il ne reste aucun droit', async () => {
    const { banc, session } = await signedIn();
    banc.panne = probleme(403, 'Votre adresse n’est dans aucun annuaire.');
    await session.refresh();
    expect(session.getState()).toEqual({
      etat: 'deconnecte',
      message: 'Votre adresse n’est dans aucun annuaire.',
    });
  });

  it('se ferme : plus aucun jeton n’est envoyé, et le service de connexion est prévenu par notre adresse', async () => {
    const { banc, session, statuts } = await signedIn();
    await session.signOut();
    expect(session.getState()).toEqual({ etat: 'deconnecte', message: null });
    expect(banc.sorties).toEqual(['/connexion/sortie#dialogue?id_token_hint=renouvellement-1&state=x']);
    await statuts(1);
    expect(banc.recus.at(-1)).toBeNull();
  });

  it('demande un autre compte après un refus, et non après une fenêtre fermée', async () => {
    let refus = new RefusPorte('Votre adresse n’est dans aucun annuaire.', true);
    const adresses: string[] = [];
    const { session } = makeBanc({
      go: (adresse) => {
        adresses.push(new URLSearchParams(adresse.split('?')[1]).get('compte') ?? '');
        return Promise.reject(refus);
      },
    });
    await session.start();
    await session.signIn();
    refus = new RefusPorte('La fenêtre a été fermée.');
    await session.signIn();
    await session.signIn();
    expect(adresses).toEqual(['', 'autre', '']);
    expect(session.getState()).toEqual({ etat: 'deconnecte', message: 'La fenêtre a été fermée.' });
  });

  it('ne demande rien là où personne ne se connecte, et le redemande quand le serveur répond enfin', async () => {
    const { banc, session, statuts } = makeBanc();
    banc.panne = new ErreurClient('hors-ligne', 'Le serveur n’a pas pu être joint.');
    await session.start();
    expect(session.getState()).toEqual({ etat: 'inconnue' });
    banc.panne = null;
    await statuts(1);
    await pause();
    expect(session.getState()).toEqual({ etat: 'deconnecte', message: null });
  });
});

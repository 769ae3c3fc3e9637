import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADRESSE, PAGE, startIdentite } from '../../fabriques/identite.ts';
import type { IdentiteDeTest, Session } from '../../fabriques/identite.ts';
import { json } from '../../fabriques/http.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
let banc: IdentiteDeTest;

beforeAll(async () => {
  moteur = await startMoteur();
  banc = await startIdentite(moteur);
});
afterAll(async () => {
  await banc.close();
  await moteur.close();
});

const post = (chemin: string, corps: unknown): Promise<Response> =>
  banc.call(`/api/v1${chemin}`, { methode: 'POST', corps });
/** The handoff of a sign-in by redirection, with the secret that goes with it. */
async function handOff(sub = 'referente-37'): Promise<{ remise: string; preuve: string }> {
  const parcours = await banc.leave();
  const reponse = await banc.call(await banc.choose(parcours, sub), { cookie: parcours.cookie });
  const [, remise = ''] = /#connexion=([\w-]+)$/.exec(reponse.headers.get('Location') ?? '') ?? [];
  return { remise, preuve: parcours.preuve };
}
async function expectRefus(reponse: Response, status: number, motif: string): Promise<void> {
  const corps = await json(reponse);
  expect([reponse.status, corps['motif']]).toEqual([status, motif]);
  expect(reponse.headers.get('Content-Type')).toContain('application/problem+json');
  expect(String(corps['detail'])).toMatch(/[:,.]/);
}

describe('signing in', () => {
  it('asks the provider for what ProConnect knows, and nothing more', async () => {
    const { depart } = await banc.leave();
    expect([...depart.searchParams.keys()].sort()).toEqual([
      'acr_values',
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ]);
    const lu = Object.fromEntries(depart.searchParams);
    expect(lu).toMatchObject({ response_type: 'code', acr_values: 'eidas1', code_challenge_method: 'S256' });
    expect(lu['state']?.length).toBeGreaterThanOrEqual(32);
    expect(lu['nonce']?.length).toBeGreaterThanOrEqual(32);
    depart.searchParams.set('couleur', 'bleu');
    expect((await fetch(depart)).status).toBe(400);
  });

  it('asks which account to use when the one that the provider remembers was refused', async () => {
    const depart = async (plus: Record<string, string>): Promise<URLSearchParams> => {
      const demande = { mode: 'redirection', retour: PAGE, defi: 'd'.repeat(43), ...plus };
      const reponse = await banc.call(`/connexion/debut?${new URLSearchParams(demande).toString()}`);
      return new URL(reponse.headers.get('Location') ?? ADRESSE).searchParams;
    };
    expect((await depart({})).get('prompt')).toBeNull();
    expect((await depart({ compte: 'autre' })).get('prompt')).toBe('login');
    expect((await depart({ compte: 'consent' })).toString()).toBe('');
  });

  it('by redirection: code, handoff in the fragment, bearer, rights', async () => {
    expect(await json(await banc.call('/api/v1/connexion'))).toEqual({
      methode: 'oidc',
      debut: '/connexion/debut',
    });
    const parcours = await banc.leave();
    const retour = await banc.call(await banc.choose(parcours, 'referente-37'), { cookie: parcours.cookie });
    expect(retour.status).toBe(302);
    expect(retour.headers.get('Location')).toMatch(new RegExp(`^${PAGE}#connexion=[\\w-]{43}$`));
    const { jeton, renouvellement, personne } = await banc.signIn('referente-37');
    expect(personne).toEqual({
      fonction: 'référente qualité d’Indre-et-Loire',
      habilitations: [{ role: 'referent', departement: '37' }],
    });
    expect(renouvellement).toMatch(/^[\w-]{16}\.[\w-]{43}$/);
    const moi = await json(await banc.call('/api/v1/moi', { jeton }));
    expect(moi['fonction']).toBe('référente qualité d’Indre-et-Loire');
    expect(moi['operations']).toContain('publication.publier');
    expect(moi['operations']).not.toContain('referentiel.ecrire');
  });

  it('by the window of Excel: a page that gives the handoff to the pane of its own origin', async () => {
    const parcours = await banc.leave('dialogue');
    const page = await banc.call(await banc.choose(parcours, 'correspondant-37'), {
      cookie: parcours.cookie,
    });
    const html = await page.text();
    const [, remise = ''] = /data-remise="([\w-]{43})"/.exec(html) ?? [];
    expect(page.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect([page.headers.get('Cache-Control'), page.headers.get('Referrer-Policy')]).toEqual([
      'no-store',
      'no-referrer',
    ]);
    const envois: unknown[] = [];
    const script = await (await banc.call('/connexion/fenetre.js')).text();
    const office = {
      onReady: (suite: () => void) => {
        suite();
      },
      context: { ui: { messageParent: (...message: unknown[]) => envois.push(message) } },
    };
    new Function('Office', 'document', 'location', script)(
      office,
      { body: { dataset: { remise, refus: '' } } },
      { origin: ADRESSE },
    );
    expect(envois).toEqual([
      [JSON.stringify({ type: 'transparence-connexion', remise }), { targetOrigin: ADRESSE }],
    ]);
    expect((await post('/connexion/jeton', { remise, preuve: parcours.preuve })).status).toBe(200);
  });

  it('says no to who was not invited, to who gives up, and stores nothing of them', async () => {
    const avant = await banc.empreinte();
    for (const [choix, phrase] of [
      ['sans-invitation', 'dans aucun annuaire'],
      ['', 'abandonnée'],
    ] as const) {
      const parcours = await banc.leave();
      const reponse = await banc.call(await banc.choose(parcours, choix), { cookie: parcours.cookie });
      expect(reponse.status).toBe(403);
      expect(await reponse.text()).toContain(phrase);
    }
    expect(await banc.empreinte()).toBe(avant);
    const fenetre = await banc.leave('dialogue');
    const page = await banc.call(await banc.choose(fenetre, 'sans-invitation'), { cookie: fenetre.cookie });
    expect(await page.text()).toMatch(/data-remise="" data-refus="Votre adresse/);
  });

  it.each([
    'https://ailleurs.example/complement/page.html',
    '//ailleurs.example/complement/page.html',
    '/complement/../api/v1/moi',
    '/complement//ailleurs.example/page.html',
    '/complement/page.html#connexion=x',
    '/complement\\page.html',
    '/complement/%2e%2e/page.html',
    '/autre/page.html',
    'javascript:alert(1)',
    '/complement/page.html\r\nSet-Cookie: a=b',
    '',
  ])('never comes back to %p', async (retour) => {
    const recherche = new URLSearchParams({ mode: 'redirection', retour, defi: 'a'.repeat(43) });
    const reponse = await banc.call(`/connexion/debut?${recherche}`);
    expect([reponse.status, reponse.headers.get('Location')]).toEqual([403, null]);
    expect(await reponse.text()).toContain('adresse de retour');
  });
});

describe('what is used once', () => {
  it('a return: the same code and state a second time, another browser, too late', async () => {
    const parcours = await banc.leave();
    const chemin = await banc.choose(parcours, 'referente-37');
    expect((await banc.call(chemin, { cookie: parcours.cookie })).status).toBe(302);
    expect((await banc.call(chemin, { cookie: parcours.cookie })).status).toBe(403);

    const autre = await banc.leave();
    const vole = await banc.choose(autre, 'referente-37');
    expect((await banc.call(vole, { cookie: parcours.cookie })).status).toBe(403);
    expect((await banc.call(vole, { cookie: autre.cookie })).status).toBe(403);

    const lent = await banc.leave();
    const tard = await banc.choose(lent, 'referente-37');
    banc.avance(601);
    expect((await banc.call(tard, { cookie: lent.cookie })).status).toBe(403);
    banc.avance(-601);
  });

  it('a code: one that was already exchanged, one of another sign-in', async () => {
    const premier = await banc.leave();
    const second = await banc.leave();
    const du = new URL(await banc.choose(premier, 'referente-37'), ADRESSE).searchParams;
    const de = new URL(await banc.choose(second, 'correspondant-37'), ADRESSE).searchParams;
    const croise = new URLSearchParams({
      code: de.get('code')!,
      state: du.get('state')!,
      iss: de.get('iss')!,
    });
    expect((await banc.call(`/connexion/retour?${croise}`, { cookie: premier.cookie })).status).toBe(403);
  });

  it('an answer of another issuer, or without its issuer', async () => {
    for (const iss of ['https://ailleurs.example', null]) {
      const parcours = await banc.leave();
      const recu = new URL(await banc.choose(parcours, 'referente-37'), ADRESSE);
      if (iss === null) recu.searchParams.delete('iss');
      else recu.searchParams.set('iss', iss);
      const reponse = await banc.call(recu.pathname + recu.search, { cookie: parcours.cookie });
      expect(reponse.status).toBe(403);
      expect(await reponse.text()).toContain('n’a pas pu être vérifiée');
    }
  });

  it('a handoff: a second time, without its proof, too late', async () => {
    const { remise, preuve } = await handOff();
    expect((await post('/connexion/jeton', { remise, preuve })).status).toBe(200);
    await expectRefus(await post('/connexion/jeton', { remise, preuve }), 401, 'remise-refusee');

    const volee = await handOff();
    await expectRefus(
      await post('/connexion/jeton', { ...volee, preuve: 'x'.repeat(43) }),
      401,
      'remise-refusee',
    );
    await expectRefus(await post('/connexion/jeton', volee), 401, 'remise-refusee');

    const tardive = await handOff();
    banc.avance(61);
    await expectRefus(await post('/connexion/jeton', tardive), 401, 'remise-refusee');
    banc.avance(-61);
  });

  it('a renewal: the next works, the same again ends the whole session', async () => {
    const premiere = await banc.signIn('referente-37');
    const reponse = await post('/connexion/renouvellement', { renouvellement: premiere.renouvellement });
    const suivante = (await reponse.json()) as Session;
    expect((await banc.call('/api/v1/moi', { jeton: suivante.jeton })).status).toBe(200);
    await expectRefus(
      await post('/connexion/renouvellement', { renouvellement: premiere.renouvellement }),
      401,
      'session-copiee',
    );
    await expectRefus(
      await post('/connexion/renouvellement', { renouvellement: suivante.renouvellement }),
      401,
      'session-terminee',
    );
    await expectRefus(await banc.call('/api/v1/moi', { jeton: suivante.jeton }), 401, 'session-terminee');
  });

  it('of two renewals at once, one at most goes on', async () => {
    const { renouvellement } = await banc.signIn('referente-37');
    const fins = await Promise.all(
      [1, 2, 3].map(() => post('/connexion/renouvellement', { renouvellement })),
    );
    expect(fins.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });
});

describe('the end of a session', () => {
  it('signs out here at once, and tells where to sign out at the provider', async () => {
    const { jeton, renouvellement } = await banc.signIn('referente-37');
    const reponse = await post('/connexion/fin', { renouvellement });
    const adresse = new URL(String((await json(reponse))['adresse']));
    expect([...adresse.searchParams.keys()]).toEqual(['id_token_hint', 'state', 'post_logout_redirect_uri']);
    expect(adresse.searchParams.get('post_logout_redirect_uri')).toBe(`${ADRESSE}/connexion/fin`);
    expect((await fetch(adresse)).status).toBe(200);
    adresse.searchParams.set('post_logout_redirect_uri', 'https://ailleurs.example/');
    expect((await fetch(adresse)).status).toBe(400);
    await expectRefus(await banc.call('/api/v1/moi', { jeton }), 401, 'session-terminee');
    await expectRefus(await post('/connexion/renouvellement', { renouvellement }), 401, 'session-terminee');
    expect((await banc.call('/connexion/fin')).status).toBe(200);
  });

  it('lasts ten minutes without renewal, and a day at most with them', async () => {
    const { jeton, renouvellement } = await banc.signIn('referente-37');
    banc.avance(601);
    await expectRefus(await banc.call('/api/v1/moi', { jeton }), 401, 'jeton-refuse');
    const suite = (await (await post('/connexion/renouvellement', { renouvellement })).json()) as Session;
    expect((await banc.call('/api/v1/moi', { jeton: suite.jeton })).status).toBe(200);
    banc.avance(36_000);
    await expectRefus(
      await post('/connexion/renouvellement', { renouvellement: suite.renouvellement }),
      401,
      'session-terminee',
    );
    banc.avance(-36_601);
  });

  it('keeps secrets as hashes only, each with its end', async () => {
    const { renouvellement } = await banc.signIn('referente-37');
    const enregistre = await banc.items();
    const connexions = enregistre.filter(({ PK }) => String(PK).startsWith('CX#'));
    expect(connexions.length).toBeGreaterThan(0);
    expect(connexions.every(({ expire }) => Number.isInteger(expire))).toBe(true);
    expect(JSON.stringify(enregistre)).not.toContain(renouvellement.split('.')[1]);
  });
});

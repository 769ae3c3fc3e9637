import type { IdentiteDeTest } from '../../fabriques/identite.ts';
import type { Arpenteur } from './parcours.ts';

interface Fiche {
  readonly id: string;
  readonly fonction: string;
}
const DEPARTEMENT = '/api/v1/departements/37';

/** The handoff of a sign-in by redirection, with the secret that goes with it. */
async function handOff(banc: IdentiteDeTest, sub: string): Promise<{ remise: string; preuve: string }> {
  const parcours = await banc.leave();
  const reponse = await banc.call(await banc.choose(parcours, sub), { cookie: parcours.cookie });
  const [, remise = ''] = /#connexion=([\w-]+)$/.exec(reponse.headers.get('Location') ?? '') ?? [];
  return { remise, preuve: parcours.preuve };
}

/** From sign-in to sign-out, by both directories and a handing over. */
export async function walkIdentite({ call }: Arpenteur, banc: IdentiteDeTest): Promise<void> {
  await call('GET', '/api/v1/connexion');
  await call('POST', '/api/v1/connexion/jeton', { remise: 'inconnue', preuve: 'inconnue' });
  const ouverte = (await call('POST', '/api/v1/connexion/jeton', await handOff(banc, 'referente-37'))) as {
    readonly renouvellement: string;
  };
  const { jeton, renouvellement } = (await call('POST', '/api/v1/connexion/renouvellement', {
    renouvellement: ouverte.renouvellement,
  })) as { readonly jeton: string; readonly renouvellement: string };
  const moi = { Authorization: `Bearer ${jeton}` };
  await call('GET', '/api/v1/moi');
  await call('GET', '/api/v1/moi', undefined, moi);

  await walkAnnuaire(call, DEPARTEMENT, moi, { role: 'correspondant', site: '37-SP-CHINON' });
  const bureau = { Authorization: `Bearer ${(await banc.signIn('bureau-national')).jeton}` };
  await walkAnnuaire(call, '/api/v1/national', bureau, { role: 'regional', region: '44' });

  // Nobody hands over to somebody who never came.
  await banc.signIn('direction-37');
  const { personnes } = (await call('GET', `${DEPARTEMENT}/personnes`, undefined, moi)) as {
    readonly personnes: readonly Fiche[];
  };
  const idOf = (debut: string): string => personnes.find(({ fonction }) => fonction.startsWith(debut))!.id;
  const passation = { de: idOf('référente'), a: idOf('secrétariat') };
  await call('POST', `${DEPARTEMENT}/passation`, passation, moi);
  await call('POST', `${DEPARTEMENT}/passation`, passation, moi);
  await call('POST', '/api/v1/connexion/fin', { renouvellement });
}

async function walkAnnuaire(
  call: Arpenteur['call'],
  base: string,
  entetes: Record<string, string>,
  droit: object,
): Promise<void> {
  const fiche = { fonction: 'correspondante qualité', habilitations: [droit] };
  const invitation = { ...fiche, courriel: 'accueil@exemple.invalid' };
  const { id } = (await call('POST', `${base}/personnes`, invitation, entetes)) as Fiche;
  await call('POST', `${base}/personnes`, invitation, entetes);
  await call('GET', `${base}/personnes`);
  await call('GET', `${base}/personnes`, undefined, entetes);
  await call('PUT', `${base}/personnes/${id}`, { ...fiche, fonction: 'correspondant qualité' }, entetes);
  await call('DELETE', `${base}/personnes/${id}`, undefined, entetes);
  await call('DELETE', `${base}/personnes/${id}`, undefined, entetes);
  await call('GET', `${base}/personnes/audit`, undefined, entetes);
}

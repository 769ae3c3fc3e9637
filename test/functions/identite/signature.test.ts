import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { autorise } from '../../../domain/droits/index.ts';
import type { Principal } from '../../../domain/droits/index.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { json } from '../../fabriques/http.ts';
import { startIdentite } from '../../fabriques/identite.ts';
import type { IdentiteDeTest } from '../../fabriques/identite.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const T = '2020-T4';
const MOSELLE = 'référent qualité de la Moselle';
/** What the référente of another département writes of him in her own directory. */
const AILLEURS = 'stagiaire de passage';

let moteur: MoteurDeTest;
let banc: IdentiteDeTest;
/** Of the référent of 57, who is also in the directory of 37: the first that is read. */
let jeton: string;

const ok = async (chemin: string, methode: string, corps: unknown, qui = jeton): Promise<unknown> => {
  const reponse = await banc.call(`/api/v1${chemin}`, { jeton: qui, methode, corps });
  expect([chemin, reponse.status < 300]).toEqual([chemin, true]);
  return reponse.status === 204 ? null : json(reponse);
};
interface Ligne {
  readonly fait?: string;
  readonly auteur: string;
  readonly valideur?: string;
  readonly compte?: string;
  readonly par?: string;
}
const read = async (chemin: string, qui = jeton): Promise<Record<string, readonly Ligne[]>> =>
  (await json(await banc.call(`/api/v1${chemin}`, { jeton: qui }))) as unknown as Record<
    string,
    readonly Ligne[]
  >;

beforeAll(async () => {
  moteur = await startMoteur();
  banc = await startIdentite(moteur);
  const { jeton: autre } = await banc.signIn('referente-37');
  await ok(
    '/departements/37/personnes',
    'POST',
    {
      courriel: 'referent-57@exemple.invalid',
      fonction: AILLEURS,
      habilitations: [{ role: 'correspondant', site: '37-PREF' }],
    },
    autre,
  );
  ({ jeton } = await banc.signIn('referent-57'));
});
afterAll(async () => {
  await banc.close();
  await moteur.close();
});

describe('an act of somebody who is in two directories', () => {
  it('is signed by the function of the directory that gave the right, and by one account', async () => {
    await ok('/depots', 'POST', await fileOf('57-PREF', T, appels(630)));
    await ok('/depots', 'POST', await fileOf('37-PREF', T, appels(640)));
    await ok('/consolidations', 'POST', { departement: '57', trimestre: T });
    const publication = `/departements/57/trimestres/${T}/publication`;
    await ok(`${publication}/commentaires/TEL-DECROCHE`, 'PUT', { texte: 'Le standard reprend lundi.' });
    await ok('/publications', 'POST', { departement: '57', trimestre: T });
    await ok(`${publication}/retrait`, 'POST', { motif: 'erreur de saisie' });
    const etape = { indicateur: 'TEL-DECROCHE', aPartirDe: T, motif: 'nouveau standard téléphonique' };
    await ok('/departements/57/etapes', 'POST', etape);
    await ok('/departements/57/personnes', 'POST', {
      courriel: 'accueil@exemple.invalid',
      fonction: 'accueil de Metz',
      habilitations: [{ role: 'correspondant', site: '57-PREF' }],
    });

    const { lignes: depots = [] } = await read(`/sites/57-PREF/trimestres/${T}/audit`);
    const { audit: actes = [] } = await read(publication);
    const { etapes = [] } = await read('/departements/57/etapes');
    const { lignes: annuaire = [] } = await read('/departements/57/personnes/audit');
    const invitation = annuaire.find(({ fait }) => fait === 'invitation');
    const lignes = [...depots, ...actes, ...etapes];
    expect(lignes.map(({ fait }) => fait)).toEqual([
      'depot',
      'commentaire',
      'publication',
      'retrait',
      undefined,
    ]);
    expect(new Set([...lignes, invitation].map((ligne) => ligne?.auteur))).toEqual(new Set([MOSELLE]));
    expect(actes.at(-1)?.valideur).toBe(MOSELLE);

    const { lignes: la = [] } = await read(`/sites/37-PREF/trimestres/${T}/audit`);
    expect(la.map(({ auteur }) => auteur)).toEqual([AILLEURS]);
    const comptes = new Set([...lignes, ...la].map(({ compte }) => compte).concat(invitation?.par));
    expect(comptes.size).toBe(1);
    const [compte] = comptes;
    expect(compte).toMatch(/^[0-9a-f]{32}$/);
    // The keepers of a directory find again who it is; nobody else can, nor from an identifier that they know.
    const { personnes = [] } = await read('/departements/57/personnes');
    expect(personnes.filter((personne) => personne.compte === compte)).toMatchObject([{ fonction: MOSELLE }]);
  });

  it('keeps the same account when the function changes, and another person has another one', async () => {
    const { personnes = [] } = (await read('/departements/57/personnes')) as unknown as {
      personnes: readonly { id: string; fonction: string; habilitations: unknown[]; compte: string | null }[];
    };
    const moi = personnes.find(({ fonction }) => fonction === MOSELLE)!;
    const { habilitations } = moi;
    const fiche = { fonction: 'référent qualité et accueil', habilitations };
    await ok(`/departements/57/personnes/${moi.id}`, 'PUT', fiche);
    await ok('/depots', 'POST', await fileOf('57-SP-THIONVILLE', T, appels(650)));
    const { lignes = [] } = await read(`/sites/57-SP-THIONVILLE/trimestres/${T}/audit`);
    expect(lignes).toMatchObject([{ auteur: fiche.fonction, compte: moi.compte }]);
    const { jeton: autre } = await banc.signIn('referente-37');
    const { personnes: autres = [] } = await read('/departements/37/personnes', autre);
    const comptes = autres.flatMap(({ compte }) => compte ?? []);
    expect(comptes).toHaveLength(2);
    expect(new Set(comptes).size).toBe(2);
  });
});

describe('the right that signs', () => {
  it('is the narrowest of those that hold, whatever the order of the directories', () => {
    const entrees: Principal['entrees'] = [
      { fonction: 'bureau national', habilitations: [{ role: 'national' }] },
      { fonction: 'référente', habilitations: [{ role: 'referent', departement: '37' }] },
      { fonction: 'guichet', habilitations: [{ role: 'correspondant', site: '37-PREF' }] },
    ];
    for (const ordre of [entrees, entrees.toReversed()]) {
      const principal = { sub: 's', compte: 'c', entrees: ordre };
      const fonctionOf = (
        ...demande: Parameters<typeof autorise> extends [unknown, ...infer R] ? R : never
      ) => {
        const decision = autorise(principal, ...demande);
        return decision.permis ? decision.fonction : decision.raison;
      };
      expect(fonctionOf('depot.ecrire', { niveau: 'site', site: '37-PREF' })).toBe('guichet');
      expect(fonctionOf('depot.ecrire', { niveau: 'site', site: '37-SP-CHINON' })).toBe('référente');
      expect(fonctionOf('consolidation.faire', { niveau: 'departement', departement: '37' })).toBe(
        'référente',
      );
      expect(fonctionOf('consolidation.faire', { niveau: 'departement', departement: '57' })).toBe(
        'bureau national',
      );
      expect(fonctionOf('tableau.lire', { niveau: 'departement', departement: '37' })).toBeNull();
    }
  });
});

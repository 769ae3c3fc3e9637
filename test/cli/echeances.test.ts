import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedAnnuaire } from '../../functions/identite/amorcage.ts';
import { openPoste } from '../../infra/local/poste/poste.ts';
import { programme, transparence } from './commande.ts';

const dossier = mkdtempSync(join(tmpdir(), 'transparence-echeances-'));
const data = join(dossier, 'donnees');
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

async function runJson(...args: string[]) {
  const { code, stdout } = await transparence([...args, '--data', data, '--json']);
  return { code, json: JSON.parse(stdout) as Record<string, unknown> };
}

interface Departement {
  readonly departement: string;
  readonly etapes: readonly { readonly genre: string; readonly fin: string; readonly le: string }[];
}

beforeAll(async () => {
  const poste = await openPoste(data, 'commande');
  await seedAnnuaire({ store: poste.annuaires, clock: () => new Date('2021-01-02T08:00:00Z') }, '37', [
    {
      courriel: 'referente@exemple.fr',
      fonction: 'référente qualité',
      habilitations: [{ role: 'referent', departement: '37' }],
    },
  ]);
  await poste.close();
});

describe('npx transparence echeances', () => {
  it('shows the calendar of those in service, and does nothing', async () => {
    const { code, json } = await runJson('echeances', '--voir', '--le', '2021-01-19');
    expect(code).toBe(0);
    const [premier] = json.departements as Departement[];
    expect(premier?.departement).toBe('37');
    expect(premier?.etapes.slice(0, 5).map(({ genre, le, fin }) => `${le} ${genre} ${fin}`)).toEqual([
      '2021-01-04 ouverture a-faire',
      '2021-01-04 rappel a-faire',
      '2021-01-19 rappel a-faire',
      '2021-01-25 rappel a-venir',
      '2021-01-27 consolidation a-venir',
    ]);
  });

  it('does what is due, with its mails, and not twice', async () => {
    const vers = join(dossier, 'courriels');
    const args = [
      'echeances',
      '--le',
      '19/01/2021',
      '--vers',
      vers,
      '--adresse',
      'https://qualite.exemple.fr',
    ];
    const { code, json } = await runJson(...args);
    expect(code).toBe(0);
    expect(json).toMatchObject({ jour: '2021-01-19', trimestre: '2020-T4', courriels: vers });
    expect((json.departements as Departement[])[0]?.etapes.map(({ fin }) => fin)).toEqual([
      'fait',
      'passe',
      'fait',
    ]);
    const fichiers = readdirSync(vers);
    expect(fichiers).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.eml$/)]);
    const courriel = readFileSync(join(vers, fichiers[0]!), 'utf8');
    expect(courriel).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(courriel).toMatch(/^To: referente@exemple\.fr\r$/m);
    const { stdout } = await programme([...args, '--data', data]);
    expect(stdout).toContain('4e trimestre 2020, au 19 janvier 2021\n');
    expect(stdout).toContain('rappel J-3\u00a0: déjà fait.');
    expect(readdirSync(vers)).toHaveLength(1);
  });
});

describe('npx transparence remind', () => {
  it('writes to nobody twice a day, and says so', async () => {
    const vers = join(dossier, 'rappels');
    const premier = await runJson('remind', '--le', '2021-01-19', '--vers', vers);
    expect(premier).toMatchObject({ code: 0, json: { departements: [{ envoyes: 0, dejaEcrits: 1 }] } });
    const autre = await runJson('remind', '--le', '2021-01-25', '--vers', vers);
    expect(autre).toMatchObject({ code: 0, json: { departements: [{ envoyes: 1, dejaEcrits: 0 }] } });
    const [fichier] = readdirSync(vers);
    // Without an address, a mail has no link at all.
    expect(readFileSync(join(vers, fichier!), 'utf8')).not.toMatch(/https?:|List-Unsubscribe/);
  });

  it('says what is wrong in one sentence', async () => {
    const date = await transparence(['remind', '--le', '2021-02-30', '--data', data]);
    expect(date).toMatchObject({ code: 2, stdout: '' });
    expect(date.stderr).toBe(
      '--le\u00a0: «\u00a02021-02-30\u00a0» n’est pas une date. Écrivez par exemple 2021-01-19.\n',
    );
    const inconnu = await programme(['remind', '--departement', '99', '--data', data]);
    expect(inconnu.code).toBe(1);
    expect(inconnu.stderr).toContain('Le département «\u00a099\u00a0» n’existe pas');
  });

  it('is in the help, with its neighbour', async () => {
    const { stdout } = await transparence(['aide']);
    expect(stdout).toContain('npx transparence remind [--le');
    expect(stdout).toContain('npx transparence echeances [--le');
  });
});

import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAdresse } from '../../infra/local/cli/adresse.ts';
import { niveauOf } from '../../infra/local/cli/commandes/chiffre.ts';
import { readJour } from '../../infra/local/cli/jour.ts';
import { readOptions } from '../../infra/local/cli/options.ts';
import { echecDisque } from '../../infra/local/echec.ts';
import { programme, transparence } from './commande.ts';

const dossier = mkdtempSync(join(tmpdir(), 'transparence-refus-'));
afterAll(() => rmSync(dossier, { recursive: true, force: true }));
const data = join(dossier, 'donnees');

/** A sentence as it is typed: its no-break spaces are tested elsewhere. */
const plain = (phrase: string) => phrase.replace(/[\u00a0\u202f]/g, ' ');
/** What was refused, in its words. */
function refusalOf(faire: () => unknown): string | null {
  try {
    faire();
    return null;
  } catch (erreur) {
    return plain((erreur as Error).message);
  }
}

describe('a command typed wrongly', () => {
  it.each(['constructor', '__proto__', 'toString'])(
    'takes no name of JavaScript for a command: %s',
    async (nom) => {
      const { code, stdout, stderr } = await programme([nom]);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(plain(stderr)).toMatch(new RegExp(`^Commande « ${nom} » inconnue\\. Commandes : template, `));
    },
  );

  it('does nothing for today when the day is given without its option', async () => {
    const { code, stderr } = await transparence(['echeances', '2021-01-27', '--data', data]);
    expect(code).toBe(2);
    expect(plain(stderr)).toMatch(
      /^Argument en trop : 2021-01-27\. Donnez-le par son option\. Options possibles : --le, /,
    );
  });

  it.each(['0100-05-05', '0999-12-31', '2000-03-31', '2100-04-01', '9999-12-31'])(
    'refuses a day of no quarter: %s',
    (le) => {
      expect(refusalOf(() => readJour(readOptions(['--le', le], ['le'])))).toBe(
        `--le : ${le} est hors du calendrier, qui va de 2000-04-01 à 2100-03-31.`,
      );
    },
  );
  it.each(['2000-04-01', '2100-03-31'])('takes the first and the last day: %s', (le) => {
    expect(readJour(readOptions(['--le', le], ['le']))).toBe(le);
  });

  it.each(['', '  '])('takes nothing for something in no option: « %s »', (rien) => {
    const lire = (...args: string[]) => readOptions(args, ['out', 'motif']);
    expect(refusalOf(() => lire('--out', rien))).toBe(
      '--out est vide : donnez sa valeur, ou retirez l’option.',
    );
    expect(refusalOf(() => lire('--data', rien))).toMatch(/^--data est vide/);
    expect(lire('--out', 'a').get('motif')).toBeNull();
  });

  it('asks which place is meant when two are given', () => {
    const noms = ['region', 'departement', 'site'];
    const lieuOf = (...args: string[]) => niveauOf(readOptions(args, noms));
    expect(refusalOf(() => lieuOf('--departement', '57', '--region', '24'))).toMatch(
      /^Plusieurs lieux sont donnés/,
    );
    expect(lieuOf('--departement', '57')).toEqual({ niveau: 'departement', code: '57' });
  });

  it('refuses an address that no link can bear, before anything is published', async () => {
    const lue = (adresse: string) => readAdresse(readOptions(['--adresse', adresse], ['adresse']));
    expect(refusalOf(() => lue('javascript:alert(1)'))).toMatch(/n’est pas une adresse complète/);
    expect(refusalOf(() => lue('www.exemple.gouv.fr'))).toMatch(/n’est pas une adresse complète/);
    expect(lue('https://www.exemple.gouv.fr/')).toBe('https://www.exemple.gouv.fr');
    const publie = ['publish', '--departement', '37', '--trimestre', '2020-T4', '--data', data];
    const { code, stderr } = await transparence([...publie, '--adresse', 'pas une adresse']);
    expect(code).toBe(2);
    expect(plain(stderr)).toMatch(/^--adresse : « pas une adresse » n’est pas une adresse complète/);
    const fichier = join(dossier, 'fichier');
    writeFileSync(fichier, '');
    const { code: refus, stderr: dit } = await transparence([...publie, '--out', fichier]);
    expect([refus, dit]).toEqual([
      2,
      `Le dossier ${fichier} ne peut pas être créé : vérifiez son nom et vos droits.\n`,
    ]);
  });
});

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'le disque est plein. Libérez de la place, puis recommencez.'],
    ['EROFS', 'le disque est en lecture seule. Choisissez un autre emplacement, puis recommencez.'],
  ])('is told in a sentence: %s', (code, fin) => {
    expect(echecDisque(Object.assign(new Error(code), { code }), '/donnees/a')?.message).toBe(
      `/donnees/a ne peut pas être écrit\u00a0: ${fin}`,
    );
  });
  it('keeps what is no matter of disk for a bug', () => {
    expect(echecDisque(new TypeError('x'))).toBeNull();
    expect(echecDisque(Object.assign(new Error(), { code: 'ECONNREFUSED' }))).toBeNull();
  });

  it('is told so by a command whose data folder cannot be written', async () => {
    // Whoever runs this, root too, creates nothing there.
    symlinkSync('/sys/kernel/transparence-essai', join(dossier, 'dossier.json'));
    const { code, stdout, stderr } = await programme(['vue', '2020-T4', '--data', dossier]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/dossier\.json ne peut pas être écrit\u00a0: .*, puis recommencez\.\n$/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

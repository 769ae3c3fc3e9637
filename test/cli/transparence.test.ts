import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programme, transparence } from './commande.ts';
import type { Sortie } from './commande.ts';
import { fillClasseur } from './remplir.ts';

const dossier = mkdtempSync(join(tmpdir(), 'transparence-cli-'));
const data = join(dossier, 'donnees');
const modele = join(dossier, 'modele.xlsx');
const classeur = join(dossier, 'indre-et-loire.xlsx');
const golden = new URL('../golden/cli/indre-et-loire-2020-T4.json', import.meta.url);

afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const run = (...args: string[]) => transparence([...args, '--data', data]);
const runJson = (...args: string[]) => run(...args, '--json').then(readJson);
/** The same, by the very program. */
const lance = (...args: string[]) => programme([...args, '--data', data, '--json']).then(readJson);
function readJson({ code, stdout }: Sortie) {
  return { code, json: JSON.parse(stdout) as Record<string, unknown> };
}

/** The figures published in April 2021, typed as people type them. */
const PUBLIES = [
  { code: 'TEL-DECROCHE', Valeur: '63 %', Action: '1' },
  { code: 'DEL-PERMIS', Valeur: '15,22', Commentaire: 'Délai moyen mensuel de traitement.' },
  { code: 'ETR-PREMIERE', Valeur: 59 },
  { code: 'ETR-RENOUV', Valeur: '44 jours', Commentaire: 'L’instruction est réorganisée.' },
  { code: 'WEB-CONNEXION', Valeur: 14.7 },
  { code: 'WEB-RESEAUX', Valeur: '36\u202f859' },
  { code: 'FRA-CERT', Valeur: 0.17, Commentaire: 'Plan de contrôle pluriannuel.' },
];
const ACTION = {
  'N°': '1',
  Action: 'Établir pour chaque service une stratégie de renvoi d’appel',
  Origine: 'Indicateur',
  'Porte sur': 'TEL-DECROCHE',
  Responsable: 'Chef du service des systèmes d’information',
  Début: '01/01/2021',
  Échéance: '31 décembre 2021',
  Avancement: '10 %',
  État: 'En cours',
};

describe('npx transparence, from the template to the published tableau', () => {
  it('refuses an empty template, then accepts it once filled', async () => {
    expect(
      (await lance('template', '--site', '37-PREF', '--trimestre', '2020-T4', '--out', modele)).code,
    ).toBe(0);
    const vide = await lance('validate', modele);
    expect(vide.code).toBe(1);
    expect(vide.json).toMatchObject({
      accepte: false,
      constats: [{ code: 'CLASSEUR-VIDE', severite: 'bloquant' }],
    });

    await fillClasseur(modele, classeur, PUBLIES, [ACTION]);
    const rempli = await runJson('validate', classeur);
    expect(rempli.json).toMatchObject({ accepte: true });
    expect(rempli.code).toBe(0);
    expect(
      (rempli.json.constats as { message: string }[]).every(({ message }) => message.endsWith('.')),
    ).toBe(true);
  });

  it('files once, asks why a correction is made, and keeps both versions', async () => {
    expect((await lance('submit', classeur)).json).toMatchObject({ etat: 'depose', recu: { version: 1 } });
    expect((await runJson('submit', classeur)).json).toMatchObject({
      etat: 'deja-recu',
      recu: { version: 1 },
    });

    await fillClasseur(
      modele,
      classeur,
      [...PUBLIES, { code: 'WEB-MAJ', Valeur: 3, Effectif: 12 }],
      [ACTION],
    );
    const sansMotif = await runJson('submit', classeur);
    expect(sansMotif).toMatchObject({ code: 1, json: { etat: 'motif-requis', versionCourante: 1 } });
    const corrige = await runJson('submit', classeur, '--motif', 'mise à jour du site oubliée');
    expect(corrige).toMatchObject({ code: 0, json: { etat: 'depose', recu: { version: 2 } } });
  });

  it('publishes only what is consolidated, in four files that say the same', async () => {
    const out = join(dossier, 'sortie', 'tableau');
    const acte = ['publish', '--departement', '37', '--trimestre', '2020-T4', '--out', out];
    expect(await runJson(...acte)).toMatchObject({ code: 1, json: { etat: 'pas-consolide' } });

    expect((await lance('consolidate', '2020-T4')).json).toMatchObject({
      consolidations: [{ departement: '37', versions: { '37-PREF': 2, '37-SP-CHINON': null } }],
    });
    expect((await lance(...acte)).json).toMatchObject({
      etat: 'publie',
      version: 1,
      dejaPublie: false,
      fichiers: expect.arrayContaining([
        ...['index.html', 'ecran.html', 'integration.html'],
        ...['affiche-a3.pdf', 'affiche-a4.pdf', 'affiche-a3-paysage.pdf', 'affiche-a4-paysage.pdf'],
        ...['tableau.xlsx', 'tableau.ods', 'tableau.csv', 'tableau.json', 'schema.json'],
      ]),
    });
    expect(await runJson(...acte)).toMatchObject({
      code: 2,
      json: { erreur: { message: expect.stringContaining('n’est pas vide') } },
    });
    expect((await runJson(...acte, '--force')).json).toMatchObject({
      etat: 'publie',
      version: 1,
      dejaPublie: true,
    });

    const { indicateurs } = JSON.parse(readFileSync(join(out, 'tableau.json'), 'utf8')) as {
      indicateurs: Record<string, unknown>[];
    };
    const vus = indicateurs.map(
      ({ code, libelle, unite, valeur, cible, situation, precedent, evolution }) => ({
        ...{ code, libelle, unite, valeur, cible, situation, precedent, evolution },
      }),
    );
    if (process.env.GOLDEN) writeFileSync(golden, `${JSON.stringify(vus, null, 2)}\n`);
    expect(vus).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    expect(readFileSync(join(out, 'affiche-a3.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('Un objectif sur quatre est atteint.');
  });
});

describe('npx transparence publish, as an act', () => {
  const apercu = join(dossier, 'apercu');
  const publish = (...args: string[]) =>
    runJson('publish', '--departement', '37', '--trimestre', '2020-T4', ...args);
  const lu = (fichier: string) => readFileSync(join(apercu, fichier), 'utf8');

  it('does not correct a published tableau without a reason, and writes a preview that says so', async () => {
    // The permis is late, and nobody says why any more.
    const saisies = PUBLIES.map(({ Commentaire: _, ...saisie }: Record<string, string | number>) => saisie);
    await fillClasseur(modele, classeur, saisies as typeof PUBLIES, [ACTION]);
    expect((await runJson('submit', classeur, '--motif', 'commentaires à revoir')).code).toBe(0);
    expect((await runJson('consolidate', '2020-T4')).code).toBe(0);

    const bloque = await publish('--out', apercu);
    expect(bloque).toMatchObject({ code: 0, json: { etat: 'apercu', dossier: apercu } });
    const blocages = bloque.json.blocages as { code: string; indicateur: string | null; message: string }[];
    expect(blocages.map(({ code, indicateur }) => [code, indicateur])).toEqual([
      ['RECTIFICATIF-SANS-MOTIF', null],
      ['CIBLE-MANQUEE-SANS-MOT', 'DEL-PERMIS'],
      ['CIBLE-MANQUEE-SANS-MOT', 'ETR-RENOUV'],
    ]);
    expect(JSON.parse(lu('tableau.json'))).toMatchObject({ etat: 'apercu' });
    expect(lu('index.html')).toContain('Aperçu, non publié');

    expect(await publish('--out', apercu, '--exiger', '--force')).toMatchObject({
      code: 1,
      json: { etat: 'apercu' },
    });
    expect(await publish()).toMatchObject({ code: 1, json: { etat: 'apercu', blocages } });
    const { stdout } = await run('publish', '--departement', '37', '--trimestre', '2020-T4');
    expect(stdout).toContain('Bloque [CIBLE-MANQUEE-SANS-MOT] Délai moyen pour un permis de conduire');
    expect(stdout).toContain('Rien n’est publié');
  });

  it('corrects it with a reason, withdraws it with another, and publishes it again', async () => {
    await fillClasseur(modele, classeur, PUBLIES, [ACTION]);
    expect((await runJson('submit', classeur, '--motif', 'commentaires rétablis')).code).toBe(0);
    expect((await runJson('consolidate', '2020-T4')).code).toBe(0);
    const corrige = await publish(
      '--out',
      apercu,
      '--force',
      '--motif',
      'délai de mise à jour retiré',
      '--valide-par',
      'préfet',
    );
    expect(corrige).toMatchObject({ code: 0, json: { etat: 'publie', version: 2 } });
    expect(JSON.parse(lu('tableau.json'))).toMatchObject({ etat: 'publie' });
    expect(lu('index.html')).toContain('délai de mise à jour retiré');

    const withdraw = (motif: string, ...plus: string[]) =>
      runJson('withdraw', '--departement', '37', '--trimestre', '2020-T4', '--motif', motif, ...plus);
    expect(await withdraw('-')).toMatchObject({ code: 1, json: { etat: 'motif-requis' } });
    const nomme = 'erreur signalée à accueil@exemple.fr';
    expect(await withdraw(nomme)).toMatchObject({ code: 1, json: { etat: 'motif-nominatif' } });
    expect(await withdraw(nomme, '--sans-nom', 'autre@exemple.fr')).toMatchObject({ code: 1 });
    const acte = ['withdraw', '--departement', '37', '--trimestre', '2020-T4', '--motif', nomme];
    expect(await lance(...acte, '--sans-nom', 'accueil@exemple.fr')).toMatchObject({
      code: 0,
      json: { etat: 'retire', dejaRetire: false, retrait: { version: 2, motif: nomme } },
    });
    expect(await withdraw('erreur de saisie')).toMatchObject({ code: 0, json: { dejaRetire: true } });
    // The reason of the withdrawal becomes that of the new publication, and is asked about there too.
    const { code, stdout } = await run('publish', '--departement', '37', '--trimestre', '2020-T4');
    expect([code, stdout]).toEqual([1, expect.stringContaining('--sans-nom "accueil@exemple.fr"')]);
    expect(await publish('--sans-nom', 'accueil@exemple.fr')).toMatchObject({
      code: 0,
      json: { etat: 'publie', version: 3 },
    });
  });
});

describe('npx transparence, when something is wrong', () => {
  it.each([
    ['an unknown command', ['deposer'], 2],
    ['a missing option', ['template', '--site', '37-PREF'], 2],
    ['a quarter that is not one', ['consolidate', '2020-T5'], 2],
    [
      'an unknown site',
      ['template', '--site', '99-PREF', '--trimestre', '2020-T4', '--out', join(dossier, 'x.xlsx')],
      1,
    ],
    ['a quarter that nobody opened', ['consolidate', '2019-T1'], 1],
  ])('says %s in one French sentence, and in JSON', async (_cas, args, attendu) => {
    const { code, stdout, stderr } = await run(...args, '--json');
    const { erreur } = JSON.parse(stdout) as { erreur: { message: string } };
    expect(code).toBe(attendu);
    expect(erreur.message).toMatch(/^(?:\p{Lu}|«)[^]*\.$/u);
    expect(stderr.trim()).toBe(erreur.message);
  });

  it.each([
    ['a text', 'Bonjour'],
    ['nothing', ''],
    ['an old .xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ])('finds a file that holds %s unreadable', async (_cas, contenu) => {
    const chemin = join(dossier, 'illisible.xlsx');
    writeFileSync(chemin, contenu, 'latin1');
    const { code, json } = await runJson('validate', chemin);
    expect(code).toBe(2);
    expect(json).toMatchObject({ accepte: false, constats: [{ severite: 'bloquant', adresse: null }] });
  });

  it('does not take a file for a data folder', async () => {
    const { code, stderr } = await transparence(['validate', classeur, '--data', classeur]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/est un fichier, pas un dossier/);
  });

  it('lets two commands wait for one another on the same folder', async () => {
    const [a, b] = await Promise.all([lance('validate', classeur), lance('validate', classeur)]);
    expect([a.code, b.code]).toEqual([0, 0]);
  });
});

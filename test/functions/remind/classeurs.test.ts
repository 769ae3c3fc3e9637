import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Habilitation } from '../../../domain/droits/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { createClasseurs } from '../../../functions/remind/classeurs.ts';
import { journeeOf, runRappels } from '../../../functions/remind/index.ts';
import type { DependancesRappels, Message } from '../../../functions/remind/index.ts';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import { createService } from '../../../functions/service/index.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { createBoite, decodeCourriel } from '../../fabriques/courriels.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

const INSTANT = new Date('2021-01-19T07:00:00.000Z');
/** Three working days before the last one. */
const RAPPEL = '2021-01-19';
const OUVERTURE = '2021-01-04';
let dependances: DependancesRappels;
const boite = createBoite();

const ANNUAIRE: readonly (readonly [string, readonly Habilitation[]])[] = [
  ['referente@exemple.fr', [{ role: 'referent', departement: '37' }]],
  ['correspondant@exemple.fr', [{ role: 'correspondant', site: '37-PREF' }]],
];

beforeEach(async () => {
  boite.recus = [];
  let instant = INSTANT.getTime();
  const store = await moteur.createStore();
  const annuaires = createStoreIdentite({ client: moteur.client, table: store.table });
  const service = createService({
    store,
    fichiers: { put: () => Promise.resolve(), get: () => Promise.resolve(null) } as never,
    clock: () => new Date((instant += 1_000)),
  });
  await service.openTrimestre({ departement: '37', trimestre: '2020-T4' });
  await seedAnnuaire(
    { store: annuaires, clock: () => INSTANT },
    '37',
    ANNUAIRE.map(([courriel, habilitations]) => ({ courriel, fonction: 'agent', habilitations })),
  );
  dependances = {
    service,
    store,
    annuaires,
    courrier: boite,
    reglages: { expediteur: 'Transparence <qualite@exemple.fr>', adresse: 'https://qualite.exemple.fr' },
    clock: () => INSTANT,
  };
});

const run = (jour: string, deps = dependances) => runRappels(deps, journeeOf('37', jour as DateIso));

interface Jointe {
  readonly entetes: string;
  readonly nom: string;
  readonly lignes: readonly string[];
  readonly octets: Uint8Array;
}

/** The files of a mail, as any mail program takes them out (RFC 2045, RFC 2183). */
function jointesOf({ octets }: Message): readonly Jointe[] {
  const message = Buffer.from(octets).toString('latin1');
  const mixte = /^Content-Type: multipart\/mixed;\s+boundary="([^"]+)"/im.exec(message)?.[1];
  if (mixte === undefined) return [];
  return message
    .split(`--${mixte}`)
    .slice(2, -1)
    .map((partie) => {
      const [entetes = '', corps = ''] = partie.split('\r\n\r\n');
      const lignes = corps.split('\r\n').filter((ligne) => ligne !== '');
      return {
        entetes,
        nom: /filename="?([^";\r\n]+)"?/.exec(entetes)?.[1] ?? '',
        lignes,
        octets: new Uint8Array(Buffer.from(lignes.join(''), 'base64')),
      };
    });
}

const recuDe = (qui: string): Message => boite.recus.find(({ a }) => a.startsWith(qui))!;

describe('the workbooks that reminders bring', () => {
  it('are the prefilled workbook of the site, whole, under its name, as mail wants files', async () => {
    await run(RAPPEL);
    const recu = recuDe('correspondant');
    const [jointe, ...autres] = jointesOf(recu);
    expect(autres).toEqual([]);
    expect(jointe!.nom).toBe('transparence-37-PREF-2020-T4.xlsx');
    expect(jointe!.entetes).toMatch(/^Content-Disposition: attachment;/m);
    expect(jointe!.entetes).toMatch(/^Content-Transfer-Encoding: base64\r?$/m);
    expect(jointe!.entetes).toContain('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(jointe!.lignes.every(({ length }, i) => length === 76 || i === jointe!.lignes.length - 1)).toBe(
      true,
    );
    const { octets } = await dependances.service.template({ site: '37-PREF', trimestre: '2020-T4' });
    expect(jointe!.octets).toEqual(octets);
    const dit = decodeCourriel(recu.octets);
    expect(dit.match(/Le classeur du 4e trimestre 2020 est joint, prérempli/g)).toHaveLength(2);
    expect(dit).toContain('https://qualite.exemple.fr/complement/page.html');
  });

  it('are one for each site that the référent is told of, and none of a site that filed', async () => {
    const suivi = await dependances.service.suivi({ departement: '37', trimestre: '2020-T4' });
    const octets = await fileOf('37-PREF', '2020-T4', appels(630));
    await dependances.service.file({ octets, nom: 'c.xlsx', auteur: 'correspondant qualité' });
    await run(RAPPEL);
    const noms = jointesOf(recuDe('referente')).map(({ nom }) => nom);
    const attendus = suivi.sites.flatMap(({ site }) =>
      site === '37-PREF' ? [] : [`transparence-${site}-2020-T4.xlsx`],
    );
    expect(noms).toEqual(attendus);
    expect(
      boite.recus.flatMap((recu) => (recu.a.startsWith('correspondant') ? jointesOf(recu) : [])),
    ).toEqual([]);
  });

  it('come with no opening: it says that the quarter is open, with the link', async () => {
    const journee = journeeOf('37', OUVERTURE as DateIso);
    await runRappels(dependances, {
      ...journee,
      etapes: [{ genre: 'ouverture', le: OUVERTURE as DateIso }],
    });
    const recu = recuDe('correspondant');
    expect(jointesOf(recu)).toEqual([]);
    expect(decodeCourriel(recu.octets)).toContain('href="https://qualite.exemple.fr/complement/page.html"');
  });

  it('are the same bytes for the same facts', async () => {
    const sans = { ...dependances.store, takeRappel: () => Promise.resolve(true) };
    await run(RAPPEL, { ...dependances, store: sans });
    const [un, deux] = boite.recus;
    await run(RAPPEL, { ...dependances, store: sans });
    expect(boite.recus.slice(2)).toEqual([un, deux]);
  });

  it('hold no mail back when one cannot be made: the link leads to it, and the report says why', async () => {
    const service = {
      ...dependances.service,
      template: () => Promise.reject(new Error('Le dépôt précédent est illisible.')),
    };
    expect(await run(RAPPEL, { ...dependances, service })).toMatchObject({
      envoyes: 2,
      echecs: 0,
      sansClasseur: 2,
      raisons: expect.arrayContaining(['Classeur de 37-PREF : Le dépôt précédent est illisible.']),
    });
    const recu = recuDe('correspondant');
    expect(jointesOf(recu)).toEqual([]);
    expect(decodeCourriel(recu.octets)).toMatch(
      /Pour Préfecture d’Indre-et-Loire \(37-PREF\), le classeur prérempli se crée/,
    );
  });

  it('stop at a weight, the rest by the link, and are made once for all the mails of a run', async () => {
    const demandes: string[] = [];
    const prepared = await prepare(demandes, 2_500);
    expect(prepared.classeurs.joints.map(({ site }) => site)).toEqual(['37-A', '37-B']);
    expect(prepared.classeurs.parLien.map(({ site }) => site)).toEqual(['37-C']);
    expect(prepared.raisons).toEqual([]);
    expect(demandes).toEqual(['37-A', '37-B', '37-C']);
  });
});

/** Three sites of 1,000 bytes each, asked for twice. */
async function prepare(demandes: string[], octetsMax: number) {
  const faits = {
    ...{ departement: '37', nom: 'd’Indre-et-Loire', trimestre: '2020-T4' as const },
    ...{ jour: RAPPEL as DateIso, echeance: '2021-01-22' as DateIso, rappel: 'J-3' as const },
    ...{ ouverture: false, proposition: false, actionsEnRetard: [], aJustifier: [], bloquants: [] },
    nonDeposes: ['37-A', '37-B', '37-C'].map((site) => ({ site, nom: site })),
  };
  const destinataire = {
    id: '37/a',
    courriel: 'a@exemple.fr',
    fonction: 'a',
    departement: '37',
    sites: [],
    refus: [],
  };
  const sections = [{ sujet: 'depot' as const, titre: '', phrase: '', lignes: [] }];
  const part = { destinataire, faits, titre: null, sections };
  const rappel = {
    courriel: 'a@exemple.fr',
    jour: faits.jour,
    objet: '',
    salutation: '',
    parts: [part],
    pied: [],
  };
  const classeurs = createClasseurs(
    {
      template: ({ site }) => {
        demandes.push(site);
        return Promise.resolve({ nom: `${site}.xlsx`, octets: new Uint8Array(1_000) });
      },
    },
    octetsMax,
  );
  await classeurs(rappel);
  return classeurs(rappel);
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeRappel } from '../../../domain/rappels/index.ts';
import type { Destinataire, FaitsDuJour, Sujet } from '../../../domain/rappels/index.ts';

const REFERENTE: Destinataire = {
  id: '37/a',
  courriel: 'referent@exemple.fr',
  fonction: 'référente qualité',
  departement: '37',
  sites: [],
  refus: [],
};
const CORRESPONDANT: Destinataire = {
  ...REFERENTE,
  id: '37/b',
  courriel: 'correspondant@exemple.fr',
  fonction: 'correspondant qualité de la sous-préfecture',
  departement: null,
  sites: ['37-SP-CHINON'],
};

const faits = (plus: Partial<FaitsDuJour> = {}): FaitsDuJour => ({
  departement: '37',
  nom: 'd’Indre-et-Loire',
  trimestre: '2020-T4',
  jour: '2021-01-19',
  echeance: '2021-01-22',
  rappel: 'J-3',
  ouverture: false,
  proposition: false,
  nonDeposes: [
    { site: '37-PREF', nom: 'Préfecture d’Indre-et-Loire' },
    { site: '37-SP-CHINON', nom: 'Sous-préfecture de Chinon' },
  ],
  actionsEnRetard: [],
  aJustifier: [],
  bloquants: [],
  ...plus,
});

/** The mail of someone who is in one directory. */
function compose(destinataire: Destinataire, dits: FaitsDuJour) {
  const rappel = composeRappel([{ destinataire, faits: dits }]);
  return rappel && { ...rappel, sections: rappel.parts.flatMap(({ sections }) => sections) };
}

describe('composeRappel', () => {
  it('tells the référente every site that has not filed, and by when', () => {
    const rappel = compose(REFERENTE, faits());
    expect(rappel?.objet).toBe(
      'À déposer au plus tard le 22 janvier 2021 : indicateurs qualité du 4e trimestre 2020',
    );
    expect(rappel?.sections).toEqual([
      {
        sujet: 'depot',
        titre: 'À déposer',
        phrase: 'Ces sites doivent déposer le classeur du 4e trimestre 2020 au plus tard le 22 janvier 2021.',
        lignes: ['Préfecture d’Indre-et-Loire (37-PREF)', 'Sous-préfecture de Chinon (37-SP-CHINON)'],
      },
    ]);
  });

  it('tells a correspondant their own site alone', () => {
    expect(compose(CORRESPONDANT, faits())?.sections[0]?.lignes).toEqual([
      'Sous-préfecture de Chinon (37-SP-CHINON)',
    ]);
  });

  it('writes to nobody when everything is filed', () => {
    expect(compose(CORRESPONDANT, faits({ nonDeposes: [] }))).toBeNull();
    expect(compose(REFERENTE, faits({ nonDeposes: [] }))).toBeNull();
  });

  it('respects a refusal before the last day, and duty after it', () => {
    const refus: readonly Sujet[] = ['depot'];
    expect(compose({ ...CORRESPONDANT, refus }, faits())).toBeNull();
    const retard = compose({ ...CORRESPONDANT, refus }, faits({ jour: '2021-01-25', rappel: 'J+1' }));
    expect(retard?.objet).toBe('Dépôt en retard : indicateurs qualité du 4e trimestre 2020');
    expect(retard?.pied.join(' ')).toMatch(
      /ne peut pas être arrêté : il cesse dès que le classeur est déposé/,
    );
  });

  it('puts late actions and what blocks the publication in the same mail', () => {
    const rappel = compose(
      REFERENTE,
      faits({
        rappel: 'J+1',
        jour: '2021-01-25',
        proposition: true,
        actionsEnRetard: [
          {
            site: '37-PREF',
            action: 'Renforcer l’équipe téléphonique',
            responsable: 'chef du bureau des usagers',
            echeance: '2020-12-31',
          },
        ],
        bloquants: [{ message: 'Appels décrochés : la cible est manquée sans commentaire ni action.' }],
      }),
    );
    expect(rappel?.sections.map(({ sujet }) => sujet)).toEqual(['depot', 'publication', 'actions', 'etape']);
    expect(rappel?.sections[2]?.phrase).toContain('mettez à jour son état, son échéance ou son bilan');
    expect(rappel?.sections[2]?.lignes).toEqual([
      'Renforcer l’équipe téléphonique (chef du bureau des usagers, 31 décembre 2020)',
    ]);
  });

  it('tells each site what it will be asked to justify, and the référente what blocks once it does', () => {
    const aJustifier = [
      { site: '37-SP-CHINON', nom: 'Sous-préfecture de Chinon', nombre: 1 },
      { site: '37-PREF', nom: 'Préfecture d’Indre-et-Loire', nombre: 3 },
    ];
    const jour = faits({ nonDeposes: [], aJustifier });
    expect(compose(CORRESPONDANT, jour)).toMatchObject({
      objet: 'À compléter avant la publication : tableau du 4e trimestre 2020',
      sections: [{ sujet: 'publication', lignes: ['Sous-préfecture de Chinon (37-SP-CHINON) : 1 chiffre'] }],
    });
    expect(compose(REFERENTE, jour)?.sections[0]?.lignes).toHaveLength(2);
    const bloque = faits({ nonDeposes: [], aJustifier, bloquants: [{ message: 'Un commentaire manque.' }] });
    expect(compose(REFERENTE, bloque)?.sections[0]?.lignes).toEqual(['Un commentaire manque.']);
    expect(compose(CORRESPONDANT, bloque)?.sections[0]?.lignes).toHaveLength(1);
    expect(compose({ ...CORRESPONDANT, refus: ['publication'] }, bloque)).toBeNull();
  });

  it('says what is to be done now, when one day brings an opening and a proposal', () => {
    const jour = { jour: '2021-01-28', ouverture: true, proposition: true, nonDeposes: [] } as const;
    const etapeDe = (plus: Partial<FaitsDuJour>) =>
      compose(REFERENTE, faits({ ...jour, ...plus }))?.sections.find(({ sujet }) => sujet === 'etape');
    expect(etapeDe({})?.titre).toBe('Le tableau est prêt');
    expect(etapeDe({ bloquants: [{ message: 'Un commentaire manque.' }] })?.titre).toBe(
      'Le tableau est consolidé',
    );
    expect(etapeDe({ proposition: false })?.titre).toBe('Le trimestre est ouvert');
  });

  it('shortens a long list, and says how many are left', () => {
    const nonDeposes = Array.from({ length: 15 }, (_, i) => ({ site: `37-S${i}`, nom: `Site ${i}` }));
    const lignes = compose(REFERENTE, faits({ nonDeposes }))?.sections[0]?.lignes;
    expect(lignes).toHaveLength(13);
    expect(lignes?.at(-1)).toBe('et 3 autres sites');
  });

  it('never tells a person about a site that is not theirs, and never what they refused before the last day', () => {
    const sites = ['37-PREF', '37-SP-CHINON', '37-SP-LOCHES', '37-DDT'];
    fc.assert(
      fc.property(
        fc.subarray(sites),
        fc.subarray(sites),
        fc.subarray<Sujet>(['depot', 'actions', 'publication', 'etape']),
        (attendus, siens, refus) => {
          const rappel = compose(
            { ...CORRESPONDANT, sites: siens, refus },
            faits({ nonDeposes: attendus.map((site) => ({ site, nom: `Site ${site}` })) }),
          );
          const dits = rappel?.sections.flatMap(({ lignes }) => lignes).join(' ') ?? '';
          for (const site of sites) {
            const attendu = attendus.includes(site) && siens.includes(site) && !refus.includes('depot');
            expect(dits.includes(`(${site})`)).toBe(attendu);
          }
        },
      ),
    );
  });
});

/** The référente of Indre-et-Loire, who also runs the quality of Landes until somebody is appointed there. */
const INTERIM: Destinataire = {
  ...REFERENTE,
  id: '40/z',
  fonction: 'référente qualité par intérim',
  departement: '40',
};
const LANDES = faits({
  departement: '40',
  nom: 'des Landes',
  nonDeposes: [{ site: '40-PREF', nom: 'Préfecture des Landes' }],
});
const ACTION = {
  site: '40-PREF',
  action: 'Former deux agents',
  responsable: null,
  echeance: '2020-12-31',
} as const;

describe('somebody in the directories of two départements', () => {
  const ici = { destinataire: REFERENTE, faits: faits() };
  const ailleurs = { destinataire: INTERIM, faits: LANDES };

  it('has one mail, in which each département has its own part under its name', () => {
    const rappel = composeRappel([ici, ailleurs]);
    expect(rappel?.courriel).toBe('referent@exemple.fr');
    expect(
      rappel?.parts.map(({ titre, destinataire, sections }) => [titre, destinataire.id, sections[0]?.lignes]),
    ).toEqual([
      [
        'Département d’Indre-et-Loire',
        '37/a',
        ['Préfecture d’Indre-et-Loire (37-PREF)', 'Sous-préfecture de Chinon (37-SP-CHINON)'],
      ],
      ['Département des Landes', '40/z', ['Préfecture des Landes (40-PREF)']],
    ]);
    expect(rappel?.pied).toEqual([
      'Vous recevez ce message en tant que « référente qualité » pour le département d’Indre-et-Loire et « référente qualité par intérim » pour le département des Landes. Vous en recevez un par jour au plus, tous départements réunis.',
    ]);
    // Both ask for the same: its object says it once.
    expect(rappel?.objet).toBe(
      'À déposer au plus tard le 22 janvier 2021 : indicateurs qualité du 4e trimestre 2020',
    );
  });

  it('is told the most pressing first, whichever département wrote, and the object says where', () => {
    const retard = { ...ailleurs, faits: { ...LANDES, jour: '2021-01-19', echeance: '2021-01-15' } as const };
    const rappel = composeRappel([ici, retard]);
    expect(rappel?.parts.map(({ faits: { departement } }) => departement)).toEqual(['40', '37']);
    expect(rappel?.objet).toBe(
      'Dépôt en retard : indicateurs qualité du 4e trimestre 2020 (département des Landes) et autres rappels',
    );
    expect(composeRappel([retard, ici])).toEqual(rappel);
    expect(rappel?.pied[1]).toMatch(/ne peut pas être arrêté/);
  });

  it('is not told what they refused in one directory, and is told it by the other', () => {
    const actions = { actionsEnRetard: [ACTION] };
    const sujets = (refus37: readonly Sujet[], refus40: readonly Sujet[]) =>
      composeRappel([
        { destinataire: { ...REFERENTE, refus: refus37 }, faits: faits(actions) },
        { destinataire: { ...INTERIM, refus: refus40 }, faits: { ...LANDES, ...actions } },
      ])?.parts.map(({ faits: { departement }, sections }) => [
        departement,
        ...sections.map(({ sujet }) => sujet),
      ]);
    expect(sujets([], ['actions'])).toEqual([
      ['37', 'depot', 'actions'],
      ['40', 'depot'],
    ]);
    expect(sujets(['depot', 'actions'], [])).toEqual([['40', 'depot', 'actions']]);
    expect(sujets(['depot', 'actions'], ['depot', 'actions'])).toBeUndefined();
  });

  it('reads which département it is about, even when one of them has nothing to tell', () => {
    for (const muet of [null, { ...LANDES, nonDeposes: [] }]) {
      const rappel = composeRappel([ici, { ...ailleurs, faits: muet }]);
      expect(rappel?.parts.map(({ titre }) => titre)).toEqual(['Département d’Indre-et-Loire']);
      expect(rappel?.pied[0]).toContain('« référente qualité » pour le département d’Indre-et-Loire.');
    }
    expect(
      composeRappel([
        { ...ici, faits: null },
        { ...ailleurs, faits: null },
      ]),
    ).toBeNull();
    expect(compose(REFERENTE, faits())?.parts.map(({ titre }) => titre)).toEqual([null]);
  });
});

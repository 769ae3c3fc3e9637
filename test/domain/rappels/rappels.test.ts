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

describe('composeRappel', () => {
  it('tells the référente every site that has not filed, and by when', () => {
    const rappel = composeRappel(REFERENTE, faits());
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
    expect(composeRappel(CORRESPONDANT, faits())?.sections[0]?.lignes).toEqual([
      'Sous-préfecture de Chinon (37-SP-CHINON)',
    ]);
  });

  it('writes to nobody when everything is filed', () => {
    expect(composeRappel(CORRESPONDANT, faits({ nonDeposes: [] }))).toBeNull();
    expect(composeRappel(REFERENTE, faits({ nonDeposes: [] }))).toBeNull();
  });

  it('respects a refusal before the last day, and duty after it', () => {
    const refus: readonly Sujet[] = ['depot'];
    expect(composeRappel({ ...CORRESPONDANT, refus }, faits())).toBeNull();
    const retard = composeRappel({ ...CORRESPONDANT, refus }, faits({ jour: '2021-01-25', rappel: 'J+1' }));
    expect(retard?.objet).toBe('Dépôt en retard : indicateurs qualité du 4e trimestre 2020');
    expect(retard?.pied.join(' ')).toMatch(
      /ne peut pas être arrêté : il cesse dès que le classeur est déposé/,
    );
  });

  it('puts late actions and what blocks the publication in the same mail', () => {
    const rappel = composeRappel(
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
    expect(composeRappel(CORRESPONDANT, jour)).toMatchObject({
      objet: 'À compléter avant la publication : tableau du 4e trimestre 2020',
      sections: [{ sujet: 'publication', lignes: ['Sous-préfecture de Chinon (37-SP-CHINON) : 1 chiffre'] }],
    });
    expect(composeRappel(REFERENTE, jour)?.sections[0]?.lignes).toHaveLength(2);
    const bloque = faits({ nonDeposes: [], aJustifier, bloquants: [{ message: 'Un commentaire manque.' }] });
    expect(composeRappel(REFERENTE, bloque)?.sections[0]?.lignes).toEqual(['Un commentaire manque.']);
    expect(composeRappel(CORRESPONDANT, bloque)?.sections[0]?.lignes).toHaveLength(1);
    expect(composeRappel({ ...CORRESPONDANT, refus: ['publication'] }, bloque)).toBeNull();
  });

  it('says what is to be done now, when one day brings an opening and a proposal', () => {
    const jour = { jour: '2021-01-28', ouverture: true, proposition: true, nonDeposes: [] } as const;
    const etapeDe = (plus: Partial<FaitsDuJour>) =>
      composeRappel(REFERENTE, faits({ ...jour, ...plus }))?.sections.find(({ sujet }) => sujet === 'etape');
    expect(etapeDe({})?.titre).toBe('Le tableau est prêt');
    expect(etapeDe({ bloquants: [{ message: 'Un commentaire manque.' }] })?.titre).toBe(
      'Le tableau est consolidé',
    );
    expect(etapeDe({ proposition: false })?.titre).toBe('Le trimestre est ouvert');
  });

  it('shortens a long list, and says how many are left', () => {
    const nonDeposes = Array.from({ length: 15 }, (_, i) => ({ site: `37-S${i}`, nom: `Site ${i}` }));
    const lignes = composeRappel(REFERENTE, faits({ nonDeposes }))?.sections[0]?.lignes;
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
          const rappel = composeRappel(
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

import { describe, expect, it } from '@jest/globals';
import { consolidate } from '../../../domain/consolidation/index.ts';
import type { ConsolidationTerritoire } from '../../../domain/consolidation/territoire/types.ts';
import { shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import { openPli } from '../../../functions/service/consolidation-niveaux.ts';
import { createMinistere, depotFige } from '../../fabriques/ministere.ts';
import type { Ministere } from '../../fabriques/ministere.ts';
import { computeTemoin } from '../../fabriques/ministere-temoin.ts';

/** The whole of issue 5 when asked for (TRANSPARENCE_LONG=1); every département, on two quarters, otherwise. */
const LONG = process.env['TRANSPARENCE_LONG'] === '1';
const TAILLE = { departements: 101, sites: 6, indicateurs: LONG ? 60 : 33 };
const TRIMESTRES = LONG ? 40 : 2;
const PREMIER: Trimestre = '2016-T1';

/** Each département is consolidated, folded and forgotten. */
function consolidateQuarter(ministere: Ministere, trimestre: Trimestre): readonly ConsolidationTerritoire[] {
  const pli = openPli(ministere, trimestre);
  const faitLe = '2021-01-16T03:00:00.000Z';
  for (const departement of ministere.departements) {
    const depots = ministere
      .sitesOf(departement)
      .map((site) => [site, depotFige(ministere.fileOf(site, trimestre), trimestre)] as const);
    const { indicateurs, indicateursDuSite } = ministere;
    pli.add(
      consolidate({
        run: `run-${departement}`,
        departement,
        trimestre,
        faitLe,
        depots: new Map(depots),
        indicateurs,
        indicateursDuSite,
      }),
    );
  }
  return pli.conclude({ run: 'run', faitLe, raison: 'non-consolide' });
}

/** `"63/100"` and `"63"` as two whole numbers. */
function parse(valeur: string): { readonly haut: bigint; readonly bas: bigint } {
  const [haut = '0', bas = '1'] = valeur.split('/');
  return { haut: BigInt(haut), bas: BigInt(bas) };
}

/** Differences with the independent computation, as sentences: none is expected. */
function compare(ministere: Ministere, territoire: ConsolidationTerritoire): readonly string[] {
  const { code, trimestre, departements } = territoire;
  const temoins = computeTemoin(ministere, trimestre, Object.keys(departements));
  return territoire.agregats.flatMap((agregat) => {
    const temoin = temoins.get(agregat.code);
    if (!temoin) return [];
    const ici = `${code} ${trimestre} ${agregat.code}`;
    const { sites, manquants, poids } = agregat.couverture;
    const ecarts: string[] = [];
    const lue = agregat.mesure && parse(agregat.mesure.valeur);
    const { figure } = temoin;
    if ((lue === null) !== (figure === null))
      ecarts.push(`${ici} : ${String(lue)} au lieu de ${String(figure)}`);
    if (lue && figure && lue.haut * figure.bas !== figure.haut * lue.bas) {
      ecarts.push(`${ici} : ${agregat.mesure?.valeur} au lieu de ${figure.haut}/${figure.bas}`);
    }
    if (sites.attendus !== temoin.attendus || sites.couverts !== temoin.couverts) {
      ecarts.push(
        `${ici} : ${sites.couverts}/${sites.attendus} sites, non ${temoin.couverts}/${temoin.attendus}`,
      );
    }
    const absents = manquants.reduce((n, manque) => n + manque.sites, 0);
    if (absents + sites.couverts !== sites.attendus) ecarts.push(`${ici} : ${absents} absents de trop`);
    if (temoin.cas !== null && parse(poids?.couvert ?? '-1').haut !== temoin.cas) {
      ecarts.push(`${ici} : poids ${poids?.couvert ?? 'inconnu'} au lieu de ${temoin.cas}`);
    }
    return ecarts;
  });
}

describe('a simulated ministry', () => {
  const ministere = createMinistere(TAILLE);

  it.each(Array.from({ length: TRIMESTRES }, (_, rang) => shiftTrimestre(PREMIER, rang)))(
    'consolidates right in %s: every région and the country equal a plain sum over what was typed',
    (trimestre) => {
      const territoires = consolidateQuarter(ministere, trimestre);
      expect(territoires).toHaveLength(19);
      expect(territoires.flatMap((territoire) => compare(ministere, territoire))).toEqual([]);
    },
  );

  it('would notice one call too many', () => {
    const [region] = consolidateQuarter(ministere, PREMIER);
    const faux = structuredClone(region) as unknown as {
      agregats: { code: string; mesure: { valeur: string } | null }[];
    };
    const ligne = faux.agregats.find(({ code, mesure }) => code === 'TEL-DECROCHE' && mesure);
    if (!ligne?.mesure) throw new Error('Aucun chiffre.');
    const { haut, bas } = parse(ligne.mesure.valeur);
    ligne.mesure.valeur = `${haut + 1n}/${bas}`;
    expect(compare(ministere, faux as unknown as ConsolidationTerritoire)).toHaveLength(1);
  });

  it('lists each CERT once, with the départements attached to it, and adds nothing up', () => {
    const territoires = consolidateQuarter(ministere, PREMIER);
    const national = territoires.at(-1);
    const permis = national?.agregats.find(({ code }) => code === 'DEL-PERMIS');
    const certs = permis?.propres.flatMap(({ cert }) => cert ?? []) ?? [];
    expect(new Set(certs).size).toBe(certs.length);
    expect(certs.length).toBeGreaterThan(20);
    expect(certs.length).toBeLessThanOrEqual(25);
    expect(permis?.mesure).toBeNull();
    for (const { cert, departements } of permis?.propres ?? []) {
      expect(departements).toHaveLength(cert ? 4 : 1);
    }
  });

  it('keeps the country under what one item may hold', () => {
    const [premiere] = [createMinistere({ departements: 101, sites: 6, indicateurs: 60 })];
    const tailles = consolidateQuarter(premiere as Ministere, PREMIER).map((territoire) =>
      Buffer.byteLength(JSON.stringify(territoire)),
    );
    expect(Math.max(...tailles)).toBeLessThan(350_000);
  });
});

import type { Cert, Departement, Indicateur, Region, ReglageDepartement, Site } from '../types.ts';
import { findDoublons } from './probleme.ts';
import type { Probleme } from './probleme.ts';

/** All the data that must hold together. */
export interface Donnees {
  readonly regions: readonly Region[];
  readonly departements: readonly Departement[];
  readonly sites: readonly Site[];
  readonly certs: readonly Cert[];
  readonly indicateurs: readonly Indicateur[];
  readonly reglages: readonly ReglageDepartement[];
}

const codesOf = (liste: readonly { readonly code: string }[]): ReadonlySet<string> =>
  new Set(liste.map(({ code }) => code));

function inconnus(
  chemin: string,
  codes: readonly string[],
  connus: ReadonlySet<string>,
  quoi: string,
): readonly Probleme[] {
  return codes
    .filter((code) => !connus.has(code))
    .map((code) => ({
      chemin,
      message: `${quoi} : « ${code} ». Corrigez le code ou ajoutez-le à sa liste.`,
    }));
}

/** Codes that must be unique, and codes that must exist where they are pointed at. */
export function checkLiens(donnees: Donnees): readonly Probleme[] {
  const { regions, departements, sites, certs, indicateurs, reglages } = donnees;
  const codesRegions = codesOf(regions);
  const codesDepartements = codesOf(departements);
  const codesIndicateurs = codesOf(indicateurs);
  const byCode = ({ code }: { readonly code: string }): string => code;
  return [
    ...findDoublons(regions, 'regions', byCode),
    ...findDoublons(departements, 'departements', byCode),
    ...findDoublons(sites, 'sites', byCode),
    ...findDoublons(certs, 'certs', byCode),
    ...findDoublons(indicateurs, 'indicateurs', byCode),
    ...findDoublons(reglages, 'reglages', ({ departement }) => departement),
    ...departements.flatMap(({ code, region }) =>
      inconnus(`departements/${code}/region`, [region], codesRegions, 'Région inconnue'),
    ),
    ...departements
      .filter(({ code }) => !sites.some((site) => site.departement === code && site.genre === 'PREF'))
      .map(({ code }) => ({
        chemin: `departements/${code}`,
        message: `Pas de préfecture : ajoutez le site « ${code}-PREF ».`,
      })),
    ...sites.flatMap(({ code, departement, indicateurs: propres, frequences = {} }) => [
      ...inconnus(`sites/${code}/departement`, [departement], codesDepartements, 'Département inconnu'),
      ...inconnus(`sites/${code}/indicateurs`, propres ?? [], codesIndicateurs, 'Indicateur inconnu'),
      ...inconnus(
        `sites/${code}/frequences`,
        Object.keys(frequences),
        codesIndicateurs,
        'Indicateur inconnu',
      ),
    ]),
    ...certs.flatMap(({ code, siege, rattaches }) =>
      inconnus(`certs/${code}`, [siege, ...rattaches], codesDepartements, 'Département inconnu'),
    ),
    ...reglages.flatMap(({ departement, cibles, publiesEnPlus }) => [
      ...inconnus(`reglages/${departement}`, [departement], codesDepartements, 'Département inconnu'),
      ...inconnus(
        `reglages/${departement}/cibles`,
        Object.keys(cibles),
        codesIndicateurs,
        'Indicateur inconnu',
      ),
      ...inconnus(
        `reglages/${departement}/publiesEnPlus`,
        publiesEnPlus,
        codesIndicateurs,
        'Indicateur inconnu',
      ),
    ]),
  ];
}

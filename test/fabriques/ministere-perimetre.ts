import { DEPARTEMENTS, INDICATEURS, REGIONS } from '../../domain/referentiels/index.ts';
import type {
  Cert,
  CodeDepartement,
  CodeSite,
  Indicateur,
  TitreCert,
} from '../../domain/referentiels/types.ts';
import type { Perimetre } from '../../functions/service/consolidation-perimetre.ts';

export interface TailleMinistere {
  readonly departements: number;
  /** Sites of a département, the préfecture first. */
  readonly sites: number;
  readonly indicateurs: number;
}

export interface PerimetreSimule extends Perimetre {
  /** CERT whose figure this site copies, or null. */
  certCommun(site: CodeSite, indicateur: Indicateur): string | null;
}

const TITRES: readonly TitreCert[] = ['CNI-PASSEPORT', 'PERMIS', 'CI'];
/** Départements attached to one CERT. */
const RATTACHES = 4;

/** The catalogue, then made-up definitions that take its rules in turn. */
function makeIndicateurs(nombre: number): readonly Indicateur[] {
  return Array.from({ length: nombre }, (_, rang) => {
    const modele = INDICATEURS[rang % INDICATEURS.length] as Indicateur;
    return rang < INDICATEURS.length
      ? modele
      : { ...modele, code: `ESSAI-${rang}`, libelle: `Essai ${rang}` };
  });
}

/** Four départements a CERT and title. Those left over know none, as most of the real référentiel. */
function makeCerts(departements: readonly CodeDepartement[]): readonly Cert[] {
  const groupes = Array.from({ length: Math.floor(departements.length / RATTACHES) }, (_, rang) =>
    departements.slice(rang * RATTACHES, (rang + 1) * RATTACHES),
  );
  return groupes.flatMap((rattaches, rang) =>
    TITRES.map((titre) => ({
      code: `CERT-${rang}-${titre}`,
      nom: `CERT d’essai ${rang}`,
      titre,
      siege: rattaches[0] as CodeDepartement,
      rattaches,
      source: 'Donnée d’essai.',
    })),
  );
}

const SUITE = ['PREF', 'SP-NORD', 'SP-SUD', 'DDT', 'DDETS', 'DDPP', 'SGCD', 'SP-EST', 'SP-OUEST'];

export function createPerimetre({
  departements: n,
  sites,
  indicateurs: m,
}: TailleMinistere): PerimetreSimule {
  const lesDepartements = DEPARTEMENTS.slice(0, n);
  const codes = lesDepartements.map(({ code }) => code);
  const regionOf = new Map(lesDepartements.map(({ code, region }) => [code, region]));
  const indicateurs = makeIndicateurs(m);
  const tous = indicateurs.map(({ code }) => code);
  const sansCert = indicateurs.filter(({ agregation }) => agregation !== 'jamais').map(({ code }) => code);
  const certs = makeCerts(codes);
  const certOf = (departement: CodeDepartement, titre: TitreCert): Cert | undefined =>
    certs.find((cert) => cert.titre === titre && cert.rattaches.includes(departement));
  const sitesOf = new Map(codes.map((code) => [code, SUITE.slice(0, sites).map((nom) => `${code}-${nom}`)]));

  return {
    departements: codes,
    regions: REGIONS.map(({ code }) => code).filter((code) => [...regionOf.values()].includes(code)),
    regionOf: (departement) => regionOf.get(departement),
    sitesOf: (departement) => sitesOf.get(departement) ?? [],
    indicateurs,
    indicateursDuSite: (site) => (site.endsWith('-PREF') ? tous : sansCert),
    certOf,
    certCommun: (site, { titreCert }) => {
      const departement = site.slice(0, site.indexOf('-'));
      return titreCert ? (certOf(departement, titreCert)?.code ?? null) : null;
    },
    echeanceOf: () => '2021-01-15',
  };
}

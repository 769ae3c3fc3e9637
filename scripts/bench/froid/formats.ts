/**
 * Every file of 101 départements, made one after the other in a process of its own, which ends by saying on one line of JSON what it
 * made and the most memory that it held. Nothing is written: disks differ more than programs.
 */
import { DEPARTEMENTS } from '../../../domain/referentiels/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { renderFichiers } from '../../../functions/render/fichiers.ts';
import { makeTableaux } from '../outils/tableaux.ts';

/** What a run made; `memoire` in bytes, as the kernel counted it at its highest. */
export interface Bilan {
  readonly departements: number;
  readonly fichiers: number;
  readonly octets: number;
  readonly memoire: number;
}

const NOMBRE = 101;

/** Figures and words of its own, under the name of a real département. */
function tableauOf(tableau: Tableau, rang: number): Tableau {
  const { code, nom, deNom, region } = DEPARTEMENTS[rang] ?? tableau.entite;
  return {
    ...tableau,
    service: `Préfecture ${deNom}`,
    entite: { ...tableau.entite, code, nom, deNom, region, departement: code },
  };
}

const bilan = { departements: 0, fichiers: 0, octets: 0 };
for (const [rang, tableau] of makeTableaux(NOMBRE).entries()) {
  const sien = tableauOf(tableau, rang);
  const adressePage = `https://www.exemple.gouv.fr/tableaux/${sien.entite.code}/${sien.trimestre}`;
  const fichiers = await renderFichiers(sien, { adressePage });
  bilan.departements += 1;
  bilan.fichiers += fichiers.length;
  bilan.octets += fichiers.reduce((somme, { octets }) => somme + octets.length, 0);
}
console.log(JSON.stringify({ ...bilan, memoire: process.resourceUsage().maxRSS * 1024 } satisfies Bilan));

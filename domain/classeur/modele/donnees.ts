import { figuresOf } from '../../depot/figures.ts';
import type { ActionDeposee, Contenu } from '../../depot/types.ts';
import { cibleOf, formatHorsTrimestre, frequenceOf, indicateursOf } from '../../referentiels/index.ts';
import type { Site } from '../../referentiels/types.ts';
import type { Trimestre } from '../../temps/trimestre.ts';
import type { ActionModele, DonneesModele } from '../types.ts';

const CLOSES: ReadonlySet<string | null> = new Set(['Réalisée', 'Abandonnée']);

const carryOver = (action: ActionDeposee): ActionModele => ({
  numero: action.numero,
  action: action.action,
  origine: action.origine ?? '',
  porteSur: action.porteSur.join(' ; '),
  responsable: action.responsable ?? '',
  debut: action.debut,
  echeance: action.echeance,
  avancement: action.avancement,
  etat: action.etat ?? '',
  bilan: action.bilan ?? '',
});

/**
 * What the workbook of a site and quarter opens with: its indicators, their targets, what the site filed for the quarter
 * before, and the actions that were still open. `precedent` is null when nothing was filed or nothing is known of it.
 */
export function buildDonneesModele(
  site: Site,
  trimestre: Trimestre,
  precedent: Contenu | null,
): DonneesModele {
  const figures = figuresOf(precedent);
  return {
    site: { code: site.code, nom: site.nom },
    trimestre,
    lignes: indicateursOf(site).map((indicateur) => {
      const horsTrimestre = formatHorsTrimestre(frequenceOf(site, indicateur), trimestre);
      return {
        code: indicateur.code,
        cible: cibleOf(site.departement, indicateur.code),
        precedent: figures.get(indicateur.code) ?? null,
        ...(horsTrimestre === null ? {} : { horsTrimestre }),
      };
    }),
    // Who gave months goes on giving them: the sheet is there again, blank.
    ...(precedent?.mois ? { mois: [] } : {}),
    actions: (precedent?.actions ?? []).filter(({ etat }) => !CLOSES.has(etat)).map(carryOver),
  };
}

import { buildDonneesModele } from '../../domain/classeur/modele/donnees.ts';
import { writeModele } from '../../domain/classeur/modele/index.ts';
import type { ActionModele, SaisieIndicateur } from '../../domain/classeur/types.ts';
import { INDICATEURS, findSite } from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';

const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

/** A workbook as a site has it open: .xlsx bytes with figures, one action, and others after it. Domain alone, so that jsdom loads it. */
export function classeurSaisi(
  code: CodeSite,
  trimestre: Trimestre,
  saisies: readonly SaisieIndicateur[],
  autres: readonly Partial<ActionModele>[] = [],
): Promise<Uint8Array> {
  const donnees = buildDonneesModele(findSite(code)!, trimestre, null);
  const action: ActionModele = {
    numero: '1',
    action: 'Établir une stratégie de renvoi d’appel par service',
    origine: 'Indicateur',
    porteSur: 'TEL-DECROCHE',
    responsable: 'chef du service des systèmes d’information',
    debut: '2020-10-01',
    echeance: '2021-06-30',
    avancement: 40,
    etat: 'En cours',
    bilan: '',
  };
  const actions = [action, ...autres.map((autre) => ({ ...action, ...autre }))];
  return writeModele({ ...donnees, saisies, actions }, parCode);
}

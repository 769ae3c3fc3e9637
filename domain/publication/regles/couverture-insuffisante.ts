import { formatNombre } from '../../nombre/index.ts';
import type { ReglePublication } from '../types.ts';

/** So many sites named in the sentence; the follow-up of the quarter has them all. */
const NOMMES = 5;

/** Below the coverage that the département set for itself, its figures do not speak for it. */
export const couvertureInsuffisante: ReglePublication = {
  code: 'COUVERTURE-INSUFFISANTE',
  bloque: true,
  explication: 'Moins de sites que le seuil fixé par le département ont transmis leur classeur.',
  check: ({ consolidation, seuils }) => {
    const sites = Object.entries(consolidation.versions);
    const manquants = sites.filter(([, version]) => version === null).map(([site]) => site);
    const part = sites.length === 0 ? 0 : (100 * (sites.length - manquants.length)) / sites.length;
    if (seuils.couverture === null || part >= seuils.couverture) return [];
    const deposes = sites.length - manquants.length;
    const ont =
      deposes > 1
        ? `${deposes} sites sur ${sites.length} ont transmis leur`
        : `${deposes} site sur ${sites.length} a transmis son`;
    const reste = manquants.length - NOMMES;
    const suite = reste > 0 ? ` et ${reste} autre${reste > 1 ? 's' : ''}` : '';
    return [
      {
        message: `${ont} classeur, et le département demande au moins ${formatNombre(seuils.couverture)} % : relancez ${manquants.slice(0, NOMMES).join(', ')}${suite}, puis consolidez de nouveau.`,
      },
    ];
  },
};

import { SOURCES } from '../sources.ts';
import { RECEVANT_DU_PUBLIC, RESEAU_PREFECTORAL } from '../territoires/genres.ts';
import type { GenreSite, Indicateur } from '../types.ts';
import { ENQUETE_ANNUELLE, MOIS_ENQUETE, ratio } from './definitions.ts';

/**
 * One definition for each question of the satisfaction survey. The count is that of the answers to the question, not of
 * the returns: 100 returns cannot give 98,9 %.
 */
function satisfaction(
  code: string,
  sujet: string,
  enClair: string,
  genres: readonly GenreSite[] = RECEVANT_DU_PUBLIC,
): Indicateur {
  return ratio({
    code,
    libelle: `Satisfaction : ${sujet}`,
    enClair: `Part des usagers satisfaits ${enClair}.`,
    famille: 'Accueil',
    numerateur: 'usagers satisfaits',
    denominateur: 'réponses à cette question',
    ...ENQUETE_ANNUELLE,
    genres,
    sources: [SOURCES.clu37],
    aConfirmer: [MOIS_ENQUETE],
  });
}

export const INDICATEURS_ACCUEIL: readonly Indicateur[] = [
  satisfaction('ACC-COURTOISIE', 'courtoisie des agents', 'de la courtoisie des agents'),
  satisfaction('ACC-DISPONIBILITE', 'disponibilité des agents', 'de la disponibilité des agents'),
  satisfaction('ACC-LANGAGE', 'langage compréhensible', 'de la clarté du langage employé par les agents'),
  satisfaction(
    'ACC-ORIENTATION',
    'orientation et signalétique',
    'de la façon dont ils sont orientés dans les locaux',
  ),
  satisfaction('ACC-ATTENTE', 'délai d’attente', 'de leur temps d’attente'),
  satisfaction(
    'ACC-CONFIDENTIALITE',
    'confidentialité',
    'de la confidentialité de leur échange avec l’agent',
  ),
  satisfaction('ACC-CONFORT', 'confort des espaces', 'du confort des espaces d’accueil et d’attente'),
  satisfaction(
    'ACC-SERVICES',
    'services offerts',
    'des services offerts sur place, comme la fontaine à eau ou l’espace pour les enfants',
  ),
  satisfaction(
    'ACC-PAN',
    'point numérique',
    'de l’aide reçue au point d’accueil numérique',
    RESEAU_PREFECTORAL,
  ),
];

import type { Engagement, Referentiel } from './engagements-types.ts';
import { SOURCES } from './sources.ts';
import { typographie } from '../texte/typographie.ts';

/** Services Publics+: nine commitments, results published at least yearly at local level, label for three years. */
export const SERVICES_PUBLICS_PLUS: Referentiel = {
  code: 'SPP',
  nom: 'Services Publics+',
  version: '2021',
  source: SOURCES.spPlus,
  aConfirmer: [
    'Texte des engagements : à reprendre du document de la DITP ; seuls les objets des engagements 4 et 6 sont connus.',
    'Édition : le programme est passé de neuf à huit engagements en 2023 ; les numéros 4 et 6 cités ici semblent être ceux de 2023.',
  ].map(typographie),
};

const NOMBRE = 9;

/** What the sources say of a commitment, in our words: none quotes its text. */
const OBJETS: Readonly<Record<number, string>> = {
  4: 'Délais annoncés et accusés de réception',
  6: 'Publication des résultats de qualité de service',
};

/** `SPP-1` to `SPP-9`; `libelle` is null where nothing is known of it. */
export const ENGAGEMENTS_SERVICES_PUBLICS_PLUS: readonly Engagement[] = Array.from(
  { length: NOMBRE },
  (_, rang) => ({
    code: `SPP-${rang + 1}`,
    referentiel: SERVICES_PUBLICS_PLUS.code,
    version: SERVICES_PUBLICS_PLUS.version,
    module: null,
    canal: null,
    libelle: OBJETS[rang + 1] ?? null,
  }),
);

import { cibleManqueeSansMot } from './regles/cible-manquee-sans-mot.ts';
import { commentaireNominatif } from './regles/commentaire-nominatif.ts';
import { commentaireNonImprime } from './regles/commentaire-non-imprime.ts';
import { commentaireTropLong } from './regles/commentaire-trop-long.ts';
import { couvertureInsuffisante } from './regles/couverture-insuffisante.ts';
import { degradationSansMot } from './regles/degradation-sans-mot.ts';
import { horlogeDouteuse } from './regles/horloge-douteuse.ts';
import { rectificatifSansMotif } from './regles/rectificatif-sans-motif.ts';
import { responsableNominatif } from './regles/responsable-nominatif.ts';
import { rienAPublier } from './regles/rien-a-publier.ts';
import { sautNonJustifie } from './regles/saut-non-justifie.ts';
import type { ReglePublication } from './types.ts';

/** The rules of publication, in the order in which their finds are told. */
export const REGLES_PUBLICATION: readonly ReglePublication[] = [
  rienAPublier,
  couvertureInsuffisante,
  rectificatifSansMotif,
  cibleManqueeSansMot,
  degradationSansMot,
  sautNonJustifie,
  commentaireNominatif,
  responsableNominatif,
  commentaireTropLong,
  commentaireNonImprime,
  horlogeDouteuse,
];

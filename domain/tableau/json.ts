import { stripTextes } from '../texte/neutralise.ts';
import type { IndicateurPublie, Tableau } from './types.ts';

/** Open licence of the State's public data. */
export const LICENCE = 'etalab-2.0';

/**
 * The public JSON value of a tableau: stable keys, codes for what a machine reads (`situation`, `evolution`), numbers in
 * the unit or null, ISO dates, and the sentences that the page shows, without what is hidden in them.
 */
export function tableauJson(tableau: Tableau) {
  const { schema, entite, etat, rectificatif, service, trimestre, publieLe, run, textes, indicateurs } =
    tableau;
  return stripTextes({
    schema,
    entite: {
      niveau: entite.niveau,
      code: entite.code,
      nom: entite.nom,
      departement: entite.departement,
      region: entite.region,
    },
    ...(entite.niveau === 'departement' ? { departement: { code: entite.code, nom: entite.nom } } : {}),
    etat,
    rectificatif: rectificatif && { ...rectificatif, texte: textes.rectificatif },
    service,
    trimestre,
    publieLe,
    run,
    resume: textes.resume,
    couverture: textes.couverture,
    prochaine: textes.prochaine,
    ...(textes.depasse === undefined ? {} : { depasse: textes.depasse }),
    licence: LICENCE,
    indicateurs: indicateurs.map(indicateurJson),
  });
}

function indicateurJson(indicateur: IndicateurPublie) {
  const { textes, couverture } = indicateur;
  return {
    code: indicateur.code,
    definition: indicateur.definition,
    libelle: indicateur.libelle,
    enClair: indicateur.enClair,
    famille: indicateur.famille,
    unite: indicateur.unite,
    sens: indicateur.sens,
    valeur: indicateur.valeur,
    decimales: indicateur.decimales,
    exacte: indicateur.exacte,
    cible: indicateur.cible,
    cibleTexte: textes.cible,
    cibleOrigine: indicateur.cibleOrigine ?? null,
    situation: indicateur.situation,
    dePeu: indicateur.dePeu,
    precedent: indicateur.precedent,
    anPasse: indicateur.anPasse,
    ecart: indicateur.ecart,
    perimetre: indicateur.perimetre,
    evolution: indicateur.evolution,
    effectif: indicateur.effectif,
    methode: textes.methode,
    intervalle: indicateur.intervalle,
    signal: indicateur.signal,
    comparaison: indicateur.comparaison,
    absence: textes.absence,
    couverture,
    serie: indicateur.serie,
    commentaire: indicateur.commentaire,
    actions: indicateur.actions,
    cert: textes.cert,
    delai: textes.delai ?? null,
    reserves: textes.reserves ?? [],
    sourceDefinition: indicateur.sourceDefinition,
  };
}

export type TableauJson = ReturnType<typeof tableauJson>;

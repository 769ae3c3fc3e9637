/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { LEGENDE, renderSparkline } from '../graphique/index.ts';
import { Badge } from './badge.tsx';
import { hasEvolution } from './graphique.tsx';
import { ancreOf, Cible, Periode, Valeur } from './texte.tsx';

interface Colonnes {
  readonly precedent: boolean;
  readonly evolution: boolean;
}

const Resultat: FC<{ indicateur: IndicateurPublie }> = ({ indicateur: { valeur, textes } }) =>
  valeur === null ? (
    <span class="resultat resultat--absent">{textes.valeur}</span>
  ) : (
    <span class="resultat">
      <Valeur valeur={textes.valeur} nombre={textes.nombre} />
    </span>
  );

/** Roles are written out: on phones the rows are shown as cards, and browsers then forget that it is a table. */
const Ligne: FC<{ indicateur: IndicateurPublie; colonnes: Colonnes }> = ({ indicateur, colonnes }) => {
  const { textes } = indicateur;
  return (
    <tr role="row">
      <th scope="row" role="rowheader" class="c-libelle">
        <a href={`#${ancreOf(indicateur.code)}`}>{indicateur.libelle}</a>
      </th>
      <td role="cell" class="c-resultat">
        <Resultat indicateur={indicateur} />
        {textes.couverture === null ? null : <span class="mention">{textes.couverture}</span>}
      </td>
      <td role="cell" class="c-cible">
        <Cible texte={textes.cible} etiquette="etiquette" />
      </td>
      <td role="cell" class="c-situation">
        <Badge situation={indicateur.situation} texte={textes.situation} />
      </td>
      {colonnes.precedent ? (
        <td role="cell" class="c-precedent">
          <span class="etiquette">Trimestre précédent&nbsp;: </span>
          {textes.precedent}
          {textes.evolution === null ? null : <span class="evolution">{textes.evolution}</span>}
        </td>
      ) : null}
      {colonnes.evolution ? (
        <td role="cell" class="c-graphique">
          {hasEvolution(indicateur)
            ? raw(
                renderSparkline({
                  serie: indicateur.serie,
                  cible: indicateur.cible,
                  sens: indicateur.sens,
                  width: 148,
                  height: 40,
                  titre: textes.graphique,
                }),
              )
            : null}
        </td>
      ) : null}
    </tr>
  );
};

/** The whole tableau at a glance: one line for each indicator. */
export const Synthese: FC<{ tableau: Tableau }> = ({ tableau }) => {
  const { indicateurs } = tableau;
  const colonnes: Colonnes = {
    precedent: indicateurs.some((i) => i.precedent !== null),
    evolution: indicateurs.some(hasEvolution),
  };
  return (
    <section aria-labelledby="resultats">
      <h2 id="resultats">
        Résultats du <Periode texte={tableau.textes.trimestre} />
      </h2>
      <table role="table" class="synthese">
        <caption class="fr-sr-only">
          Résultats de chaque indicateur, avec son objectif et sa situation, {tableau.textes.trimestre}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Ce que nous mesurons', 'Résultat', 'Objectif', 'Situation'].map((titre) => (
              <th scope="col" role="columnheader">
                {titre}
              </th>
            ))}
            {colonnes.precedent ? (
              <th scope="col" role="columnheader">
                Trimestre précédent
              </th>
            ) : null}
            {colonnes.evolution ? (
              <th scope="col" role="columnheader">
                Évolution
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {indicateurs.map((indicateur) => (
            <Ligne indicateur={indicateur} colonnes={colonnes} />
          ))}
        </tbody>
      </table>
      {colonnes.evolution ? <p class="mention">{LEGENDE}</p> : null}
      {colonnes.precedent ? null : (
        <p class="mention">
          Aucun chiffre du trimestre précédent n’est disponible&nbsp;: il n’y a pas encore de comparaison.
        </p>
      )}
    </section>
  );
};

/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { formatMesure } from '../../../domain/nombre/index.ts';
import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import { completeSerie, renderCourbe } from '../graphique/index.ts';
import { Periode } from './texte.tsx';

/** A chart needs two known quarters: one dot says nothing of a change. */
export function hasEvolution(indicateur: IndicateurPublie): boolean {
  return indicateur.serie.filter((point) => point.valeur !== null).length >= 2;
}

/** The chart in two shapes, CSS showing the one that fits, and its figures as a table. */
export const Graphique: FC<{ indicateur: IndicateurPublie }> = ({ indicateur }) => {
  const { serie, cible, sens, unite, valeur, textes } = indicateur;
  const commun = {
    serie,
    cible,
    sens,
    titre: textes.graphique,
    texteCible: cible === null ? null : `Objectif ${formatMesure(cible, unite)}`,
    texteValeur: valeur === null ? null : textes.valeur,
  };
  return (
    <div class="graphique">
      {raw(renderCourbe({ ...commun, width: 640, height: 260 }))}
      {raw(renderCourbe({ ...commun, width: 320, height: 220, etroit: true }))}
      <details>
        <summary>
          Voir les valeurs du graphique<span class="fr-sr-only">&nbsp;: {indicateur.libelle}</span>
        </summary>
        <table class="valeurs">
          <caption class="fr-sr-only">Valeurs du graphique&nbsp;: {indicateur.libelle}</caption>
          <thead>
            <tr>
              <th scope="col">Trimestre</th>
              <th scope="col">Résultat</th>
            </tr>
          </thead>
          <tbody>
            {[...completeSerie(serie)].reverse().map((point) => (
              <tr>
                <th scope="row">
                  <Periode texte={formatTrimestre(point.trimestre)} />
                </th>
                <td>{point.valeur === null ? 'non disponible' : formatMesure(point.valeur, unite)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
};

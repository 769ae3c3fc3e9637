import { formatNombre } from '../../../domain/nombre/index.ts';
import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { PAR_CLASSE, renderIntervalle } from '../graphique/index.ts';
import { bref as html, raw } from './html.ts';
import type { Fragment, Html } from './html.ts';

function margeHtml(indicateur: IndicateurPublie): Fragment {
  const { valeur, intervalle, cible, unite, textes } = indicateur;
  if (valeur === null || intervalle === null || textes.intervalle === null) return null;
  const titre = `Marge d’incertitude\u00a0: ${textes.intervalle}.`;
  return raw(renderIntervalle({ valeur, intervalle, cible, unite, titre, width: 320, couleurs: PAR_CLASSE }));
}

/** How the figure is known: each fact a line of its own, and only those that exist. */
export function assise(indicateur: IndicateurPublie): Html {
  const { textes, effectif, sourceDefinition } = indicateur;
  const compte = effectif === null ? null : formatNombre(effectif);
  const faits: readonly (readonly [nom: string | null, fait: string | null])[] = [
    ['Calcul', textes.methode === '' ? null : `${textes.methode.replace(/\.$/, '')}.`],
    // The method may already say it (« 75 usagers satisfaits sur 100 réponses »).
    [
      'Nombre de cas pris en compte',
      compte === null || textes.methode.includes(compte) ? null : `${compte}.`,
    ],
    ['Marge d’incertitude', textes.intervalle === null ? null : `${textes.intervalle}.`],
    ['Couverture', textes.couverture === null ? null : `${textes.couverture}.`],
    // A sentence by itself.
    [null, textes.cert],
    ['Ce que compte ce délai', textes.delai?.replace(/^Délai compté\u00a0: /, '') ?? null],
    ['Source de la définition', sourceDefinition === '' ? null : `${sourceDefinition}.`],
  ];
  const connus = faits.filter(([, fait]) => fait !== null);
  if (connus.length === 0) return html``;
  return html`<div class="assise">
    <h4>Comment nous le savons</h4>
    <ul>
      ${connus.map(([nom, fait]) => html`<li>${nom === null ? '' : html`${nom}&nbsp;: `}${fait}</li>`)}
    </ul>
    ${margeHtml(indicateur)}
  </div>`;
}

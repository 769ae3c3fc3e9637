import { findDepartement } from '../../../domain/referentiels/index.ts';
import type { Entite, Tableau } from '../../../domain/tableau/types.ts';
import { makePartage } from '../graphique/index.ts';
import { extraitPage } from '../integration/extrait.ts';
import { avis, rectificatifHtml } from './avis.ts';
import { bilan } from './badge.ts';
import { autresLieux, autresTrimestres, methode, obligations, pied } from './complements.ts';
import { renderDocument } from './document.ts';
import { html, raw } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { fiche } from './indicateur.ts';
import { plancheSignes } from '../signes.ts';
import { synthese } from './synthese.ts';
import { telechargements } from './telechargements.ts';
import { periode } from './texte.ts';
import type { OptionsPage } from './types.ts';

export { renderErreur, renderRetrait } from './pages-simples.ts';
export type { OptionsPageSimple } from './pages-simples.ts';
export { pageCss, suiteCss } from './styles.ts';
export type { AutreTrimestre, Fichier, FichierNomme, LiensPage, LienTexte, OptionsPage } from './types.ts';
export { renderAccessibilite } from '../mentions/index.ts';

export const TITRE = 'Nos résultats de qualité de service';

function entree(tableau: Tableau): Html {
  const { textes, service, indicateurs } = tableau;
  return html`<div class="entree">
    <h1>${TITRE}</h1>
    <p class="chapeau">
      ${service}, ${periode(textes.trimestre)} (${textes.mois}). <strong>${textes.resume}</strong>
    </p>
    <p class="mention">
      ${textes.couverture}
      ${periode(textes.publication)}${textes.prochaine === null ? null : ` ${textes.prochaine}`}
    </p>
    ${bilan(indicateurs)}
  </div>`;
}

/** The way to the quarters just before and after, for who walks through the history. */
function voisinsHtml({ voisins }: OptionsPage): Fragment {
  const { precedent, suivant } = voisins ?? {};
  if (!precedent && !suivant) return null;
  return html`<nav class="voisins" aria-label="Trimestres voisins">
    <ul>
      ${precedent ? html`<li><a class="avant" href="${precedent.href}" rel="prev">${periode(precedent.texte)}</a></li>` : null}
      ${suivant ? html`<li><a class="apres" href="${suivant.href}" rel="next">${periode(suivant.texte)}</a></li>` : null}
    </ul>
  </nav>`;
}

/** Indicators by family, both in the order of the tableau. */
function groupFamilles(tableau: Tableau): ReadonlyMap<string, Tableau['indicateurs']> {
  const familles = new Map<string, Tableau['indicateurs'][number][]>();
  for (const indicateur of tableau.indicateurs) {
    familles.set(indicateur.famille, [...(familles.get(indicateur.famille) ?? []), indicateur]);
  }
  return familles;
}

/** Whose préfet stands in the brand block: a site shows its département's; the country has none. */
function prefetOf({ niveau, departement, nom, deNom }: Entite): string | null {
  if (niveau === 'national') return null;
  if (niveau === 'region') return `de la région ${nom}`;
  if (niveau === 'site') return (departement && findDepartement(departement)?.deNom) || null;
  return deNom;
}

/**
 * The public page of a tableau, of any level: one HTML document in French, without script. With `assets: ''` it is one
 * self-contained file.
 */
export function renderPage(tableau: Tableau, options: OptionsPage): string {
  const { liens, assets, autres = [], lieux } = options;
  const { textes, service } = tableau;
  const dessins = { liens, partage: makePartage() };
  const apercu = tableau.etat === 'apercu';
  const titre = `${apercu ? 'Aperçu – ' : ''}${TITRE}, ${textes.trimestre}`;
  return renderDocument(
    {
      titre: `${titre} – ${service}`,
      description: `${service}, ${textes.trimestre}. ${textes.resume}`,
      service,
      marque: tableau.marque ? prefetOf(tableau.entite) : null,
      assets,
      accueil: liens.accueil,
      filAriane: liens.accueil
        ? [{ texte: 'Tableaux publiés', href: liens.accueil }, ...(liens.parents ?? []), { texte: titre }]
        : [],
      pied: pied({ liens, service, publication: textes.publication, seul: true }),
      canonique: apercu ? undefined : liens.permanente,
      image: liens.apercuImage,
      prive: apercu || options.remplacePar !== undefined,
    },
    [
      raw(plancheSignes(tableau)),
      avis(tableau, options),
      voisinsHtml(options),
      entree(tableau),
      rectificatifHtml(tableau, liens.versionPrecedente),
      synthese(tableau),
      ...Array.from(
        groupFamilles(tableau),
        ([famille, indicateurs]) =>
          html`<section class="famille">
            <h2>${famille.replace(/'/g, '’')}</h2>
            ${indicateurs.map((i) => fiche(i, tableau, dessins))}
          </section>`,
      ),
      methode(tableau),
      telechargements(liens, extraitPage(tableau, liens)),
      autresTrimestres(autres),
      autresLieux(lieux),
      obligations(options, service),
    ],
  );
}

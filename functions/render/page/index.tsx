/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { Bilan } from './badge.tsx';
import { Accessibilite, AutresTrimestres, Methode, Pied, Telechargements } from './complements.tsx';
import { renderDocument } from './document.tsx';
import { Fiche } from './indicateur.tsx';
import { Synthese } from './synthese.tsx';
import { Periode } from './texte.tsx';
import type { OptionsPage } from './types.ts';

export { renderAccessibilite, renderErreur, renderIndex } from './pages-simples.tsx';
export type { OptionsPageSimple, TableauListe } from './pages-simples.tsx';
export { pageCss } from './styles.ts';
export type { Fichier, LiensPage, OptionsPage } from './types.ts';

export const TITRE = 'Nos résultats de qualité de service';

const Entree: FC<{ tableau: Tableau }> = ({ tableau: { textes, service, indicateurs } }) => (
  <div class="entree">
    <h1>{TITRE}</h1>
    <p class="chapeau">
      {service}, <Periode texte={textes.trimestre} /> ({textes.mois}). <strong>{textes.resume}</strong>
    </p>
    <p class="mention">
      {textes.couverture} {textes.publication}
    </p>
    <Bilan situations={indicateurs.map((i) => i.situation)} />
  </div>
);

/** Indicators by family, both in the order of the tableau. */
function groupFamilles(tableau: Tableau): ReadonlyMap<string, Tableau['indicateurs']> {
  const familles = new Map<string, Tableau['indicateurs'][number][]>();
  for (const indicateur of tableau.indicateurs) {
    familles.set(indicateur.famille, [...(familles.get(indicateur.famille) ?? []), indicateur]);
  }
  return familles;
}

/**
 * The public page of a tableau: one HTML document in French, without script. With `assets: ''` it is one self-contained file.
 */
export function renderPage(tableau: Tableau, options: OptionsPage): string {
  const { liens, assets, autres = [] } = options;
  const { textes, service } = tableau;
  return renderDocument(
    {
      titre: `${TITRE}, ${textes.trimestre} – ${service}`,
      description: `${service}, ${textes.trimestre}. ${textes.resume}`,
      service,
      marque: tableau.marque ? tableau.entite.deNom : null,
      assets,
      accueil: liens.accueil,
      filAriane: liens.accueil
        ? [{ texte: 'Tableaux publiés', href: liens.accueil }, { texte: `${TITRE}, ${textes.trimestre}` }]
        : [],
      pied: <Pied liens={liens} service={service} publication={textes.publication} />,
    },
    <>
      <Entree tableau={tableau} />
      <Synthese tableau={tableau} />
      {Array.from(groupFamilles(tableau), ([famille, indicateurs]) => (
        <section class="famille">
          <h2>{famille.replace(/'/g, '’')}</h2>
          {indicateurs.map((indicateur) => (
            <Fiche indicateur={indicateur} />
          ))}
        </section>
      ))}
      <Telechargements liens={liens} />
      <AutresTrimestres autres={autres} />
      <Methode />
      <Accessibilite liens={liens} />
    </>,
  );
}

/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { Pied, TexteAccessibilite } from './complements.tsx';
import { renderDocument } from './document.tsx';
import { Periode } from './texte.tsx';
import type { LiensPage } from './types.ts';

/** A published tableau in the list. */
export interface TableauListe {
  /** « Préfecture d’Indre-et-Loire ». */
  readonly service: string;
  /** « 4e trimestre 2020 ». */
  readonly trimestre: string;
  readonly href: string;
  /** « Un objectif sur six est atteint. » */
  readonly resume: string;
  /** « Publié le 15 janvier 2021. » */
  readonly publication: string;
}

export interface OptionsPageSimple {
  readonly assets: string;
  /** The statement has a page of its own here, which the footer leads to. */
  readonly liens: LiensPage & { readonly accessibilite: string };
}

const SERVICE = 'Qualité de service en préfecture';

function renderSimple(
  titre: string,
  description: string,
  options: OptionsPageSimple,
  contenu: Child,
): string {
  const { assets, liens } = options;
  return renderDocument(
    {
      titre: `${titre} – ${SERVICE}`,
      description,
      service: SERVICE,
      marque: null,
      assets,
      accueil: liens.accueil,
      filAriane: liens.accueil ? [{ texte: 'Tableaux publiés', href: liens.accueil }, { texte: titre }] : [],
      pied: <Pied liens={liens} service={SERVICE} />,
    },
    contenu,
  );
}

/** List of the published tableaux, in the order given. */
export function renderIndex(liste: readonly TableauListe[], options: OptionsPageSimple): string {
  const titre = 'Tableaux publiés';
  const sansAccueil = { ...options.liens };
  delete sansAccueil.accueil;
  return renderSimple(
    titre,
    'Résultats de qualité de service publiés par les préfectures.',
    { ...options, liens: sansAccueil },
    <div class="simple">
      <h1>{titre}</h1>
      {liste.length === 0 ? (
        <p>
          Aucun tableau n’est encore publié. Un tableau paraît ici dès qu’un trimestre est consolidé puis
          publié.
        </p>
      ) : (
        <ul class="liste">
          {liste.map((tableau) => (
            <li>
              <h2>
                <a href={tableau.href}>
                  {tableau.service}, <Periode texte={tableau.trimestre} />
                </a>
              </h2>
              <p>{tableau.resume}</p>
              <p class="mention">{tableau.publication}</p>
            </li>
          ))}
        </ul>
      )}
    </div>,
  );
}

/** An error, said to a reader: `message` says what to do. */
export function renderErreur(titre: string, message: string, options: OptionsPageSimple): string {
  return renderSimple(
    titre,
    message,
    options,
    <div class="simple">
      <h1>{titre}</h1>
      <p class="chapeau">{message}</p>
      {options.liens.accueil === undefined ? null : (
        <p>
          <a class="fr-link" href={options.liens.accueil}>
            Voir les tableaux publiés
          </a>
        </p>
      )}
    </div>,
  );
}

/** The accessibility statement. */
export function renderAccessibilite(options: OptionsPageSimple): string {
  const titre = 'Accessibilité\u00a0: non conforme';
  return renderSimple(
    titre,
    'Déclaration d’accessibilité.',
    options,
    <div class="simple">
      <h1>{titre}</h1>
      <TexteAccessibilite />
    </div>,
  );
}

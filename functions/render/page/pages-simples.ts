import { formatDate } from '../../../domain/nombre/index.ts';
import type { RetraitPublie } from '../../../domain/tableau/types.ts';
import { pied } from './complements.ts';
import { renderDocument } from './document.ts';
import { html } from './html.ts';
import type { Fragment } from './html.ts';
import { periode } from './texte.ts';
import type { LiensPage } from './types.ts';

export interface OptionsPageSimple {
  readonly assets: string;
  /** The statement has a page of its own here, which the footer leads to. */
  readonly liens: LiensPage & { readonly accessibilite: string };
  /** Name in the header and in the title; « Qualité de service en préfecture » when absent. */
  readonly service?: string;
}

const SERVICE = 'Qualité de service en préfecture';

/** A page of text around the tableaux: same header, breadcrumb and footer. */
export function renderSimple(
  { titre, description, prive = false }: { titre: string; description: string; prive?: boolean },
  { assets, liens, service = SERVICE }: OptionsPageSimple,
  contenu: Fragment,
): string {
  return renderDocument(
    {
      titre: `${titre} – ${service}`,
      description,
      service,
      marque: null,
      assets,
      accueil: liens.accueil,
      filAriane: liens.accueil
        ? [{ texte: 'Tableaux publiés', href: liens.accueil }, ...(liens.parents ?? []), { texte: titre }]
        : [],
      pied: pied({ liens, service }),
      autour: true,
      prive,
    },
    contenu,
  );
}

function lienAccueil({ accueil }: LiensPage): Fragment {
  return accueil === undefined
    ? null
    : html`<p><a class="fr-link" href="${accueil}">Voir les tableaux publiés</a></p>`;
}

/** An error, said to a reader: `message` says what to do. */
export function renderErreur(titre: string, message: string, options: OptionsPageSimple): string {
  return renderSimple(
    { titre, description: message, prive: true },
    options,
    html`<div class="simple">
      <h1>${titre}</h1>
      <p class="chapeau">${message}</p>
      ${lienAccueil(options.liens)}
    </div>`,
  );
}

/** From a notice to what is still published: of its place, then of all. */
export const suitesRetrait = (liens: LiensPage): Fragment => [
  liens.dernier === undefined
    ? null
    : html`<p><a class="fr-link" href="${liens.dernier}">Voir le dernier trimestre publié</a></p>`,
  lienAccueil(liens),
];

/** What is read where a tableau was withdrawn: that there was one, since when there is none, and why. */
export function renderRetrait(
  { service, trimestre, retrait }: { service: string; trimestre: string; retrait: RetraitPublie },
  options: OptionsPageSimple,
): string {
  const titre = 'Tableau retiré';
  return renderSimple(
    {
      titre: `${titre}, ${trimestre}`,
      description: `${service}, ${trimestre}\u00a0: tableau retiré.`,
      prive: true,
    },
    { ...options, service },
    html`<div class="simple">
      <h1>${titre}</h1>
      <p class="chapeau">${service}, ${periode(trimestre)}</p>
      <p>Le tableau de ce trimestre a été retiré le ${periode(formatDate(retrait.le))}.</p>
      <p>Motif&nbsp;: ${retrait.motif}</p>
      <p>Le retrait est enregistré. Les données de ce trimestre ne doivent plus être réutilisées.</p>
      ${suitesRetrait(options.liens)}
    </div>`,
  );
}

import { bref as html } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { formatTaille } from './texte.ts';
import type { FichierNomme, LiensPage } from './types.ts';

const telechargement = ({ href, taille, titre, format }: FichierNomme): Html =>
  html`<li>
    <a class="fr-link fr-link--download" href="${href}" download
      >${titre}
      <span class="fr-link__detail"
        >${format}${taille === undefined ? null : ` – ${formatTaille(taille)}`}</span
      ></a
    >
  </li>`;

function listFichiers({ affiche, csv, json, fichiers = [] }: LiensPage): readonly FichierNomme[] {
  return [
    ...(affiche ? [{ ...affiche, titre: 'Affiche au format A3', format: 'PDF' }] : []),
    ...(csv ? [{ ...csv, titre: 'Données ouvertes, tableur', format: 'CSV' }] : []),
    ...(json ? [{ ...json, titre: 'Données ouvertes, logiciels', format: 'JSON' }] : []),
    ...fichiers,
  ];
}

const adresse = (nom: string, href: string): Html =>
  html`<li>${nom}&nbsp;: <a href="${href}">${href}</a></li>`;

function adresses({ permanente, dernier }: LiensPage): Fragment {
  if (permanente === undefined && dernier === undefined) return null;
  return html`<p>Ces adresses ne changent pas&nbsp;:</p>
    <ul class="adresses">
      ${permanente === undefined ? null : adresse('ce trimestre', permanente)}
      ${dernier === undefined ? null : adresse('le dernier trimestre publié', dernier)}
    </ul>`;
}

export const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

/** Where the data is: files, addresses, licence. `extrait` is the snippet for other sites, null for none. */
export function telechargements(liens: LiensPage, extrait: Fragment): Fragment {
  const fichiers = listFichiers(liens);
  const lieux = adresses(liens);
  if (fichiers.length === 0 && lieux === null && extrait === null) return null;
  return html`<section aria-labelledby="telechargements" class="telechargements">
    <h2 id="telechargements">Où sont les données</h2>
    ${
      fichiers.length === 0
        ? null
        : html`<ul class="fichiers">
            ${fichiers.map(telechargement)}
          </ul>`
    }
    <p>
      Elles sont libres de réutilisation, en citant leur source et leur date, sous
      <a href="${LICENCE}">licence Etalab 2.0</a>.
    </p>
    ${lieux}
    ${
      liens.ecran === undefined
        ? null
        : html`<p><a href="${liens.ecran}">Afficher ce tableau sur un écran d’accueil</a></p>`
    }
    ${extrait}
  </section>`;
}

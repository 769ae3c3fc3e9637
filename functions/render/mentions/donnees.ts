import type { MentionsReglage } from '../../../domain/referentiels/types.ts';
import { html } from '../page/html.ts';
import type { Html } from '../page/html.ts';
import { LICENCE } from '../page/telechargements.ts';
import { fourni } from './a-completer.ts';

/** What is kept of who reads these pages. */
export const texteDonneesPersonnelles = (mentions: MentionsReglage = {}): Html =>
  html`<p>
      Ces pages ne déposent aucun cookie, ne mesurent pas l’audience, n’appellent aucun autre site et ne
      demandent aucune information. Elles ne contiennent pas de script.
    </p>
    <p>
      Les résultats publiés sont des nombres qui portent sur des services. Les actions désignent une fonction
      responsable, jamais une personne.
    </p>
    <p>
      L’hébergeur peut conserver des journaux de connexion (adresse réseau, date, page demandée) pour la
      sécurité du service. Durée de conservation&nbsp;: ${fourni(mentions.conservationJournaux)}.
    </p>
    <p>
      Pour exercer vos droits d’accès, de rectification, d’effacement, de limitation et d’opposition, écrivez
      au délégué à la protection des données&nbsp;: ${fourni(mentions.delegueDonnees)}. Sans réponse
      satisfaisante, vous pouvez saisir la <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
    </p>`;

/** How the open data is made and what may be done with it. */
export const texteDonneesOuvertes = (mentions: MentionsReglage = {}): Html =>
  html`<p>
      Chaque tableau publié existe aussi en données ouvertes, avec les mêmes chiffres et les mêmes
      textes&nbsp;: un fichier CSV (une ligne par service, indicateur et trimestre, en UTF-8, virgule entre
      les colonnes, point décimal, dates au format ISO), son schéma (Table Schema) et un fichier JSON.
    </p>
    <p>
      Une donnée manquante est une case vide, accompagnée d’une colonne qui le dit&nbsp;: ce n’est jamais un
      zéro. Un rectificatif est daté, dit ce qui change et pourquoi, et laisse la version précédente lisible.
    </p>
    <p>
      Réutilisation libre et gratuite, y compris commerciale, sous
      <a href="${LICENCE}">licence Etalab 2.0</a>&nbsp;: citez le service qui publie et la date du tableau.
      Question sur les données&nbsp;: ${fourni(mentions.courriel)}.
    </p>`;

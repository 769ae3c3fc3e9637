/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { formatTaille, Periode } from './texte.tsx';
import type { Fichier, LiensPage, OptionsPage } from './types.ts';

const Telechargement: FC<{ fichier: Fichier | undefined; titre: string; format: string }> = ({
  fichier,
  titre,
  format,
}) =>
  fichier === undefined ? null : (
    <li>
      <a class="fr-link fr-link--download" href={fichier.href} download>
        {titre}{' '}
        <span class="fr-link__detail">
          {format}
          {fichier.taille === undefined ? '' : ` – ${formatTaille(fichier.taille)}`}
        </span>
      </a>
    </li>
  );

export const Telechargements: FC<{ liens: LiensPage }> = ({ liens }) =>
  liens.affiche || liens.csv || liens.json ? (
    <section aria-labelledby="telechargements" class="telechargements">
      <h2 id="telechargements">Télécharger ces résultats</h2>
      <ul>
        <Telechargement fichier={liens.affiche} titre="Affiche au format A3" format="PDF" />
        <Telechargement fichier={liens.csv} titre="Données ouvertes, tableur" format="CSV" />
        <Telechargement fichier={liens.json} titre="Données ouvertes, logiciels" format="JSON" />
      </ul>
    </section>
  ) : null;

export const AutresTrimestres: FC<{ autres: NonNullable<OptionsPage['autres']> }> = ({ autres }) =>
  autres.length === 0 ? null : (
    <nav aria-labelledby="autres" class="autres">
      <h2 id="autres">Autres trimestres publiés</h2>
      <ul>
        {autres.map(({ trimestre, href }) => (
          <li>
            <a href={href}>
              <Periode texte={trimestre} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

export const Methode: FC = () => (
  <section aria-labelledby="methode" class="methode">
    <h2 id="methode">Comment lire ces résultats</h2>
    <p>
      Chaque résultat est calculé par un logiciel à partir des chiffres que les services transmettent chaque
      trimestre. Les pourcentages de plusieurs sites sont recalculés à partir de leurs nombres, sans faire la
      moyenne des pourcentages. L’arrondi n’intervient qu’à l’affichage.
    </p>
    <p>
      Un chiffre absent est indiqué «&nbsp;non disponible&nbsp;», avec sa raison. Il n’est jamais compté comme
      zéro ni remplacé par celui d’un autre trimestre.
    </p>
    <p>
      «&nbsp;En progrès&nbsp;» et «&nbsp;en recul&nbsp;» comparent au trimestre précédent&nbsp;: un délai qui
      diminue est un progrès. Un écart d’un seul trimestre ne suffit pas à établir une tendance.
    </p>
  </section>
);

const PARAGRAPHES_ACCESSIBILITE = [
  'Cette page n’a pas fait l’objet d’un audit de conformité au référentiel général d’amélioration de l’accessibilité (RGAA)\u00a0: elle est donc déclarée non conforme.',
  'Elle est conçue pour être lue au clavier, avec un lecteur d’écran, agrandie à 200\u202f% et sur un petit écran. Les graphiques ont un équivalent en texte et en tableau. La page contient toutes les informations de l’affiche.',
  'Si une information vous reste inaccessible, écrivez au service ou demandez-la à l’accueil\u00a0: elle vous sera donnée sous une autre forme. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.',
];

/** Text of the accessibility statement: without an audit, the law's words are « non conforme ». */
export const TexteAccessibilite: FC = () => (
  <>
    {PARAGRAPHES_ACCESSIBILITE.map((texte) => (
      <p>{texte}</p>
    ))}
  </>
);

export const Accessibilite: FC<{ liens: LiensPage }> = ({ liens }) =>
  liens.accessibilite === undefined ? (
    <section aria-labelledby="accessibilite" class="methode">
      <h2 id="accessibilite">Accessibilité&nbsp;: non conforme</h2>
      <TexteAccessibilite />
    </section>
  ) : null;

const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';

export const Pied: FC<{
  liens: LiensPage;
  service: string;
  publication?: Tableau['textes']['publication'];
}> = ({ liens, service, publication }) => (
  <>
    <p class="pied__editeur">
      <strong>{service}</strong>
      {publication === undefined ? null : <span class="mention">{publication}</span>}
    </p>
    <ul class="pied__liens">
      <li>
        <a href={liens.accessibilite ?? '#accessibilite'}>Accessibilité&nbsp;: non conforme</a>
      </li>
      {liens.mentions === undefined ? null : (
        <li>
          <a href={liens.mentions}>Mentions légales</a>
        </li>
      )}
      {liens.contact === undefined ? null : (
        <li>
          <a href={liens.contact}>Nous écrire</a>
        </li>
      )}
    </ul>
    <p class="mention">
      Sauf mention contraire, les textes et les données de cette page sont sous{' '}
      <a href={LICENCE}>licence Etalab 2.0</a>.
    </p>
  </>
);

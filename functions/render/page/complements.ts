import type { Tableau } from '../../../domain/tableau/types.ts';
import type { MentionsReglage } from '../../../domain/referentiels/types.ts';
import { texteAccessibilite, TITRE_ACCESSIBILITE } from '../mentions/accessibilite.ts';
import { texteMentions } from '../mentions/mentions-legales.ts';
import { html } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { LICENCE } from './telechargements.ts';
import { periode } from './texte.ts';
import type { LiensPage, OptionsPage } from './types.ts';

export const autresTrimestres = (autres: NonNullable<OptionsPage['autres']>): Fragment =>
  autres.length === 0
    ? null
    : html`<nav aria-labelledby="autres" class="autres">
        <h2 id="autres">Autres trimestres publiés</h2>
        <ul>
          ${autres.map(
            ({ trimestre, href, resume }) =>
              html`<li>
                <a href="${href}">${periode(trimestre)}</a
                >${resume === undefined ? null : html` <span class="mention">${resume}</span>`}
              </li>`,
          )}
        </ul>
      </nav>`;

/** Places under this one. */
export const autresLieux = (lieux: OptionsPage['lieux']): Fragment =>
  lieux === undefined || lieux.liens.length === 0
    ? null
    : html`<nav aria-labelledby="lieux" class="autres">
        <h2 id="lieux">${lieux.titre}</h2>
        <ul>
          ${lieux.liens.map(({ texte, href }) => html`<li><a href="${href}">${texte}</a></li>`)}
        </ul>
      </nav>`;

/** How the figures are made and when the next ones come. */
export const methode = ({ textes }: Tableau): Html =>
  html`<section aria-labelledby="methode" class="methode">
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
      L’écart avec le trimestre précédent est donné tel quel. «&nbsp;En progrès&nbsp;» et «&nbsp;en
      recul&nbsp;» ne sont dits que d’un changement réel, qui sort de la variation habituelle&nbsp;: un délai
      qui diminue est un progrès. Rien n’est conclu sur moins de douze points, ni d’une série qui varie trop
      peu.
    </p>
    <p>${periode(textes.publication)}${textes.prochaine === null ? null : ` ${textes.prochaine}`}</p>
  </section>`;

/** Said in the page itself when no other page says it, so that one file is enough. */
export function obligations(
  { liens, mentions }: { readonly liens: LiensPage; readonly mentions?: MentionsReglage },
  service: string,
): Fragment {
  return [
    liens.accessibilite !== undefined
      ? null
      : html`<section aria-labelledby="accessibilite" class="methode">
          <h2 id="accessibilite">${TITRE_ACCESSIBILITE}</h2>
          ${texteAccessibilite(mentions)}
        </section>`,
    liens.mentions !== undefined
      ? null
      : html`<section aria-labelledby="mentions" class="methode">
          <h2 id="mentions">Mentions légales</h2>
          ${texteMentions(service, mentions)}
        </section>`,
  ];
}

const lien = (href: string | undefined, texte: string): Fragment =>
  href === undefined ? null : html`<li><a href="${href}">${texte}</a></li>`;

/** `seul`: the page carries its own statements, so that their links lead inside it. */
export const pied = (options: {
  readonly liens: LiensPage;
  readonly service: string;
  readonly publication?: string;
  readonly seul?: boolean;
}): Html => {
  const { liens, service, publication, seul = false } = options;
  return html`<p class="pied__editeur">
      <strong>${service}</strong
      >${publication === undefined ? null : html`<span class="mention">${periode(publication)}</span>`}
    </p>
    <ul class="pied__liens">
      ${lien(liens.accessibilite ?? (seul ? '#accessibilite' : undefined), TITRE_ACCESSIBILITE)}
      ${lien(liens.mentions ?? (seul ? '#mentions' : undefined), 'Mentions légales')}
      ${lien(liens.donneesPersonnelles, 'Données personnelles')}
      ${lien(liens.donneesOuvertes, 'Données ouvertes')} ${lien(liens.contact, 'Nous écrire')}
    </ul>
    <p class="mention">
      Ni cookie, ni mesure d’audience. Sauf mention contraire, les textes et les données de cette page sont
      sous
      <a href="${LICENCE}">licence Etalab 2.0</a>.
    </p>`;
};

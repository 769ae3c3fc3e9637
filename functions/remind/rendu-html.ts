import { typographie } from '../../domain/controle/outils/phrase.ts';
import type { PartRappel, Rappel } from '../../domain/rappels/index.ts';
import { html } from '../render/page/html.ts';
import type { Html } from '../render/page/html.ts';
import { liensRefusOf } from './liens.ts';
import { sectionClasseurs } from './section-classeurs.ts';
import type { SectionDite } from './section-classeurs.ts';
import type { ClasseursJoints, LienRefus } from './types.ts';

const CORPS = 'margin:0;padding:24px;background:#f6f6f6;color:#161616;font:16px/1.5 Arial,sans-serif';
const FEUILLE = 'max-width:640px;margin:0 auto;padding:24px 32px;background:#ffffff';
const BOUTON =
  'display:inline-block;padding:10px 18px;background:#000091;color:#ffffff;text-decoration:none;font-weight:bold';
const PIED = 'margin:24px 0 0;padding-top:16px;border-top:1px solid #dddddd;font-size:14px;color:#3a3a3a';
const LIEN = 'color:#000091';

const TITRE_PART = 'margin:32px 0 0;padding-top:16px;border-top:2px solid #000091;font-size:20px';
const TITRE_SECTION = 'margin:24px 0 8px;font-size:18px;color:#000091';

/** @param rang depth of its heading: under the mail's own, or under its département's */
const section = ({ titre, phrase, lignes }: SectionDite, rang: 2 | 3): Html => html`
  ${
    rang === 2
      ? html`<h2 style="${TITRE_SECTION}">${typographie(titre)}</h2>`
      : html`<h3 style="${TITRE_SECTION}">${typographie(titre)}</h3>`
  }
  <p style="margin:0 0 8px">${typographie(phrase)}</p>
  ${
    lignes.length === 0
      ? null
      : html`<ul style="margin:0 0 8px;padding-left:20px">
          ${lignes.map((ligne) => html`<li>${typographie(ligne)}</li>`)}
        </ul>`
  }
`;

const part = ({ titre, sections }: PartRappel): readonly Html[] =>
  titre === null
    ? sections.map((une) => section(une, 2))
    : [html`<h2 style="${TITRE_PART}">${typographie(titre)}</h2>`, ...sections.map((une) => section(une, 3))];

/** The mail in HTML: language, headings, contrast; no image, no tracker, nothing loaded from elsewhere. */
export function renderHtml(
  rappel: Rappel,
  adresse: string | null,
  lienRefus: LienRefus,
  classeurs: ClasseursJoints,
): string {
  const { objet, salutation, parts, pied } = rappel;
  const joints = sectionClasseurs(classeurs);
  const refus = liensRefusOf(rappel, lienRefus).map(
    ({ texte, href }) => html`<br /><a style="${LIEN}" href="${href}">${typographie(texte)}</a>`,
  );
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${typographie(objet)}</title>
      </head>
      <body style="${CORPS}">
        <div style="${FEUILLE}" role="article" aria-label="${typographie(objet)}">
          <h1 style="margin:0 0 16px;font-size:22px">${typographie(objet)}</h1>
          <p style="margin:0">${salutation}</p>
          ${parts.flatMap(part)} ${joints === null ? null : section(joints, 2)}
          ${
            adresse === null
              ? null
              : html`<p style="margin:24px 0 0">
                  <a style="${BOUTON}" href="${adresse}">Ouvrir Transparence</a>
                </p>`
          }
          <p style="${PIED}">${pied.map((phrase) => html`${typographie(phrase)}<br />`)}${refus}</p>
        </div>
      </body>
    </html>`.texte;
}

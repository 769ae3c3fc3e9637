import { typographie } from '../../../domain/controle/outils/phrase.ts';
import { NOMS_SUJETS } from '../../../domain/rappels/index.ts';
import type { Sujet } from '../../../domain/rappels/index.ts';
import { html, raw } from '../../render/page/html.ts';
import type { Fragment } from '../../render/page/html.ts';
import type { RefusRappels } from '../../service/refus-rappels.ts';

/** A few lines: the page is read in any browser, without script, and loads nothing. */
const STYLE = raw(`:root{color-scheme:light dark}
body{margin:0;font:1.0625rem/1.5 Arial,sans-serif;background:#f6f6f6;color:#161616}
main{max-width:38rem;min-height:100vh;box-sizing:border-box;margin:0 auto;padding:2rem 1.25rem;background:#fff}
h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.3}
button{padding:.625rem 1.125rem;border:0;background:#000091;color:#fff;font:inherit;font-weight:bold;cursor:pointer}
button:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#1e1e1e;color:#eee}main{background:#161616}button{background:#8585f6;color:#000}}`);

const page = (titre: string, contenu: Fragment): string =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${titre} – Transparence</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>${titre}</h1>
          ${contenu}
        </main>
      </body>
    </html>`.texte;

const DEVOIR = typographie(
  'Un dépôt en retard vous est toujours rappelé si vous répondez du site : ce rappel cesse dès que le classeur est déposé.',
);

const liste = (sujets: readonly Sujet[]): Fragment =>
  html`<ul>
    ${sujets.map((sujet) => html`<li>${NOMS_SUJETS[sujet]}</li>`)}
  </ul>`;

/** « , au titre du département d’Indre-et-Loire, »: somebody may have mails of several. */
function titreOf(noms: readonly string[]): string {
  if (noms.length === 0) return '';
  const mot = noms.length === 1 ? 'du département' : 'des départements';
  return `, au titre ${mot} ${new Intl.ListFormat('fr', { type: 'conjunction' }).format(noms)},`;
}

/** `sens`: what the button does; it is said in the address that it posts to. */
const bouton = (sens: 'refuser' | 'reprendre', texte: string): Fragment =>
  html`<form method="post" action="?sens=${sens}">
    <p><button type="submit">${texte}</button></p>
  </form>`;

/** What the link is about, and the button that does it, or takes it back. */
export function renderRefusRappels({ departements, sujets, refuses }: RefusRappels): string {
  const titre = titreOf(departements);
  const arretes = sujets.every((sujet) => refuses.includes(sujet));
  const devoir = sujets.includes('depot') ? html`<p>${DEVOIR}</p>` : null;
  return arretes
    ? page('Ces messages sont arrêtés', [
        html`<p>Vous ne recevez plus de courriel${titre} pour${'\u00a0'}:</p>`,
        liste(sujets),
        devoir,
        bouton('reprendre', 'Recevoir de nouveau ces messages'),
      ])
    : page('Ne plus recevoir ces messages', [
        html`<p>Ce bouton arrête les courriels de Transparence${titre} pour${'\u00a0'}:</p>`,
        liste(sujets),
        devoir,
        bouton('refuser', 'Ne plus recevoir ces messages'),
      ]);
}

/** Said to a link that was cut by a mail program, or made up. */
export const renderLienInconnu = (): string =>
  page(
    'Lien incomplet',
    html`<p>
      ${typographie('Ce lien n’est pas reconnu, et rien n’a changé : ouvrez-le de nouveau depuis le dernier message reçu, en entier.')}
    </p>`,
  );

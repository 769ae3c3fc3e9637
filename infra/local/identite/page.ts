import { html } from 'hono/html';
import { IDENTITES } from './identites.ts';

const STYLE = `body{font-family:system-ui,sans-serif;line-height:1.5;max-width:38rem;margin:2rem auto;padding:0 1rem;color:#161616;background:#fff}
button{display:block;width:100%;min-height:44px;margin:.5rem 0;padding:.5rem 1rem;text-align:left;font:inherit;color:#000091;background:#fff;border:1px solid #000091;cursor:pointer}
button:hover{background:#ececfe}button:focus-visible{outline:3px solid #0a76f6;outline-offset:2px}`;

const page = (titre: string, corps: unknown): string =>
  String(
    html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${titre} – identités de démonstration</title>
          <style>
            ${STYLE}
          </style>
        </head>
        <body>
          <main>
            <h1>${titre}</h1>
            ${corps}
          </main>
        </body>
      </html>`,
  );

/** Who to be: one button each, no password, since nobody here is real. */
export const renderChoix = (adresse: string): string =>
  page(
    'Choisir une identité',
    html`<p>
        Ce service de connexion ne marche que sur ce poste, avec des personnes inventées. En service réel,
        ProConnect prend sa place.
      </p>
      <form method="post" action="${adresse}">
        ${IDENTITES.map(({ sub, fonction }) => html`<button name="identite" value="${sub}">${fonction}</button>`)}
        <button name="identite" value="">Abandonner la connexion</button>
      </form>`,
  );

export const renderSortie = (formulaire: string): string =>
  page(
    'Se déconnecter',
    html`<p>Fermer aussi la session de ce service de connexion ?</p>
      ${formulaireBrut(formulaire)}
      <button type="submit" form="op.logoutForm" name="logout" value="yes">Oui, me déconnecter</button>
      <button type="submit" form="op.logoutForm">Non, rester connecté</button>`,
  );

export const renderRefus = (titre: string, phrase: string): string => page(titre, html`<p>${phrase}</p>`);

/** The provider's own form, with its own token: it is HTML already. */
const formulaireBrut = (formulaire: string) =>
  Object.assign(new String(formulaire), { isEscaped: true as const });

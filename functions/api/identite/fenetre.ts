import { html } from 'hono/html';

/** Name of the message that the sign-in window sends to the pane. */
export const MESSAGE = 'transparence-connexion';

/** The script of the window: it reads what the page says, and gives it to the pane of this very origin. */
export const SCRIPT_FENETRE = `const { remise, refus } = document.body.dataset;
Office.onReady(() => {
  const message = JSON.stringify({ type: '${MESSAGE}', ...(remise ? { remise } : { refus }) });
  Office.context.ui.messageParent(message, { targetOrigin: location.origin });
});
`;

interface Fenetre {
  readonly officeJs: string;
  readonly remise?: string;
  /** French sentence of a refusal. */
  readonly refus?: string;
}

/** End of the sign-in, in the window that Excel opened: it hands over by the Office API, and says how it ended. */
export const renderFenetre = ({ officeJs, remise = '', refus = '' }: Fenetre) =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Connexion – Transparence</title>
        <script src="${officeJs}"></script>
        <script src="/connexion/fenetre.js" defer></script>
      </head>
      <body data-remise="${remise}" data-refus="${refus}">
        <main>
          <h1>${refus ? 'Connexion refusée' : 'Connexion réussie'}</h1>
          <p>${refus || 'Cette fenêtre va se fermer. Revenez au volet Transparence.'}</p>
        </main>
      </body>
    </html>`;

const page = (titre: string, corps: unknown) =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titre} – Transparence</title>
      </head>
      <body>
        <main>
          <h1>${titre}</h1>
          ${corps}
        </main>
      </body>
    </html>`;

const RETOUR = html`<p><a href="/complement/page.html">Revenir à Transparence</a></p>`;

/** Where the provider sends back after a sign-out. */
export const renderFin = () =>
  page(
    'Vous êtes déconnecté',
    html`<p>Ce que vous avez déposé est conservé.</p>
      ${RETOUR}`,
  );

/** A refusal for who did not come by the window of Excel. */
export const renderRefus = (phrase: string) =>
  page(
    'Connexion refusée',
    html`<p>${phrase}</p>
      ${RETOUR}`,
  );

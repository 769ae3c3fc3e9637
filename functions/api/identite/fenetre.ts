import { html, raw } from 'hono/html';

/** How the state of a sign-out begins, that was asked in a window of Excel. */
export const ETAT_FENETRE = 'fenetre-';

/** Name of the message that the sign-in window sends to the pane. */
export const MESSAGE = 'transparence-connexion';

/** The script of the window: it reads what the page says, and gives it to the pane of this very origin. */
export const SCRIPT_FENETRE = `const { remise, refus } = document.body.dataset;
Office.onReady(() => {
  const message = JSON.stringify({ type: '${MESSAGE}', ...(remise ? { remise } : refus ? { refus } : {}) });
  Office.context.ui.messageParent(message, { targetOrigin: location.origin });
});
`;

/**
 * The script of the way out: what the client was told to send to the sign-in service stands in the fragment, which no journal sees, and the
 * address of that service comes from us. A window of Excel is known again by the state that comes back.
 */
export const SCRIPT_SORTIE = `const [mode, recherche = ''] = location.hash.slice(1).split('?');
const demande = new URLSearchParams(recherche);
if (mode === 'dialogue') demande.set('state', '${ETAT_FENETRE}' + demande.get('state'));
location.replace(document.body.dataset.fin + '?' + demande);
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

const page = (titre: string, corps: unknown, tete: unknown = '', attributs: unknown = '') =>
  html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titre} – Transparence</title>
        ${tete}
      </head>
      <body ${attributs}>
        <main>
          <h1>${titre}</h1>
          ${corps}
        </main>
      </body>
    </html>`;

const RETOUR = html`<p><a href="/complement/page.html">Revenir à Transparence</a></p>`;

const CONSERVE = html`<p>Ce que vous avez déposé est conservé.</p>`;

/** Where the provider sends back after a sign-out: a window of Excel then closes, by the pane. */
export const renderFin = (officeJs: string | null) =>
  officeJs === null
    ? page('Vous êtes déconnecté', html`${CONSERVE} ${RETOUR}`)
    : page(
        'Vous êtes déconnecté',
        CONSERVE,
        html`<script src="${officeJs}"></script>
          <script src="/connexion/fenetre.js" defer></script>`,
      );

/** On the way to the sign-in service, to end its session too. */
export const renderSortie = (fin: string) =>
  page(
    'Déconnexion en cours',
    html`<p>Si rien ne se passe, fermez cette fenêtre : votre session de Transparence est déjà fermée.</p>`,
    html`<script src="/connexion/sortie.js" defer></script>`,
    raw(`data-fin="${encodeURI(fin)}"`),
  );

/** A refusal for who did not come by the window of Excel: the next attempt asks which account to use. */
export const renderRefus = (phrase: string) =>
  page(
    'Connexion refusée',
    html`<p>${phrase}</p>
      <p><a href="/complement/page.html#autre-compte">Revenir à Transparence</a></p>`,
  );

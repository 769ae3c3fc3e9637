import { INDRE_ET_LOIRE } from '../demo/indre-et-loire.ts';
import { MOSELLE } from '../demo/moselle.ts';
import { Echec, echecDisque } from '../echec.ts';
import { defaultDossier } from '../poste/dossier.ts';
import { openCalendrier } from '../poste/calendrier.ts';
import { openPoste } from '../poste/poste.ts';
import { sauvegardesOf } from '../poste/sauvegarde.ts';
import { CHEMIN_COMPLEMENT } from './complement.ts';
import { readConnexion } from './connexion.ts';
import { buildComplement } from './construire.ts';
import type { Construction } from './construire.ts';
import { startEcheancier } from './echeancier.ts';
import type { EcheancierLocal } from './echeancier.ts';
import { createEtapes } from './etapes.ts';
import { startFonctions } from './fonctions.ts';
import { startSauvegardes } from './sauvegardes.ts';
import type { Sauvegardes } from './sauvegardes.ts';
import { readPort, type Serveur } from './serveur.ts';
import { runTravail } from './travail.ts';

/**
 * Resolves at the first Ctrl-C or stop signal, or when what started us is gone, even killed. The handlers stay: npm passes on the signal that the terminal has already
 * given to all, and a second one must not end us in the middle of stopping what we started.
 */
function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    process.on('disconnect', stop);
    // To listen for it is no reason to stay.
    process.channel?.unref();
  });
}

const CONSTRUCTIONS: Readonly<Record<Construction, string>> = {
  'a-jour': 'déjà construit',
  construit: 'construit',
  echec:
    'la construction a échoué, tout le reste marche. Lancez « npx vite build » pour lire l’erreur, puis relancez.',
};

function refuseSansMoteur(): never {
  throw new Echec(
    'Le moteur de données s’est arrêté sans qu’on le lui demande : relancez « npm start ». Tout dépôt qui a reçu son accusé est gardé.',
  );
}

async function runMain(arret: Promise<void>): Promise<void> {
  const etapes = createEtapes(process.stdout);
  const port = readPort(process.env.PORT);
  const connexion = readConnexion(process.env.TRANSPARENCE_CONNEXION);
  console.log('Transparence, poste local');
  const poste = await etapes.run(
    'Moteur de données',
    () => openPoste(defaultDossier(), 'serveur'),
    ({ dossier }) => `démarré, données dans ${dossier}`,
  );
  let serveur: Serveur | null = null;
  let echeancier: EcheancierLocal | null = null;
  let sauvegardes: Sauvegardes | null = null;
  try {
    const ouvert = await etapes.run(
      'Fonctions',
      () => startFonctions(poste, port, connexion),
      ({ adresse }) => adresse,
    );
    serveur = ouvert;
    const { dossier, service } = poste;
    const { envoie } = ouvert;
    const pages: string[] = [];
    for (const demo of [INDRE_ET_LOIRE, MOSELLE])
      pages.push(ouvert.adresse + (await runTravail({ dossier, envoie, service, etapes }, demo)));
    const construction = await etapes.run('Complément', buildComplement, (fait) => CONSTRUCTIONS[fait]);
    console.log('\nPrêt. Ctrl-C pour arrêter.');
    for (const page of pages) console.log(`  Tableau  ${page}\n  Affiche  ${page}/affiche-a3.pdf`);
    console.log(`  API      ${ouvert.adresse}/api/v1\n  Tableaux ${ouvert.adresse}/`);
    if (construction !== 'echec')
      console.log(`  Complément  ${ouvert.adresse}${CHEMIN_COMPLEMENT}/page.html`);
    if (ouvert.emetteur !== null)
      console.log(`  Connexion  identités inventées, sur ce poste (${ouvert.emetteur})`);
    const calendrier = openCalendrier(poste, { adresse: ouvert.adresse });
    console.log(`  Courriels  ${calendrier.courriels}`);
    const racine = sauvegardesOf(dossier);
    console.log(`  Sauvegardes  ${racine}`);
    sauvegardes = startSauvegardes({
      archives: poste.archives,
      racine,
      clock: () => new Date(),
      dire: console.log,
    });
    echeancier = startEcheancier({ calendrier, clock: () => new Date(), dire: console.log });
    // Without its engine the post would answer that the base is away, for ever.
    await Promise.race([arret, poste.finMoteur.then(refuseSansMoteur)]);
    console.log('\nArrêt…');
  } finally {
    await echeancier?.stop();
    await sauvegardes?.stop();
    await serveur?.stop();
    await poste.close();
  }
}

const arret = waitForStop();
try {
  // A Ctrl-C during the first steps stops them too: what was started is closed on the way out.
  await runMain(arret);
} catch (error) {
  const dit = error instanceof Echec ? error : echecDisque(error);
  if (!dit) throw error;
  console.error(dit.message);
  process.exitCode = 1;
}

import { createApp } from '../../../functions/api/app.ts';
import { INDRE_ET_LOIRE } from '../demo/indre-et-loire.ts';
import { MOSELLE } from '../demo/moselle.ts';
import { Echec } from '../echec.ts';
import { defaultDossier } from '../poste/dossier.ts';
import { openPoste, type Poste } from '../poste/poste.ts';
import { CHEMIN_COMPLEMENT, withComplement } from './complement.ts';
import { buildComplement, DOSSIER_COMPLEMENT } from './construire.ts';
import type { Construction } from './construire.ts';
import { createEtapes } from './etapes.ts';
import { readPort, startServeur, type Serveur } from './serveur.ts';
import { runTravail } from './travail.ts';

const HOTES = ['127.0.0.1', 'localhost'];

/**
 * Resolves at the first Ctrl-C or stop signal. The handlers stay: npm passes on the signal that the terminal has already
 * given to all, and a second one must not end us in the middle of stopping what we started.
 */
function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** Unforeseen errors go to the terminal; what was refused was already said to who asked. */
function startApp(poste: Poste, port: number): Promise<Serveur> {
  const app = createApp({
    service: poste.service,
    hotes: HOTES,
    journal: ({ methode, chemin, erreur }) => {
      if (erreur !== undefined) console.error(`${methode} ${chemin}`, erreur);
    },
  });
  return startServeur(withComplement(app, DOSSIER_COMPLEMENT), port);
}

const CONSTRUCTIONS: Readonly<Record<Construction, string>> = {
  'a-jour': 'déjà construit',
  construit: 'construit',
  echec:
    'la construction a échoué, tout le reste marche. Lancez « npx vite build » pour lire l’erreur, puis relancez.',
};

async function runMain(arret: Promise<void>): Promise<void> {
  const etapes = createEtapes(process.stdout);
  const port = readPort(process.env.PORT);
  console.log('Transparence, poste local');
  const poste = await etapes.run(
    'Moteur de données',
    () => openPoste(defaultDossier(), 'serveur'),
    ({ dossier }) => `démarré, données dans ${dossier}`,
  );
  let serveur: Serveur | null = null;
  try {
    const ouvert = await etapes.run(
      'Fonctions',
      () => startApp(poste, port),
      ({ adresse }) => adresse,
    );
    serveur = ouvert;
    const travail = { dossier: poste.dossier, adresse: ouvert.adresse, service: poste.service, etapes };
    const pages: string[] = [];
    for (const demo of [INDRE_ET_LOIRE, MOSELLE]) pages.push(await runTravail(travail, demo));
    const construction = await etapes.run('Complément', buildComplement, (fait) => CONSTRUCTIONS[fait]);
    console.log('\nPrêt. Ctrl-C pour arrêter.');
    for (const page of pages) console.log(`  Tableau  ${page}\n  Affiche  ${page}/affiche-a3.pdf`);
    console.log(`  API      ${ouvert.adresse}/api/v1\n  Tableaux ${ouvert.adresse}/`);
    if (construction !== 'echec')
      console.log(`  Complément  ${ouvert.adresse}${CHEMIN_COMPLEMENT}/page.html`);
    await arret;
    console.log('\nArrêt…');
  } finally {
    await serveur?.stop();
    await poste.close();
  }
}

const arret = waitForStop();
try {
  // A Ctrl-C during the first steps stops them too: what was started is closed on the way out.
  await runMain(arret);
} catch (error) {
  if (!(error instanceof Echec)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

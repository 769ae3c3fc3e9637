import { FEUILLES } from '../../../domain/classeur/contrat.ts';
import { readClasseur } from '../../../domain/classeur/lire/index.ts';
import type { Changement, Marque } from '../types.ts';
import { Ecart, ecrire, during, ligneDe, lire, refuses, same, uniteOf, wait } from './outils.ts';
import type { Scenario } from './types.ts';

/** Longer than the 250 ms over which changes are grouped. */
const APRES_GROUPEMENT = 600;
const FEUILLES_SAISIES = [FEUILLES.indicateurs.nom, FEUILLES.actions.nom];

export const FEUILLE: readonly Scenario[] = [
  {
    id: 'proteger',
    nom: 'Ôter et remettre la protection des feuilles',
    run: async (host) => {
      same(await host.protect(FEUILLES_SAISIES, false), [], 'Feuilles laissées protégées');
      same(await host.protect(FEUILLES_SAISIES, true), [], 'Feuilles non protégées');
      await refuses(host.protect(['Feuille disparue'], true), 'FEUILLE-ABSENTE');
      return 'Ôtée, remise.';
    },
  },
  {
    id: 'verrou',
    nom: 'Refuser d’écrire dans une cellule verrouillée d’une feuille protégée',
    run: async (host) => {
      await host.protect(FEUILLES_SAISIES, true);
      const avant = await lire(host);
      const { code, commentaire } = ligneDe(avant, 'DEL-PERMIS');
      const ecritures = [ecrire(commentaire, 'Ne doit pas rester.'), ecrire(code, 'AUTRE')];
      const ecriture = host.write(ecritures);
      // A host that wrongly writes gives back what was there: the scenarios that follow need it.
      const remise = ecriture.then(host.write, () => undefined);
      await refuses(ecriture, 'FEUILLE-PROTEGEE').finally(() => remise);
      same(await lire(host), avant, 'Classeur intact');
      return 'Refus attendu, rien d’écrit.';
    },
  },
  {
    id: 'marquer',
    nom: 'Marquer des cellules et retirer les marques sans changer une valeur',
    concerne: ({ capacites }) => capacites.marques,
    run: async (host) => {
      const avant = await lire(host);
      const { valeur, commentaire } = ligneDe(avant, 'DEL-PERMIS');
      const marque = (cellule: string, severite: Marque['severite']): Marque => ({
        feuille: valeur.adresse.feuille,
        cellule,
        severite,
        message: 'Marque d’essai.',
      });
      await host.mark([
        marque(valeur.adresse.cellule, 'bloquant'),
        marque(commentaire.adresse.cellule, 'avertissement'),
      ]);
      same(await lire(host), avant, 'Valeurs sous les marques');
      await host.mark([]);
      same(await lire(host), avant, 'Valeurs sans marque');
      return 'Posées, retirées.';
    },
  },
  {
    id: 'montrer',
    nom: 'Montrer une cellule',
    concerne: ({ capacites }) => capacites.selection,
    run: async (host) => {
      const { valeur } = ligneDe(await lire(host), 'DEL-PERMIS');
      await host.select(valeur.adresse.feuille, valeur.adresse.cellule);
      await refuses(host.select('Feuille disparue', 'A1'), 'FEUILLE-ABSENTE');
      return `Cellule ${valeur.adresse.cellule} montrée.`;
    },
  },
  {
    id: 'evenements',
    nom: 'Ne pas prendre ses propres écritures pour celles de l’utilisateur',
    concerne: ({ capacites }) => capacites.evenements,
    run: async (host) => {
      const dits: (readonly Changement[])[] = [];
      const stop = await host.onChange((changements) => dits.push(changements));
      try {
        const { commentaire } = ligneDe(await lire(host), 'DEL-PERMIS');
        await during(host, [ecrire(commentaire, 'Écrit par le volet.')], () => wait(APRES_GROUPEMENT));
        await wait(APRES_GROUPEMENT);
        same(dits, [], 'Changements dits');
      } finally {
        await stop();
      }
      return 'Aucun changement dit.';
    },
  },
  {
    id: 'fichier',
    nom: 'Donner le fichier du classeur, qui se relit pareil',
    concerne: ({ capacites }) => capacites.octets,
    run: async (host) => {
      const { nom, octets } = await host.export();
      const lu = await readClasseur(octets, { uniteOf });
      if (!lu.lisible) throw new Ecart(`Le fichier rendu est illisible (${lu.refus.code}).`);
      const ouvert = await lire(host);
      same(
        lu.classeur.indicateurs.map(({ code, valeur }) => [code.valeur, valeur.valeur]),
        ouvert.indicateurs.map(({ code, valeur }) => [code.valeur, valeur.valeur]),
        'Indicateurs du fichier',
      );
      return `${nom}, ${octets.length} octets.`;
    },
  },
];

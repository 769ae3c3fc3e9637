/** @jsxImportSource react */
import { Suspense, lazy, useState } from 'react';
import type { ReactElement } from 'react';
import { PrimaryButton } from '../../../ui/index.ts';
import { useEtat } from '../../contexte.tsx';
import { isSansFichier } from '../../etat/selecteurs.ts';
import { Qui } from '../../parts/connexion.tsx';
import { Page, Titre } from '../../parts/titre.tsx';
import { AutresEnvois } from './autres-envois.tsx';

const NouveauClasseur = lazy(() => import('./nouveau-classeur.tsx'));

const ETAPES = [
  [
    'Créer le classeur du trimestre',
    'avec vos indicateurs, leurs cibles et les valeurs du trimestre précédent.',
  ],
  ['Saisir les cellules claires', 'le contrôle montre les erreurs à la cellule, même sans réseau.'],
  ['Déposer', 'le serveur contrôle avec les mêmes règles et donne un reçu.'],
] as const;

/** What is there instead of a workbook of ours, and how it stays as it is. */
const SITUATIONS = {
  aucun: {
    ou: 'Aucun classeur n’est ouvert.',
    suite: 'Vous avez déjà le classeur du trimestre ? Choisissez « Ouvrir un classeur ».',
  },
  insertion: {
    ou: 'Ce classeur n’est pas un classeur Transparence : le volet n’y touche pas.',
    suite:
      'Les feuilles s’ajoutent à ce classeur ; les vôtres restent comme elles sont. Vous avez déjà le classeur du trimestre ? Ouvrez-le : le volet le reconnaît.',
  },
  nouveau: {
    ou: 'Ce classeur n’est pas un classeur Transparence : le volet n’y touche pas.',
    suite:
      'Un nouveau classeur s’ouvre ; celui-ci reste comme il est. Vous avez déjà le classeur du trimestre ? Ouvrez-le : le volet le reconnaît.',
  },
} as const;

/** Beside a workbook that is not ours, or without any: what this is for, and how to begin. */
export function SansClasseur(): ReactElement {
  const [ouvert, setOuvert] = useState(false);
  const situation = useEtat((etat) => {
    if (isSansFichier(etat)) return 'aucun';
    return etat.capacites.insertion ? 'insertion' : 'nouveau';
  });
  const { ou, suite } = SITUATIONS[situation];
  return (
    <Page titre="Le classeur qualité du trimestre">
      <p>{ou} Pour commencer, créez celui de votre site.</p>
      <ol className="lecon">
        {ETAPES.map(([titre, suite]) => (
          <li key={titre}>
            <strong>{titre}</strong>, {suite}
          </li>
        ))}
      </ol>
      {ouvert ? (
        <section aria-labelledby="nouveau-classeur" className="carte">
          <Titre id="nouveau-classeur">Nouveau classeur</Titre>
          <Suspense fallback={<p className="discret">Ouverture du formulaire…</p>}>
            <NouveauClasseur />
          </Suspense>
        </section>
      ) : (
        <PrimaryButton onClick={() => setOuvert(true)}>Nouveau classeur</PrimaryButton>
      )}
      <p className="discret">{suite}</p>
      <AutresEnvois />
      <Qui />
    </Page>
  );
}

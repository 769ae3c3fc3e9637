/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Bandeau, PrimaryButton } from '../../../ui/index.ts';
import { Toggle } from '../../../ui/formulaire.ts';
import { useEtat, useOpenEcran, useServices } from '../../contexte.tsx';
import { selectComptes, selectConstats } from '../../etat/selecteurs.ts';
import { countMots, SEVERITES } from '../../parts/mots.ts';
import { Page } from '../../parts/titre.tsx';
import { ClasseurEtranger } from '../erreurs/index.tsx';
import { CommentairesCommences } from './commentaires-commences.tsx';
import { Groupe } from './groupe.tsx';
import './controle.css';

function Marques(): ReactElement | null {
  const possible = useEtat((etat) => etat.capacites.marques);
  const visibles = useEtat((etat) => etat.marquesVisibles);
  const { controle } = useServices();
  if (!possible) return null;
  return (
    <Toggle
      inlineLabel
      label="Marquer les cellules du classeur"
      checked={visibles}
      onChange={(_, coche) => void controle.toggleMarques(coche ?? false)}
      styles={{ root: { margin: 0 } }}
    />
  );
}

function Reussite(): ReactElement {
  const open = useOpenEcran();
  return (
    <Bandeau
      ton="succes"
      titre="Aucune remarque : le classeur peut être déposé."
      actions={<PrimaryButton onClick={() => open('depot')}>Préparer le dépôt</PrimaryButton>}
    />
  );
}

/** The live check: what the rules say of the workbook, by gravity, each at its cell. */
export default function EcranControle(): ReactElement {
  const etat = useEtat(({ classeur }) => classeur.etat);
  const precedents = useEtat(({ classeur }) => classeur.etat === 'ouvert' && classeur.precedentsConnus);
  const constats = useEtat(selectConstats);
  const comptes = useEtat(selectComptes);
  if (etat === 'etranger') return <ClasseurEtranger titre="Contrôle" />;
  return (
    <Page titre="Contrôle">
      <p className="controle__resume" role="status">
        {etat === 'lecture' ? 'Lecture du classeur…' : `${countMots(comptes)}.`}
      </p>
      <Marques />
      <CommentairesCommences />
      {etat === 'ouvert' && constats.length === 0 ? <Reussite /> : null}
      {SEVERITES.map((severite) => (
        <Groupe
          key={severite.severite}
          severite={severite}
          constats={constats.filter((constat) => constat.severite === severite.severite)}
        />
      ))}
      {etat === 'ouvert' && !precedents ? (
        <p className="discret">
          Le serveur n’a pas encore répondu : les fortes variations par rapport au trimestre précédent seront
          contrôlées au dépôt.
        </p>
      ) : null}
    </Page>
  );
}

/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { Icone } from '../../ui/index.ts';
import { useEtat, useServices } from '../contexte.tsx';

/** The foot of the pane: what was just done, its way back, and whether the server is reached. */
export function BarreEtat(): ReactElement {
  const annonce = useEtat((etat) => etat.annonce);
  const annulations = useEtat((etat) => etat.annulations);
  const horsLigne = useEtat((etat) => etat.reseau === 'hors-ligne');
  const { ecritures } = useServices();
  const derniere = annulations.at(-1);
  return (
    <footer className="pied">
      <p className={`pied__annonce pied__annonce--${annonce?.ton ?? 'info'}`} role="status">
        {annonce ? <span key={annonce.id}>{annonce.texte}</span> : null}
      </p>
      {derniere ? (
        <button type="button" className="lien" onClick={() => void ecritures.undo()} title={derniere.libelle}>
          <Icone nom="annuler" taille={16} /> Annuler
        </button>
      ) : null}
      {horsLigne ? (
        <p className="pied__reseau">
          <Icone nom="horsligne" taille={16} /> Hors ligne
        </p>
      ) : null}
    </footer>
  );
}

/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { INSECABLE } from '../../../../domain/nombre/index.ts';
import { DefaultButton, PrimaryButton } from '../../../ui/index.ts';
import { useEtat, useServices } from '../../contexte.tsx';
import { LienAction } from './carte-action.tsx';
import type { Manquee } from './manquees.ts';

/** An indicator under its target: the actions that answer it, and a button that makes one. */
export function CarteManquee({ manquee }: { readonly manquee: Manquee }): ReactElement {
  const { ligne, libelle, valeur, cible, actions } = manquee;
  const services = useServices();
  const occupe = useEtat((etat) => etat.travaux.includes('ecriture'));
  const create = (): void => void services.actions.createFor(ligne);
  const Bouton = actions.length === 0 ? PrimaryButton : DefaultButton;
  return (
    <li className="carte">
      <strong>{libelle}</strong>
      <p>
        {valeur}{' '}
        <span className="discret">
          (cible{INSECABLE}: {cible})
        </span>
      </p>
      {actions.length > 0 ? (
        <ul>
          {actions.map((action) => (
            <li key={action.ligne}>
              <LienAction action={action} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="discret">Aucune action ne répond à cet indicateur.</p>
      )}
      <div className="boutons">
        <Bouton disabled={occupe} onClick={create} ariaLabel={`Créer une action pour ${libelle}`}>
          {actions.length === 0 ? 'Créer une action' : 'Créer une autre action'}
        </Bouton>
      </div>
    </li>
  );
}

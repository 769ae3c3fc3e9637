/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { TextField } from '../../../ui/formulaire.ts';
import { PrimaryButton } from '../../../ui/index.ts';
import { Titre } from '../../parts/titre.tsx';
import type { Rapport } from '../../services/diagnostic.ts';

/** Gives the report as a file, where the browser of the pane lets files be saved. */
function save(texte: string, faitLe: string): void {
  const adresse = URL.createObjectURL(new Blob([texte], { type: 'application/json' }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = `diagnostic-transparence-${faitLe.slice(0, 10)}.json`;
  lien.click();
  // The download begins after this turn of the page.
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}

/** The outcome as a file, and as a text to copy for an Excel that saves no file from a pane. */
export function RapportDiagnostic({ rapport }: { readonly rapport: Rapport }): ReactElement {
  const texte = JSON.stringify(rapport, null, 2);
  return (
    <section className="rubrique" aria-labelledby="rapport">
      <Titre id="rapport">Garder le résultat</Titre>
      <div className="boutons">
        <PrimaryButton onClick={() => save(texte, rapport.faitLe)}>Enregistrer le résultat</PrimaryButton>
      </div>
      <TextField
        label="Résultat à copier"
        description="Si votre Excel n’enregistre pas de fichier depuis un volet, copiez ce texte. Il ne contient aucun chiffre de vos classeurs."
        multiline
        readOnly
        rows={6}
        value={texte}
      />
    </section>
  );
}

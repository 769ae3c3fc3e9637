/** @jsxImportSource react */
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import { DefaultButton, PrimaryButton } from '../ui/index.ts';
import { useEtat } from '../pane/contexte.tsx';
import { selectLieu, selectSite } from '../pane/etat/selecteurs.ts';
import type { Document, Documents } from './document.ts';
import { download } from './telecharger.ts';

/** What is open, and its file: opening, saving. */
export function Entete({
  document: { nom, hote, modifie },
  documents,
}: {
  readonly document: Document;
  readonly documents: Documents;
}): ReactElement {
  const choix = useRef<HTMLInputElement>(null);
  const site = useEtat(selectSite);
  const lieu = useEtat(selectLieu);
  const open = async (fichier: File | undefined): Promise<void> => {
    if (fichier) await documents.open(new Uint8Array(await fichier.arrayBuffer()), fichier.name);
  };
  const save = async (): Promise<void> => {
    const fichier = await documents.save();
    if (fichier) download(fichier);
  };
  return (
    <header className="bandeau-page">
      <div className="bandeau-page__titre">
        <h1>
          {site && lieu ? `${site.nom}, ${formatTrimestre(lieu.trimestre)}` : 'Transparence, sans Excel'}
        </h1>
        {hote ? (
          <p className="discret">
            {nom} – {modifie ? 'modifié, pas encore enregistré' : 'enregistré'}
          </p>
        ) : null}
      </div>
      <div className="boutons">
        <input
          ref={choix}
          type="file"
          accept=".xlsx,.ods"
          hidden
          aria-label="Classeur à ouvrir"
          onChange={({ target }) => {
            void open(target.files?.[0]);
            // The same file can be chosen again after it was changed elsewhere.
            target.value = '';
          }}
        />
        <DefaultButton onClick={() => choix.current?.click()}>Ouvrir un classeur</DefaultButton>
        {hote ? <DefaultButton onClick={() => void documents.close()}>Fermer</DefaultButton> : null}
        {hote ? <PrimaryButton onClick={() => void save()}>Enregistrer le fichier</PrimaryButton> : null}
      </div>
    </header>
  );
}

/** @jsxImportSource react */
import type { ReactElement } from 'react';
import { INSECABLE } from '../../../../domain/nombre/index.ts';
import type { Resultat } from '../../../host/contrat/index.ts';
import { Icone } from '../../../ui/index.ts';

/** Each point checked, as it comes. */
export function Resultats({ resultats }: { readonly resultats: readonly Resultat[] }): ReactElement {
  return (
    <ol className="liste">
      {resultats.map(({ id, nom, ok, detail, ms }) => (
        <li key={id} className={`carte essai essai--${ok ? 'ok' : 'echec'}`}>
          <Icone nom={ok ? 'succes' : 'bloquant'} />
          <div>
            <p>
              <strong>
                {ok ? 'Réussi' : 'Échec'}
                {INSECABLE}:
              </strong>{' '}
              {nom}
            </p>
            <p className="discret">
              {detail} ({ms} ms)
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

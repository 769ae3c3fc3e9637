/** @jsxImportSource react */
import { Component } from 'react';
import type { ReactNode } from 'react';
import { Bandeau, DefaultButton } from '../../ui/index.ts';

/** Holds what falls in a screen: the others, and the workbook, go on. */
export class Filet extends Component<{ readonly children: ReactNode }, { readonly tombe: boolean }> {
  override state = { tombe: false };

  static getDerivedStateFromError(): { tombe: boolean } {
    return { tombe: true };
  }

  override render(): ReactNode {
    if (!this.state.tombe) return this.props.children;
    return (
      <Bandeau
        ton="bloquant"
        titre="Cet écran n’a pas pu s’afficher."
        actions={<DefaultButton onClick={() => location.reload()}>Recharger le volet</DefaultButton>}
      >
        Votre classeur n’est pas touché. Si le réseau est coupé, rétablissez-le, puis rechargez le volet.
      </Bandeau>
    );
  }
}

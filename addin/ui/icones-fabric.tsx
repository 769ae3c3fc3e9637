/** @jsxImportSource react */
import { registerIcons } from 'office-ui-fabric-react/lib/Styling';
import { setIconOptions } from 'office-ui-fabric-react/lib/Styling';
import { Icone } from './icones.tsx';

/** The icons that Fabric's own parts ask for by name, drawn by ours: its font would come from Microsoft's hosts. */
export function registerIconesFabric(): void {
  setIconOptions({ disableWarnings: true });
  registerIcons({
    icons: {
      ChevronDown: <Icone nom="chevron" taille={14} />,
      Cancel: <Icone nom="fermer" taille={14} />,
      CheckMark: <Icone nom="succes" taille={14} />,
    },
  });
}

import './fabric-config.ts';
import './base.css';

/**
 * The only door to office-ui-fabric-react: a move to its successor is this folder. Light parts only, since the pane loads
 * them all at once; what is larger and rarer is behind `formulaire.ts`.
 */
export {
  ActionButton,
  CommandButton,
  DefaultButton,
  IconButton,
  PrimaryButton,
} from 'office-ui-fabric-react/lib/Button';
export { Bandeau } from './bandeau.tsx';
export type { Ton } from './bandeau.tsx';
export { registerIconesFabric } from './icones-fabric.tsx';
export { Icone } from './icones.tsx';
export type { NomIcone } from './icones.tsx';
export { applyTheme, followSysteme, isSombre } from './themes.ts';
export type { Apparence } from './themes.ts';

import { loadTheme } from 'office-ui-fabric-react/lib/Styling';
import type { IPalette } from 'office-ui-fabric-react/lib/Styling';

export type Apparence = 'claire' | 'sombre';

/** Colours of our own parts, as CSS custom properties. Each text colour holds 4.5:1 on its background (tested). */
export const COULEURS = {
  claire: {
    fond: '#ffffff',
    'fond-2': '#f5f5fa',
    bord: '#c8c8d4',
    'bord-fort': '#7a7a8c',
    texte: '#161616',
    'texte-2': '#50505e',
    accent: '#000091',
    'accent-fond': '#e9e9fb',
    'sur-accent': '#ffffff',
    bloquant: '#b3000d',
    'bloquant-fond': '#ffeceb',
    justifier: '#8a4600',
    'justifier-fond': '#fff1e0',
    avertissement: '#0a4f7d',
    'avertissement-fond': '#e6f2fb',
    succes: '#106138',
    'succes-fond': '#e2f6ea',
  },
  sombre: {
    fond: '#1b1b1f',
    'fond-2': '#26262c',
    bord: '#45454f',
    'bord-fort': '#8f8f9d',
    texte: '#f3f3f6',
    'texte-2': '#bdbdc9',
    accent: '#a3a3ff',
    'accent-fond': '#2c2c4d',
    'sur-accent': '#101024',
    bloquant: '#ff9c94',
    'bloquant-fond': '#43201f',
    justifier: '#ffbe78',
    'justifier-fond': '#402d18',
    avertissement: '#93ccf5',
    'avertissement-fond': '#182f40',
    succes: '#86dca8',
    'succes-fond': '#183324',
  },
} as const satisfies Record<Apparence, Record<string, string>>;

const PALETTES: Readonly<Record<Apparence, Partial<IPalette>>> = {
  claire: {
    themePrimary: '#000091',
    themeDarkAlt: '#000080',
    themeDark: '#00006d',
    themeDarker: '#000050',
    themeSecondary: '#2323b0',
    themeTertiary: '#6a6ad0',
    themeLight: '#cacaf1',
    themeLighter: '#e3e3fa',
    themeLighterAlt: '#f4f4fd',
    neutralPrimary: '#161616',
    neutralSecondary: '#50505e',
  },
  sombre: {
    themePrimary: '#a3a3ff',
    themeDarkAlt: '#b3b3ff',
    themeDark: '#c2c2ff',
    themeDarker: '#dadaff',
    themeSecondary: '#9292f5',
    themeTertiary: '#6f6fd6',
    themeLight: '#3a3a66',
    themeLighter: '#2c2c4d',
    themeLighterAlt: '#22223a',
    white: '#1b1b1f',
    black: '#ffffff',
    neutralDark: '#f9f9fb',
    neutralPrimary: '#f3f3f6',
    neutralPrimaryAlt: '#e2e2e8',
    neutralSecondary: '#bdbdc9',
    neutralSecondaryAlt: '#a9a9b6',
    neutralTertiary: '#8f8f9d',
    neutralTertiaryAlt: '#6e6e7b',
    neutralQuaternary: '#56565f',
    neutralQuaternaryAlt: '#4c4c55',
    neutralLight: '#3b3b43',
    neutralLighter: '#2f2f36',
    neutralLighterAlt: '#26262c',
  },
};

/** Segoe UI where Office has it; nothing is downloaded. */
const POLICE = "'Segoe UI', Inter, system-ui, -apple-system, 'Liberation Sans', sans-serif";

/** Dresses Fabric and our own parts alike. High contrast is the browser's own (forced-colors), over either. */
export function applyTheme(apparence: Apparence): void {
  loadTheme({
    palette: PALETTES[apparence],
    isInverted: apparence === 'sombre',
    defaultFontStyle: { fontFamily: POLICE },
    semanticColors: {
      primaryButtonText: COULEURS[apparence]['sur-accent'],
      primaryButtonTextHovered: COULEURS[apparence]['sur-accent'],
      primaryButtonTextPressed: COULEURS[apparence]['sur-accent'],
      errorText: COULEURS[apparence].bloquant,
      inputBorder: COULEURS[apparence]['bord-fort'],
    },
  });
  const racine = document.documentElement;
  for (const [nom, couleur] of Object.entries(COULEURS[apparence])) {
    racine.style.setProperty(`--${nom}`, couleur);
  }
  racine.style.setProperty('--police', POLICE);
  racine.style.colorScheme = apparence === 'sombre' ? 'dark' : 'light';
}

/** Whether a colour (`#1e1e1e`) is dark: what Office says of its theme is a background. */
export function isSombre(couleur: string): boolean {
  const [, r = 'ff', g = 'ff', b = 'ff'] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(couleur) ?? [];
  const [rouge, vert, bleu] = [r, g, b].map((canal) => parseInt(canal, 16)) as [number, number, number];
  return rouge * 0.299 + vert * 0.587 + bleu * 0.114 < 128;
}

/** Follows what the system asks for, until stopped. */
export function followSysteme(): () => void {
  const sombre = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => applyTheme(sombre.matches ? 'sombre' : 'claire');
  apply();
  sombre.addEventListener('change', apply);
  return () => sombre.removeEventListener('change', apply);
}

/** A function as it is sent to Lambda: one file of code, and what that code reads from the disk beside it. */
export interface Paquet {
  readonly nom: 'api' | 'consolidate' | 'publish' | 'echeances' | 'verify';
  readonly entree: string;
  /** Whether it is sent workbooks. */
  readonly lit: boolean;
  /** Folders or files of the sources that the code reads beside itself (`import.meta.url`), by their name in the bundle. */
  readonly ressources: Readonly<Record<string, string>>;
  /** Packages that go as they are: a native binary, fonts. With the paths to take when not all of it. */
  readonly modules: Readonly<Record<string, readonly string[] | 'tout'>>;
}

const STYLES = {
  'dsfr.css': 'functions/render/page/dsfr.css',
  'marque.css': 'functions/render/page/marque.css',
  styles: 'functions/render/page/styles',
  'ecran.css': 'functions/render/ecran/ecran.css',
  'integration.css': 'functions/render/integration/integration.css',
};

/** What the API says of itself: `functions/api/routes/documentation.ts`. */
const DOCUMENTATION = {
  'openapi.json': 'docs/reference/openapi.json',
  'api.html': 'docs/reference/api.html',
};

export const PAQUETS: readonly Paquet[] = [
  { nom: 'api', entree: 'functions/lambda/api.ts', lit: true, ressources: DOCUMENTATION, modules: {} },
  { nom: 'consolidate', entree: 'functions/lambda/consolidate.ts', lit: false, ressources: {}, modules: {} },
  { nom: 'echeances', entree: 'functions/lambda/echeances.ts', lit: false, ressources: {}, modules: {} },
  { nom: 'verify', entree: 'functions/lambda/verify.ts', lit: false, ressources: {}, modules: {} },
  {
    nom: 'publish',
    entree: 'functions/lambda/publish.ts',
    lit: false,
    ressources: { ...STYLES, modele: 'functions/render/affiche/modele' },
    modules: {
      '@myriaddreamin/typst-ts-node-compiler': 'tout',
      '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu': 'tout',
      '@expo-google-fonts/inter': [
        'package.json',
        'LICENSE_FONT',
        '400Regular',
        '500Medium',
        '600SemiBold',
        '700Bold',
      ],
    },
  },
];

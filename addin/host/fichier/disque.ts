/** A file of the disk that the page may read and write again (File System Access API). */
export interface Poignee {
  readonly name: string;
  getFile(): Promise<{ arrayBuffer(): Promise<ArrayBuffer> }>;
  createWritable(): Promise<{
    write(octets: Uint8Array<ArrayBuffer>): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

interface Genre {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

/** What a page may offer: absent in Firefox and Safari, and where the network's policy forbids it. */
export interface Disque {
  readonly showOpenFilePicker?: (options: {
    readonly types: readonly Genre[];
  }) => Promise<readonly Poignee[]>;
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly Genre[];
  }) => Promise<Poignee>;
}

export interface FichierDisque {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** What became of a saving: `poignee` is where the next one goes without asking. */
export interface Enregistrement {
  readonly issue: 'enregistre' | 'telecharge' | 'abandonne';
  readonly poignee: Poignee | null;
}

const GENRES: readonly Genre[] = [
  {
    description: 'Classeur',
    accept: {
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
      'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
    },
  },
];

const named = (erreur: unknown, ...noms: readonly string[]): boolean =>
  typeof erreur === 'object' && erreur !== null && 'name' in erreur && noms.includes(String(erreur.name));

/**
 * Asks for a workbook on the disk. Null when the user gives up; undefined when the page has no such means, and a file field
 * must be shown.
 */
export async function openDisque(
  disque: Disque,
): Promise<(FichierDisque & { readonly poignee: Poignee }) | null | undefined> {
  if (!disque.showOpenFilePicker) return undefined;
  try {
    const [poignee] = await disque.showOpenFilePicker({ types: GENRES });
    if (!poignee) return null;
    const fichier = await poignee.getFile();
    return { nom: poignee.name, octets: new Uint8Array(await fichier.arrayBuffer()), poignee };
  } catch (erreur) {
    if (named(erreur, 'AbortError')) return null;
    if (named(erreur, 'SecurityError', 'NotAllowedError')) return undefined;
    throw erreur;
  }
}

/** Writes whole or not at all: the file of the disk is replaced when the writing is closed. */
async function write(poignee: Poignee, octets: Uint8Array): Promise<void> {
  const sortie = await poignee.createWritable();
  try {
    await sortie.write(new Uint8Array(octets));
    await sortie.close();
  } catch (erreur) {
    await sortie.abort().catch(() => undefined);
    throw erreur;
  }
}

/**
 * Saves a workbook where it was opened, else where the user says, else as a download. When the browser refuses the disk
 * (policy, right taken back, file locked by Excel), the download still gives the file.
 */
export async function saveDisque(
  disque: Disque,
  fichier: FichierDisque,
  ancienne: Poignee | null,
  download: (fichier: FichierDisque) => void,
): Promise<Enregistrement> {
  try {
    const poignee =
      ancienne ?? (await disque.showSaveFilePicker?.({ suggestedName: fichier.nom, types: GENRES }));
    if (poignee) {
      await write(poignee, fichier.octets);
      return { issue: 'enregistre', poignee };
    }
  } catch (erreur) {
    if (named(erreur, 'AbortError')) return { issue: 'abandonne', poignee: ancienne };
    if (!named(erreur, 'SecurityError', 'NotAllowedError', 'NoModificationAllowedError', 'InvalidStateError'))
      throw erreur;
  }
  download(fichier);
  return { issue: 'telecharge', poignee: null };
}

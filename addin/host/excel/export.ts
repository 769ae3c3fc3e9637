import { HoteErreur } from '../types.ts';
import type { ClientOffice } from './office.ts';

/** Value of Office.AsyncResultStatus.Succeeded. */
const REUSSI = 'succeeded';
/** The largest slice that Office gives (4 MB). */
const TRANCHE = 4_194_304;

function call<T>(ask: (done: (issue: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((issue) => {
      if (String(issue.status) === REUSSI) resolve(issue.value);
      else {
        reject(
          new HoteErreur(
            'HOTE-INDISPONIBLE',
            'Excel n’a pas donné le contenu du classeur. Enregistrez-le, puis recommencez.',
            { cause: issue.error },
          ),
        );
      }
    });
  });
}

/** The bytes of the workbook as it is now, saved or not. Office keeps two files open at most: ours is closed in all cases. */
export async function readOctets({ Office }: ClientOffice): Promise<Uint8Array> {
  const { document } = Office.context;
  const fichier = await call<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: TRANCHE }, done),
  );
  try {
    const tranches = await Promise.all(
      Array.from({ length: fichier.sliceCount }, (_, rang) =>
        call<Office.Slice>((done) => fichier.getSliceAsync(rang, done)),
      ),
    );
    const octets = new Uint8Array(fichier.size);
    let place = 0;
    for (const { data } of tranches) {
      const morceau = Uint8Array.from(data as ArrayLike<number>);
      octets.set(morceau, place);
      place += morceau.length;
    }
    return octets;
  } finally {
    fichier.closeAsync();
  }
}

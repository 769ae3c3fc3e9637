import type { Coffre } from './types.ts';

const CASIER = 'valeurs';

function toPromise<T>(demande: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    demande.onsuccess = () => resolve(demande.result);
    demande.onerror = () => reject(demande.error ?? new Error('IndexedDB'));
  });
}

function open(fabrique: IDBFactory, nom: string): Promise<IDBDatabase> {
  const demande = fabrique.open(nom, 1);
  demande.onupgradeneeded = () => demande.result.createObjectStore(CASIER);
  return toPromise(demande);
}

/** Resolves once the browser says that it is written, not when it took the order. */
function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

/**
 * The store of this browser profile, for this origin.
 * @throws DOMException when the browser refuses IndexedDB.
 */
export async function openCoffre(nom = 'transparence', fabrique: IDBFactory = indexedDB): Promise<Coffre> {
  const base = await open(fabrique, nom);
  const read = (): IDBObjectStore => base.transaction(CASIER, 'readonly').objectStore(CASIER);
  const write = async (change: (casier: IDBObjectStore) => void): Promise<void> => {
    const transaction = base.transaction(CASIER, 'readwrite', { durability: 'strict' });
    change(transaction.objectStore(CASIER));
    await done(transaction);
  };
  return {
    get: <T>(cle: string) => toPromise(read().get(cle)) as Promise<T | undefined>,
    put: (cle, valeur) => write((casier) => casier.put(valeur, cle)),
    remove: (cle) => write((casier) => casier.delete(cle)),
    list: <T>(prefixe: string) =>
      toPromise(read().getAll(IDBKeyRange.bound(prefixe, `${prefixe}\uffff`))) as Promise<T[]>,
  };
}

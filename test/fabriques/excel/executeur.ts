import { ClasseurExcel } from './classeur.ts';
import type { Monde } from './monde.ts';
import type { Objet } from './objets.ts';
import { Collection, projeter, RefusExcel } from './objets.ts';

interface Chemin {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
export interface Requete {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Chemin>>;
}
export interface Reponse {
  readonly Error: null | {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
}

/** Kinds of paths and of actions, as the client numbers them. */
const CHEMIN = { racine: 1, methode: 3, propriete: 4, indexeur: 5, reference: 6, nul: 7 } as const;
const ACTION = { instancier: 1, lire: 2, appeler: 3, ecrire: 4, tracer: 5 } as const;

/** Runs a request as Excel does: action after action, up to the first that it refuses; what was done before stays done. */
export function executer(monde: Monde, { Actions, ObjectPaths }: Requete): Reponse {
  const { gardes } = monde;
  const objets = new Map<number, Objet | null>();

  const resoudre = (id: number): Objet | null => {
    const connu = objets.get(id);
    if (connu !== undefined) return connu;
    const objet = creer(ObjectPaths[id]!);
    objets.set(id, objet);
    return objet;
  };
  const creer = (chemin: Chemin): Objet | null => {
    if (chemin.ObjectPathType === CHEMIN.racine) return new ClasseurExcel(monde);
    if (chemin.ObjectPathType === CHEMIN.nul) return null;
    if (chemin.ObjectPathType === CHEMIN.reference) return gardes.get(chemin.Name) ?? null;
    const parent = resoudre(chemin.ParentObjectPathId!);
    if (parent === null) return null;
    const args = chemin.ArgumentInfo?.Arguments ?? [];
    if (chemin.ObjectPathType === CHEMIN.propriete) return parent.aller(chemin.Name);
    if (chemin.ObjectPathType === CHEMIN.indexeur && parent instanceof Collection)
      return parent.item(args[0]);
    if (chemin.ObjectPathType === CHEMIN.methode) return parent.appeler(chemin.Name, args) as Objet | null;
    throw new Error(`Le faux Excel ne connaît pas le chemin ${JSON.stringify(chemin)}.`);
  };
  /** An object that Excel keeps says its reference: the client will give it back, at the cost of a request. */
  const referenceOf = (objet: Objet): object => {
    const garde = [...gardes].find(([, autre]) => autre === objet);
    return garde ? { _ReferenceId: garde[0] } : {};
  };
  const jouer = ({ ActionType, Name, ObjectPathId, ArgumentInfo, QueryInfo }: Action): unknown => {
    if (ActionType === ACTION.tracer) return null;
    const objet = resoudre(ObjectPathId);
    const args = ArgumentInfo?.Arguments ?? [];
    if (ActionType === ACTION.instancier) return objet === null ? null : referenceOf(objet);
    if (ActionType === ACTION.lire) return projeter(objet, QueryInfo?.Select ?? []);
    if (objet === null) return null;
    if (ActionType === ACTION.ecrire) return objet.ecrire(Name, args[0]);
    if (Name === '_KeepReference') return gardes.set(`ref-${gardes.size}`, objet) && null;
    if (Name === '_RemoveReference') return gardes.delete(String(args[0])) && null;
    if (ActionType === ACTION.appeler) return objet.appeler(Name, args);
    throw new Error(`Le faux Excel ne connaît pas l’action ${ActionType}.`);
  };

  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [ActionIndex, action] of Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: jouer(action) ?? null });
    } catch (erreur) {
      if (!(erreur instanceof RefusExcel)) throw erreur;
      const { code: Code, message: Message } = erreur;
      return { Error: { Code, Message, Location: action.Name, ActionIndex }, Results };
    }
  }
  return { Error: null, Results };
}

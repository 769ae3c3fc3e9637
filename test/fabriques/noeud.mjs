import vm from 'node:vm';
import NodeEnvironment from 'jest-environment-node';

const { createContext } = vm;

/**
 * Jest's environment of Node in a context whose global object is an ordinary one. Jest's own hides it behind interceptors, so
 * that each look at `Math`, `Map` or `Object` takes many times what it takes in Node, and the code under test with it.
 */
export default class extends (NodeEnvironment.default ?? NodeEnvironment) {
  constructor(config, contexte) {
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, contexte);
    } finally {
      vm.createContext = createContext;
    }
  }
}

/* global structuredClone, TextDecoder */
import Environnement from 'jest-environment-jsdom';

/** jsdom with what every browser of the field has, and it lacks. */
export default class extends (Environnement.default ?? Environnement) {
  async setup() {
    await super.setup();
    this.global.Element.prototype.scrollIntoView = () => undefined;
    Object.assign(this.global, { structuredClone, TextEncoder, TextDecoder, Uint8Array, ArrayBuffer });
  }
}
